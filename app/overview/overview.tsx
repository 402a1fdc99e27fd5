import { Link, useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { overview as danish } from '#app/i18n/da/overview.ts'
import { overview as english } from '#app/i18n/en/overview.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { noteOverview } from '#server/overview/commands.ts'
import { standingWords } from '#server/agreements/words.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { type Overview, overviewPage, wholeProgress } from '#server/overview/overview-page.ts'
import { OverviewRow, WholeRow } from './overview-row.tsx'

export const loader = page(async ({ actor, url }) => {
  const shown = await overviewPage(actor, url.searchParams.get('aftale'))
  if (shown.agreement) await noteOverview(actor, {})
  return { ...shown, whole: wholeProgress(shown) }
})

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).title)

export default function OverviewPage() {
  const { collaboration, agreement, others, areas, own, whole } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  const language = useLanguage()
  if (!collaboration) return <Empty title={words.nobody} text={words.nobodyText} />
  if (!agreement) return <Empty title={words.noAgreement} text={words.noAgreementText} />
  const areaWords = focusWordsOf(language, collaboration.focusWord)
  const late = areas.filter((one) => one.progress.standing === 'late').length
  return (
    <div className="overview">
      <PageHead
        kind={collaboration.name}
        title={words.title}
        meta={[
          <Link key="agreement" to={`/rammeaftaler/${agreement.id}`}>
            {agreement.title}
          </Link>,
          `${longDate(agreement.startsOn, language)} – ${longDate(agreement.endsOn, language)}`,
          standingWords[language][agreement.standing],
        ]}
        lead={
          areas.length > 0 && (
            <p>
              {words.summaryLate(late, areas.length, areaWords.many.toLowerCase())} {whole.total > 0 && words.summaryDone(whole.done, whole.total)}
            </p>
          )
        }
      />
      {areas.length === 0 && <EmptyState title={words.noAreas} />}
      <ol className="overview-rows" aria-label={areaWords.many}>
        {areas.map((area) => (
          <OverviewRow key={area.id} area={area} agreement={agreement} word={areaWords.one} />
        ))}
        {own.milestones.length > 0 && <WholeRow own={own} agreement={agreement} />}
      </ol>
      <Others others={others} slug={collaboration.slug} />
    </div>
  )
}

function Empty({ title, text }: { title: string; text: string }) {
  const words = useWords(danish, english)
  return (
    <>
      <PageHead title={words.title} />
      <EmptyState title={title}>
        <p>{text}</p>
      </EmptyState>
    </>
  )
}

function Others({ others, slug }: { others: Overview['others']; slug: string }) {
  const words = useWords(danish, english)
  const language = useLanguage()
  return (
    <div className="overview-foot">
      <p className="quiet">{words.print}</p>
      {others.length > 0 && (
        <p className="quiet">
          {words.other}{' '}
          {others.map((one, index) => (
            <span key={one.id}>
              {index > 0 && ', '}
              <Link to={`/overblik?samarbejde=${slug}&aftale=${one.id}`}>{one.title}</Link> ({standingWords[language][one.standing].toLowerCase()})
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
