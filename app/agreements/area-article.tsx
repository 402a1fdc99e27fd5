import { Link } from '@remix-run/react'
import { FactList } from '#app/ui/fact-list.tsx'
import { type AreaAround, useAreaFacts } from './area-facts.tsx'
import { AreaProgress, type AreaProgressOf, ProgressBadge } from './area-progress.tsx'
import { MoveMenu } from './commitments.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { useAgreementWords } from './words.ts'

type Paper = { id: string; title: string; published: boolean }
type Area = AreaAround & {
  id: string
  number: number
  title: string
  purpose: string
  commitments: { id: string; text: string }[]
  papers: Paper[]
  progress: AreaProgressOf
}
type Props = { area: Area; words: { one: string; the: string }; agreementId: string; mayEdit: boolean; first: boolean; last: boolean }

/** A focus area on its agreement's page: why, what has been agreed, how it goes, what hangs on it. */
export function AreaArticle({ area, words: areaWords, agreementId, mayEdit, first, last }: Props) {
  const words = useAgreementWords()
  const path = `/rammeaftaler/${agreementId}/temaer/${area.id}`
  const around = useAreaFacts(area)
  const latest = area.papers.find((one) => one.published)
  return (
    <article className="focus-area" id={`tema-${area.id}`} aria-labelledby={`omraade-${area.number}`}>
      <p className="focus-area-number">
        {areaWords.one} {area.number}
      </p>
      <div className="focus-area-head">
        <h3 id={`omraade-${area.number}`} lang="da">
          <Link to={path}>{area.title}</Link>
        </h3>
        <span className="row-tools">
          <ProgressBadge standing={area.progress.standing} />
          {mayEdit && <MoveMenu action={`${path}/placering`} removal={`${path}/fjernelse`} text={area.title} first={first} last={last} />}
        </span>
      </div>
      {area.purpose && <Paragraphs text={area.purpose} />}
      {area.commitments.length > 0 && (
        <>
          <h4>{words.commitments}</h4>
          <ul className="prose-list" lang="da">
            {area.commitments.map((one) => (
              <li key={one.id}>{one.text}</li>
            ))}
          </ul>
        </>
      )}
      <FactList
        wide
        facts={[
          ...around,
          { label: words.progress, value: <AreaProgress progress={area.progress} /> },
          { label: words.latestPaper, value: latest && <Link to={`/papirer/${latest.id}`} lang="da">{latest.title}</Link> },
        ]}
      />
      <p>
        <Link to={path} aria-label={`${words.openArea(areaWords.the)}: ${area.title}`}>
          {words.openArea(areaWords.the)}
        </Link>
      </p>
    </article>
  )
}
