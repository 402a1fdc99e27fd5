import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileField } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { formReply, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { bringSpreadsheet } from '#server/moving-in/commands.ts'
import { bringForm } from '#server/moving-in/contract.ts'
import { importsPage } from '#server/moving-in/pages.ts'
import { lineStates } from '#server/moving-in/words.ts'
import { runBadges } from './badges.ts'
import { movingPath, movingWords, useMovingWords } from './words.ts'

export const loader = page(({ actor, params }) => importsPage(actor, params.slug!))

export const meta = pageTitle<typeof loader>((_, language) => movingWords(language).title)

const mostBytes = 10 * 1024 * 1024

const bringOne = write(bringForm, async ({ actor, input, form }) => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return formReply(form, { file: 'moving.noFile' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { runId } = await bringSpreadsheet(actor, input.slug, { name: file.name, bytes })
  return redirect(movingPath(input.slug, runId), 303)
})

/** Reads the spreadsheet that was sent, unless it is more than one should be. */
export async function action(args: ActionFunctionArgs) {
  // Who may not move in is told so before anything is read.
  await loader(args)
  const length = Number(args.request.headers.get('Content-Length') ?? 0)
  if (length > mostBytes) return formReply(new FormData(), { file: 'moving.file.tooLarge' })
  return bringOne(args)
}

export default function MovingIn() {
  const { collaboration, imports } = useLoaderData<typeof loader>()
  const words = useMovingWords()
  const path = movingPath(collaboration.slug)
  return (
    <>
      <Breadcrumb label={words.trail} trail={[{ to: `/samarbejder/${collaboration.slug}`, label: collaboration.name }]} />
      <PageHead title={words.title} lead={<p>{words.lead}</p>} />
      <Form files label={words.title}>
        <FileField name="file" label={words.file} hint={words.fileHint} accept=".xlsx,.csv,.txt" />
        <FormButtons>
          <SubmitButton>{words.submit}</SubmitButton>
        </FormButtons>
      </Form>
      <p className="moving-template">
        <a href={`${path}/skabelon.xlsx`} download>
          {words.template}
        </a>{' '}
        <span className="quiet">{words.templateHint}</span>
      </p>
      <Section title={words.before} count={imports.length}>
        {imports.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <List label={words.before}>
            {imports.map((one) => (
              <ListRow
                key={one.id}
                to={`${path}/${one.id}`}
                title={one.fileName}
                meta={[
                  <Moment key="at" at={one.createdAt} />,
                  one.createdBy && words.by(one.createdBy),
                  ...lineStates.map((state) => one.state !== 'preview' && one.counts[state] && words.counts[state](one.counts[state])),
                ]}
                trailing={<StateBadge state={runBadges[one.state]}>{words.states[one.state]}</StateBadge>}
              />
            ))}
          </List>
        )}
      </Section>
    </>
  )
}
