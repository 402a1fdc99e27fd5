import { Link } from '@remix-run/react'
import HistoryIcon from 'lucide-react/icons/history'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { history as danish } from '#app/i18n/da/history.ts'
import { history as english } from '#app/i18n/en/history.ts'
import { listed } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { factSentence, fieldWords } from '#server/audit/words.ts'

/** As `historyOf` (server/audit/queries.ts) answers it. */
export type HistoryEntry = {
  id: string
  type: string
  at: Date
  actor: { id: string | null; name: string | null } | null
  person: { id: string | null; name: string | null } | null
  fields: string[]
  membershipId: string | null
  deliverableId: string | null
  role: string | null
  number: string | null
}

type Props = {
  history: { entries: HistoryEntry[]; next: string | null }
  /** The page's own address; older entries are asked for by `?foer=`. */
  path: string
  /** Where taking an entry back is posted to; null where it cannot be. Called once per entry, newest first. */
  undo?: (entry: HistoryEntry) => string | null
}

/** Who did what when, newest first. */
export function HistoryList({ history, path, undo }: Props) {
  const words = useWords(danish, english)
  if (history.entries.length === 0) return <EmptyState title={words.empty} icon={HistoryIcon} />
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <ol className="history" aria-label={words.title}>
        {history.entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} undo={undo?.(entry) ?? null} />
        ))}
      </ol>
      {history.next && (
        <p>
          <Link to={`${path}?foer=${history.next}`} className="button button-plain">
            {words.older}
          </Link>
        </p>
      )}
    </>
  )
}

function HistoryRow({ entry, undo }: { entry: HistoryEntry; undo: string | null }) {
  const words = useWords(danish, english)
  const language = useLanguage()
  const { role, number, fields } = entry
  const told = {
    person: entry.person?.name ?? words.somebody,
    fields,
    ...(role && { role }),
    ...(number && { number }),
  }
  const changed = fieldWords(language, fields)
  return (
    <li className="history-entry">
      <span className="history-when">
        <Moment at={entry.at} />
      </span>
      <span className="history-what">
        <Who actor={entry.actor} /> {factSentence(language, entry.type, told)}
        {changed.length > 0 && (
          <span className="history-fields">
            {words.changed} {listed(changed, language)}
          </span>
        )}
      </span>
      {undo && (
        <Form bare action={undo}>
          <SubmitButton look="plain" small>
            {words.undo}
          </SubmitButton>
        </Form>
      )}
    </li>
  )
}

function Who({ actor }: { actor: HistoryEntry['actor'] }) {
  const words = useWords(danish, english)
  if (actor === null) return <strong>{words.system}</strong>
  if (actor.id === null) return <strong>{words.somebody}</strong>
  return <Link to={`/personer/${actor.id}`}>{actor.name}</Link>
}
