import { Link } from '@remix-run/react'
import { finding as danish } from '#app/i18n/da/finding.ts'
import { finding as english } from '#app/i18n/en/finding.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Moment } from '#app/ui/moment.tsx'

type Passage = { text: string; marked: boolean }[]
type Hit = { id: string; kind: string; title: Passage; url: string; snippet: Passage; at: Date | string; reason: string }

/** Text with the parts that answer the query marked, inside compounds too. */
function Marked({ passage }: { passage: Passage }) {
  return <>{passage.map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>))}</>
}

/** The hits of a page, each with why it was found. */
export function Hits({ hits }: { hits: Hit[] }) {
  const words = useWords(danish, english)
  const kinds: Record<string, string> = words.kinds
  const reasons: Record<string, string> = words.reasons
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.id} className="hit">
          <h3 className="hit-title">
            <Link to={hit.url}>
              <Marked passage={hit.title} />
            </Link>
          </h3>
          {hit.snippet.length > 0 && (
            <p className="hit-snippet" lang="da">
              <Marked passage={hit.snippet} />
            </p>
          )}
          <p className="hit-meta">
            <span>{kinds[hit.kind] ?? hit.kind}</span>
            {!['collaboration', 'organisation', 'person'].includes(hit.kind) && <Moment at={hit.at} />}
            {reasons[hit.reason] && <span>{reasons[hit.reason]}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
