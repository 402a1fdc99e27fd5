import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { publicMeta } from '#app/front/public-meta.ts'
import { openPage } from '#app/http/page.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Day } from '#app/ui/moment.tsx'
import { useNow } from '#app/ui/now.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { focusAreaPage } from '#server/agreements/queries/agreement-page.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { paperWords, type PaperKind } from '#server/papers/words.ts'
import { useAreaFacts } from './area-facts.tsx'
import { AreaProgress, ProgressBadge } from './area-progress.tsx'
import { Commitments } from './commitments.tsx'
import { pointsOf } from './marks.ts'
import { Paragraphs } from './paragraphs.tsx'
import { TimelineAndList } from './points.tsx'
import { useAgreementWords } from './words.ts'

export const loader = openPage(async ({ actor, params }) => ({
  ...(await focusAreaPage(actor, params.agreementId!, params.focusAreaId!)),
  signedIn: actor.kind === 'person',
}))

/** Strangers get the same page without scripts (root.tsx). */
export const handle = { still: true }

export const meta = publicMeta<typeof loader>((data) => ({ title: data?.area.title ?? '', description: data?.area.purpose, kind: 'article' }))

type Shown = Awaited<ReturnType<typeof focusAreaPage>>

export default function FocusArea() {
  const { agreement, area, can } = useLoaderData<typeof loader>()
  const words = useAgreementWords()
  const { facts } = useWords(danish, english)
  const areaWords = focusWordsOf(useLanguage(), agreement.focusWord)
  const today = dayOf(useNow())
  const path = `/rammeaftaler/${agreement.id}/temaer/${area.id}`
  const addMilestone = `/rammeaftaler/${agreement.id}/milepaele/ny?tema=${area.id}`
  return (
    <>
      <PageHead
        kind={
          <>
            {areaWords.one} {area.number} · <Link to={`/rammeaftaler/${agreement.id}`}>{agreement.title}</Link>
          </>
        }
        title={area.title}
        meta={[<ProgressBadge key="state" standing={area.progress.standing} />, area.progress.total > 0 && words.doneOf(area.progress.done, area.progress.total)]}
        action={can.write && <LinkButton to={`${path}/rediger`}>{words.editArea(areaWords.the)}</LinkButton>}
        menu={can.write && <AreaMenu path={path} title={area.title} the={areaWords.the} addMilestone={addMilestone} />}
      />
      <Columns label={facts} aside={<AreaSide area={area} />}>
        {area.purpose && (
          <Section title={words.purpose}>
            <Paragraphs text={area.purpose} />
          </Section>
        )}
        <Section title={words.timeline} action={can.write && <Add to={addMilestone}>{words.addMilestone}</Add>}>
          <TimelineAndList agreement={agreement} title={area.title} points={pointsOf(area, today)} mayEdit={can.write} />
        </Section>
        <Section title={words.commitments} count={area.commitments.length} action={can.write && <Add to={`${path}/punkter/nye`}>{words.addCommitments}</Add>}>
          {area.commitments.length > 0 ? (
            <Commitments commitments={area.commitments} agreementId={agreement.id} focusAreaId={area.id} mayEdit={can.write} />
          ) : (
            <EmptyState title={words.noCommitments} />
          )}
        </Section>
        <Section title={words.papers} count={area.papers.length}>
          {area.papers.length > 0 ? <Papers papers={area.papers} /> : <EmptyState title={words.noPapers} />}
        </Section>
      </Columns>
    </>
  )
}

const Add = ({ to, children }: { to: string; children: string }) => (
  <LinkButton to={to} look="quiet" small>
    {children}
  </LinkButton>
)

function AreaMenu({ path, title, the, addMilestone }: { path: string; title: string; the: string; addMilestone: string }) {
  const words = useAgreementWords()
  const { more } = useWords(danish, english)
  return (
    <Menu label={more} detail={words.moreOf(title)}>
      <MenuLink to={`${path}/punkter/nye`}>{words.addCommitments}</MenuLink>
      <MenuLink to={addMilestone}>{words.addMilestone}</MenuLink>
      <Form bare action={`${path}/fjernelse`}>
        <MenuButton danger>{words.removeArea(the)}</MenuButton>
      </Form>
    </Menu>
  )
}

function AreaSide({ area }: { area: Shown['area'] }) {
  const words = useAgreementWords()
  const around = useAreaFacts(area)
  return <FactList facts={[{ label: words.progress, value: <AreaProgress progress={area.progress} /> }, ...around]} />
}

function Papers({ papers }: { papers: Shown['area']['papers'] }) {
  const words = useAgreementWords()
  const { kinds } = paperWords(useLanguage())
  return (
    <List label={words.papers}>
      {papers.map((one) => (
        <ListRow
          key={one.id}
          kind={kinds[one.kind as PaperKind]}
          to={`/papirer/${one.id}`}
          title={<span lang="da">{one.title}</span>}
          meta={[
            one.publishedOn && (
              <span key="published">
                {words.published} <Day day={one.publishedOn} />
              </span>
            ),
            !one.published && one.dueOn && (
              <span key="due">
                {words.due} <Day day={one.dueOn} near />
              </span>
            ),
          ]}
          trailing={<StateBadge state={one.published ? 'good' : 'draft'}>{one.published ? words.published : words.draft}</StateBadge>}
        />
      ))}
    </List>
  )
}
