import { useLocation } from '@remix-run/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Button } from '#app/ui/button.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type Draft, formKey, isSame, readDraft, typedIn, typeInto, writeDraft } from './draft-store.ts'

type Props = {
  form: RefObject<HTMLFormElement>
  personId: string
  action: string | undefined
  hidden: Record<string, string>
  /** Set once the server has accepted what was typed. */
  accepted: boolean
}

const gatherMs = 300

/**
 * Keeps what is typed in a long form until it is accepted, and puts it back when the form is opened again. Where the thing
 * has changed since, it is offered instead.
 */
export function FormDraft({ form, personId, action = '', hidden, accepted }: Props) {
  const { pathname, search } = useLocation()
  const key = formKey(personId, `${pathname}${search}>${action}`, hidden)
  const { found, use, forget } = useDraft(form, key, accepted)
  const words = useWords(danish, english).drafts
  if (!found) return null
  return (
    <Notice
      tone="waiting"
      action={
        <>
          {!found.used && (
            <Button small onClick={use}>
              {words.fetch}
            </Button>
          )}
          <Button look="quiet" small onClick={forget}>
            {words.startAgain}
          </Button>
        </>
      }
    >
      <p role="status">
        {found.used ? words.isBack : words.changedSince} (<Moment at={new Date(found.draft.at)} />)
      </p>
    </Notice>
  )
}

type Found = { draft: Draft; used: boolean }

function useDraft(form: RefObject<HTMLFormElement>, key: string, accepted: boolean) {
  const [found, setFound] = useState<Found | null>(null)
  const began = useRef<Draft['began']>({})
  const done = useRef(false)
  useEffect(() => {
    const element = form.current
    if (!element) return
    done.current = false
    // What was typed before this part was here counts as typed.
    began.current = beginning(element)
    const draft = readDraft(key, Date.now())
    if (draft && isSame(draft.typed, began.current)) writeDraft(key, null)
    else if (draft) {
      const used = isSame(draft.began, began.current) && isSame(typedIn(element), began.current)
      if (used) typeInto(element, draft.typed)
      setFound({ draft, used })
    }
    return keepWhileTyped(element, () => {
      if (done.current) return
      const typed = typedIn(element)
      writeDraft(key, isSame(typed, began.current) ? null : { typed, began: began.current, at: Date.now() })
    })
  }, [form, key])
  useEffect(() => {
    done.current = accepted
    if (accepted) {
      writeDraft(key, null)
      setFound(null)
    } else if (form.current) began.current = beginning(form.current)
  }, [form, accepted, key])
  const use = () => {
    if (!found || !form.current) return
    typeInto(form.current, found.draft.typed)
    setFound({ ...found, used: true })
  }
  const forget = () => {
    if (form.current && found?.used) typeInto(form.current, began.current)
    writeDraft(key, null)
    setFound(null)
    form.current?.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus()
  }
  return { found, use, forget }
}

/** What the page itself put into the form. */
function beginning(form: HTMLFormElement): Draft['began'] {
  const fresh = form.cloneNode(true) as HTMLFormElement
  fresh.reset()
  return typedIn(fresh)
}

/** Calls soon after each change, and at once when the page is left. */
function keepWhileTyped(form: HTMLFormElement, keep: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, gatherMs)
  }
  const now = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    keep()
  }
  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
  window.addEventListener('pagehide', now)
  return () => {
    now()
    form.removeEventListener('input', soon)
    form.removeEventListener('change', soon)
    window.removeEventListener('pagehide', now)
  }
}
