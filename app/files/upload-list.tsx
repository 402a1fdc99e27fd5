import { percent } from '#app/i18n/format.ts'
import { ReasonLater } from '#app/i18n/reason-later.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Button } from '#app/ui/button.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { useOutcome } from './use-outcome.ts'
import type { Upload, Uploads } from './use-uploads.ts'
import { useFileWords } from './use-file-words.ts'

/** How far each file has come; what happened in all is said aloud when the last one is done. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const words = useFileWords().upload
  const { list } = uploads
  const outcomes = list.map(({ state }) => (state.is === 'taken' ? state.outcome : ''))
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
  const [versions, unchanged, rest] = [count('version'), count('unchanged'), count('')]
  const isNothing = unchanged > 0 && unchanged === list.length
  const shown = inSight(list)
  return (
    <>
      <div role="status" className={uploads.done ? 'uploads-said' : 'unseen'}>
        {uploads.done && (
          <>
            {isNothing ? words.allUnchanged(unchanged) : rest === 0 ? words.done(list.length) : words.doneRefused(list.length - rest, rest)}{' '}
            {!isNothing && versions + unchanged > 0 && `${words.among(versions, unchanged)} `}
            <Button small look="quiet" onClick={uploads.clear}>
              {words.clear}
            </Button>
          </>
        )}
      </div>
      {list.length > 1 && !uploads.done && <SoFar uploads={uploads} />}
      {list.length > 0 && (
        <ul className="uploads" aria-label={words.progress}>
          {shown.map((one) => (
            <UploadRow key={one.id} upload={one} uploads={uploads} />
          ))}
          {shown.length < list.length && <li className="upload quiet">{words.others(list.length - shown.length)}</li>}
        </ul>
      )}
    </>
  )
}

/** How far all of them have come. */
function SoFar({ uploads }: { uploads: Uploads }) {
  const words = useFileWords().upload
  const [over, all] = [uploads.over, uploads.list.length]
  return (
    <p className="upload-progress">
      <progress value={over} max={all} aria-label={words.progress} />
      <span>{words.soFar(over, all)}</span>
    </p>
  )
}

/** Of very many files those on their way and those that were not taken, and so many of the rest. */
const most = 60

function inSight(list: Upload[]): Upload[] {
  if (list.length <= most) return list
  const matters = list.filter(({ state }) => !['waiting', 'taken'].includes(state.is))
  const rest = list.filter(({ state }) => ['waiting', 'taken'].includes(state.is))
  const kept = new Set([...matters, ...rest.slice(0, Math.max(0, most - matters.length))])
  return list.filter((one) => kept.has(one))
}

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const words = useFileWords().upload
  const { id, file, path, state } = upload
  const isOpen = state.is === 'waiting' || (state.is === 'sending' && state.share < 1)
  return (
    <li className="upload">
      <span className="upload-name">
        {path.length > 0 && <span className="quiet">{path.join(' / ')} / </span>}
        {file.name}
      </span>
      <UploadStanding upload={upload} />
      {isOpen && (
        <Button small look="quiet" onClick={() => uploads.cancel(id)} aria-label={words.cancelOf(file.name)}>
          {words.cancel}
        </Button>
      )}
      {uploads.mayRetry(upload) && (
        <Button small look="quiet" onClick={() => uploads.retry(id)} aria-label={words.retryOf(file.name)}>
          {words.retry}
        </Button>
      )}
    </li>
  )
}

function UploadStanding({ upload: { file, state } }: { upload: Upload }) {
  const words = useFileWords().upload
  const language = useLanguage()
  const outcomeOf = useOutcome()
  if (state.is === 'waiting') return <span className="quiet">{words.waiting}</span>
  if (state.is === 'sending')
    return (
      <span className="upload-progress">
        <progress value={state.share} max={1} aria-label={file.name} />
        <span className="quiet">{state.share < 1 ? words.sending(percent(state.share, language)) : words.reading}</span>
      </span>
    )
  if (state.is === 'taken') return <StateBadge state="good">{outcomeOf(state)}</StateBadge>
  if (state.is === 'refused')
    return (
      <span className="upload-refused">
        <ReasonLater code={state.reason} />
      </span>
    )
  return <StateBadge state="late">{state.is === 'cancelled' ? words.cancelled : words.failed}</StateBadge>
}
