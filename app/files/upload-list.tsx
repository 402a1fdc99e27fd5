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
  const taken = uploads.list.filter((one) => one.state.is === 'taken').length
  const rest = uploads.list.length - taken
  return (
    <>
      <div role="status" className={uploads.done ? 'uploads-said' : 'unseen'}>
        {uploads.done && (
          <>
            {rest === 0 ? words.done(taken) : words.doneRefused(taken, rest)}{' '}
            <Button small look="quiet" onClick={uploads.clear}>
              {words.clear}
            </Button>
          </>
        )}
      </div>
      {uploads.list.length > 0 && (
        <ul className="uploads" aria-label={words.progress}>
          {uploads.list.map((one) => (
            <UploadRow key={one.id} upload={one} uploads={uploads} />
          ))}
        </ul>
      )}
    </>
  )
}

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const words = useFileWords().upload
  const { id, file, state } = upload
  const isOpen = state.is === 'waiting' || (state.is === 'sending' && state.share < 1)
  return (
    <li className="upload">
      <span className="upload-name">{file.name}</span>
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
