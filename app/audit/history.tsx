import { Link } from '@remix-run/react'
import HistoryIcon from 'lucide-react/icons/history'
import { fields as danishFields } from '#app/i18n/da/fields.ts'
import { history as danish } from '#app/i18n/da/history.ts'
import { fields as englishFields } from '#app/i18n/en/fields.ts'
import { history as english } from '#app/i18n/en/history.ts'
import { listed, longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Moment } from '#app/ui/moment.tsx'
import type { History, HistoryEntry } from '#server/audit/queries.ts'
import { fromTo, namesOf } from './field-names.ts'
import { removedPath, type Undo, undoing } from './undo-action.ts'
import { UndoButton } from './undo-button.tsx'

type Props = {
  history: History
  /** The page's own address; older entries are asked for by `?foer=`. */
  path: string
}

/** Who did what when, newest first. */
export function HistoryList({ history, path }: Props) {
  const words = useWords(danish, english)
  if (history.entries.length === 0) return <EmptyState title={words.empty} icon={HistoryIcon} />
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <ol className="history" aria-label={words.title}>
        {history.entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} />
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

/** How a day stands in a fact's detail. */
const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

function HistoryRow({ entry }: { entry: HistoryEntry }) {
  const words = useWords(danish, english)
  const names: Record<string, string | undefined> = useWords(danishFields, englishFields)
  const language = useLanguage()
  const { fields, changes, undo } = entry
  const changed = fields.flatMap((field) => {
    const [name] = namesOf(names, [field])
    const change = changes.find((one) => one.field === field)
    if (!name || !change) return name ?? []
    const said = (value: string | null) => (value && isMoment.test(value) ? longDate(new Date(value), language) : value)
    return `${name} ${fromTo(words.fromTo, said(change.before), said(change.after))}`
  })
  return (
    <li className="history-entry">
      <span className="history-when">
        <Moment at={entry.at} />
      </span>
      <span className="history-what">
        <Who actor={entry.actor} /> {entry.said}
        {changed.length > 0 && (
          <span className="history-fields">
            {words.changed} {listed([...new Set(changed)], language)}
          </span>
        )}
        {undo && <Removed undo={undo} />}
      </span>
      {undo && <UndoButton undo={undoing(undo)} />}
    </li>
  )
}

/** What it was, for whoever may bring it back. */
function Removed({ undo }: { undo: Undo }) {
  const path = removedPath(undo)
  if (!('title' in undo) || undo.title === null) return null
  return <span className="history-fields">{path ? <Link to={path}>{undo.title}</Link> : undo.title}</span>
}

function Who({ actor }: { actor: HistoryEntry['actor'] }) {
  const words = useWords(danish, english)
  if (actor === null) return <strong>{words.system}</strong>
  if (actor.id === null) return <strong>{actor.name ?? words.somebody}</strong>
  return <Link to={`/personer/${actor.id}`}>{actor.name}</Link>
}
