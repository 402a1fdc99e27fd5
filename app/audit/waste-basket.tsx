import { useLoaderData } from '@remix-run/react'
import Trash from 'lucide-react/icons/trash-2'
import { page } from '#app/http/page.server.ts'
import { history as danish } from '#app/i18n/da/history.ts'
import { history as english } from '#app/i18n/en/history.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { wasteBasket } from '#server/audit/waste-basket.ts'
import { removedPath, undoing } from './undo-action.ts'
import { UndoButton } from './undo-button.tsx'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).wasteBasket.title)

export const loader = page(async ({ actor }) => ({
  waste: await wasteBasket(actor),
  secretariat: actor.collaborations.some((one) => one.secretariat),
}))

export default function WasteBasket() {
  const { waste, secretariat } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).wasteBasket
  return (
    <>
      <PageHead title={words.title} lead={<p>{secretariat ? words.leadSecretariat : words.lead}</p>} />
      {waste.length === 0 ? (
        <EmptyState title={words.empty} icon={Trash} />
      ) : (
        <List label={words.title}>
          {waste.map((one) => (
            <WasteRow key={one.id} waste={one} />
          ))}
        </List>
      )}
    </>
  )
}

function WasteRow({ waste }: { waste: ReturnType<typeof useLoaderData<typeof loader>>['waste'][number] }) {
  const words = useWords(danish, english).wasteBasket
  const title = waste.title ?? words.someDraft
  return (
    <ListRow
      kind={words.kinds[waste.kind]}
      to={removedPath(waste.undo) ?? undefined}
      title={title}
      meta={[
        waste.of,
        <span key="at">
          {words.removed} <Moment at={waste.removedAt} />
        </span>,
        waste.by && words.by(waste.by),
        waste.late && words.late,
      ]}
      trailing={<UndoButton undo={undoing(waste.undo)} of={title} />}
    />
  )
}
