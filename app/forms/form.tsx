import { useFetcher } from '@remix-run/react'
import { type FormEvent, lazy, type ReactNode, type RefObject, Suspense, useEffect, useId, useRef, useState } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { askToSignIn, type Presence, presence } from '#app/live/session-lost.ts'
import { useShellData } from '#app/shell/root-data.ts'
import { type Failure, FormContext, formName, isFailure, useFailure } from './form-state.ts'

/* The summary, and with it the sentences of all refusals, comes after the page, and before anything can be refused. */
const loadSummary = () => import('./error-summary.tsx').then((summary) => ({ default: summary.ErrorSummary }))
/** Where it cannot be had there is no connection, and that is all there is to say: what was typed must not be lost to it. */
const ErrorSummary = lazy(() => loadSummary().catch(() => ({ default: NoConnection })))
/* Asked for where there is a long text to keep; where it cannot be had, nothing is kept. */
const FormDraft = lazy(() =>
  import('./form-draft.tsx').then(
    (draft) => ({ default: draft.FormDraft }),
    () => ({ default: () => null }),
  ),
)
const expectRefusal = () => void loadSummary().catch(() => {})

function NoConnection() {
  return (
    <p className="error-summary" role="alert">
      {useWords(danish, english).formProblems.unreachable}
    </p>
  )
}

type Props = {
  /** The resource route that does it; left out: the page itself. */
  action?: string
  /** Fixed fields nobody sees. */
  hidden?: Record<string, string>
  /** With a file in it. */
  files?: boolean
  /** Names the form for screen readers where no heading does. */
  label?: string
  /** `bare`: one button in a row, without the spacing of a form. */
  bare?: boolean
  /** What a refusal is called where nothing was to be saved, such as at sign-in. */
  refusedTitle?: string
  /** Empties the fields once it has been accepted: for forms that stay, such as a reply. */
  emptyWhenDone?: boolean
  onDone?: () => void
  children: ReactNode
}

/**
 * The one form. Without JavaScript it posts; with it the page stays, so that nothing typed is lost. A refusal shows what
 * to correct above the fields and beside each, and takes the keyboard there.
 */
export function Form({ action, hidden = {}, files, label, bare, refusedTitle, emptyWhenDone, onDone, children }: Props) {
  const fetcher = useFetcher()
  const id = useId().replaceAll(':', '')
  const refused = useFailure(fetcher, { action, id })
  const sending = useSending(fetcher, { action, files })
  const failure = sending.unsent ?? (sending.accepted ? null : refused)
  const busy = sending.asking || fetcher.state !== 'idle'
  useEffect(expectRefusal, [])
  const personId = usePersonId()
  const form = useWhenDone(fetcher, { emptyWhenDone, onDone, refused: failure !== null })
  const isLong = useIsLong(form)
  return (
    <FormContext.Provider value={{ id, failure, busy }}>
      <fetcher.Form
        ref={form}
        method="post"
        action={action}
        encType={files ? 'multipart/form-data' : undefined}
        className={bare ? 'form-bare' : 'form'}
        aria-label={label}
        onSubmit={(event) => (busy ? event.preventDefault() : sending.send(event))}
        noValidate
      >
        <input type="hidden" name={formName} value={id} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {failure && (
          <Suspense fallback={null}>
            <ErrorSummary title={refusedTitle} />
          </Suspense>
        )}
        {isLong && personId && (
          <Suspense fallback={null}>
            <FormDraft form={form} personId={personId} action={action} hidden={hidden} accepted={sending.passed} />
          </Suspense>
        )}
        {children}
      </fetcher.Form>
    </FormContext.Provider>
  )
}

const usePersonId = () => useShellData()?.actor?.personId ?? null

/** A form with a long text in it: what is typed there is kept until it has been accepted. */
function useIsLong(form: RefObject<HTMLFormElement>): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => setIsLong(Boolean(form.current?.querySelector('textarea:not([data-own-draft])'))), [form])
  return isLong
}

/** What a form that could not be sent says, in the place where refusals stand. */
const unsent = {
  unreachable: { fields: { form: 'server.unreachable' }, values: {} },
  signedOut: { fields: { form: 'session.ended' }, values: {} },
  somebodyElse: { fields: { form: 'session.somebodyElse' }, values: {} },
} satisfies Record<Exclude<Presence, 'there'>, Failure>

/** A failed request would replace the page, and with it what was typed: so it is asked first whether it can be sent. */
function useSending(fetcher: ReturnType<typeof useFetcher>, { action, files }: Pick<Props, 'action' | 'files'>) {
  const [state, setState] = useState<'asking' | Presence>('there')
  const personId = usePersonId()
  const [earlier, setEarlier] = useState<unknown>(undefined)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    setState('asking')
    void mayBeSent(personId).then((found) => {
      setState(found)
      const encType = files ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
      if (found !== 'there') return
      setEarlier(fetcher.data)
      fetcher.submit(pressed ?? form, { method: 'post', action, encType })
    })
  }
  // An accepted form leads on and brings nothing back: what an earlier sending brought is then still there, and past.
  const accepted = fetcher.state === 'idle' && earlier !== undefined && fetcher.data === earlier
  const passed = fetcher.state === 'loading' && !(isFailure(fetcher.data) && fetcher.data !== earlier)
  return { send, passed, asking: state === 'asking', unsent: state === 'asking' || state === 'there' ? null : unsent[state], accepted }
}

/** Whoever has been signed out meanwhile signs in over the form first. */
async function mayBeSent(personId: string | null): Promise<Presence> {
  const found = await presence(personId)
  return found === 'signedOut' && (await askToSignIn()) ? 'there' : found
}

type Done = Pick<Props, 'emptyWhenDone' | 'onDone'> & { refused: boolean }

function useWhenDone(fetcher: ReturnType<typeof useFetcher>, { emptyWhenDone, onDone, refused }: Done) {
  const form = useRef<HTMLFormElement>(null)
  const before = useRef(fetcher.state)
  useEffect(() => {
    const finished = before.current !== 'idle' && fetcher.state === 'idle'
    before.current = fetcher.state
    if (!finished || refused) return
    if (emptyWhenDone) form.current?.reset()
    onDone?.()
  }, [fetcher.state, refused, emptyWhenDone, onDone])
  return form
}
