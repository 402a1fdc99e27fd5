import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Field } from '#app/forms/field.tsx'
import { FormContext } from '#app/forms/form-state.ts'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { answerAsking, presence } from '#app/live/session-lost.ts'
import { Button } from '#app/ui/button.tsx'

type Props = { personId: string; name: string }
type Problem = 'refused' | 'tooMany' | 'unreachable' | 'somebodyElse'

/** Signs in over the page as it stands, so that nothing typed in it is lost. */
export function SignInAgain({ personId, name }: Props) {
  const { again: words, ...signIn } = useWords(danish, english).signIn
  const dialog = useRef<HTMLDialogElement>(null)
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({ busy: false, problem: null })
  useEffect(() => showOver(dialog.current), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.busy) return
    setState({ busy: true, problem: null })
    void signInHere(event.currentTarget, personId).then((problem) => {
      if (problem) setState({ busy: false, problem })
      else answerAsking(true)
    })
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="log-ind-igen" onCancel={() => answerAsking(false)}>
      <FormContext.Provider value={{ id: 'igen', failure: null, busy: state.busy }}>
        <form method="post" action="/log-ind" className="dialog-inside form" onSubmit={submit} noValidate>
          <div className="dialog-head">
            <h2 id="log-ind-igen">{words.title}</h2>
          </div>
          <p>{words.lead(name)}</p>
          {state.problem && (
            <p className="error-summary" role="alert">
              {words[state.problem]}
            </p>
          )}
          <Field name="email" type="email" label={signIn.email} autoComplete="username" />
          <Field name="password" type="password" label={signIn.password} autoComplete="current-password" />
          <FormButtons>
            <SubmitButton>{signIn.submit}</SubmitButton>
            <Button look="quiet" onClick={() => answerAsking(false)}>
              {words.later}
            </Button>
          </FormButtons>
        </form>
      </FormContext.Provider>
    </dialog>
  )
}

/** Shown as a modal; the keyboard goes back to where it was. */
function showOver(dialog: HTMLDialogElement | null) {
  const before = document.activeElement
  dialog?.showModal()
  dialog?.querySelector<HTMLElement>('input')?.focus()
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}

async function signInHere(form: HTMLFormElement, personId: string): Promise<Problem | null> {
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const answer = await fetch('/log-ind', { method: 'POST', body: fields, redirect: 'manual' }).catch(() => null)
  if (!answer) return 'unreachable'
  if (answer.status === 429) return 'tooMany'
  if (answer.status === 422) return 'refused'
  const now = await presence(personId)
  if (now === 'there') return null
  return now === 'signedOut' ? 'refused' : now
}
