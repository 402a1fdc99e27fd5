import Check from 'lucide-react/icons/check'
import CloudOff from 'lucide-react/icons/cloud-off'
import Loader from 'lucide-react/icons/loader-circle'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useEffect, useState } from 'react'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { PaperState } from '#app/live/paper-provider.ts'
import { type Icon, IconLabel } from '#app/ui/icon-label.tsx'
import { Notice } from '#app/ui/notice.tsx'

const icons: Record<PaperState['kind'], Icon> = {
  connecting: Loader,
  saving: Loader,
  saved: Check,
  readOnly: Check,
  offline: CloudOff,
  refused: TriangleAlert,
  denied: TriangleAlert,
}

/** Whether what is typed is on the server; said aloud when it stays so for a moment, not with every key. */
export function SaveState({ state }: { state: PaperState }) {
  const word = useStateWord(state)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(state.kind === 'saving' ? '' : word), 1_200)
    return () => clearTimeout(timer)
  }, [state.kind, word])
  return (
    <p className={`save-state save-${state.kind}`} data-state={state.kind}>
      <IconLabel icon={icons[state.kind]}>{word}</IconLabel>
      <span className="unseen" role="status" aria-live="polite">
        {spoken}
      </span>
    </p>
  )
}

function useStateWord(state: PaperState): string {
  const { states } = useWords(danish, english)
  if (state.kind === 'offline') return state.unsaved ? states.offlineUnsaved : states.offline
  if (state.kind === 'refused') return state.reason === 'cpr' ? `${states.refused}: CPR` : states.refused
  return states[state.kind]
}

/** What stands in the way of saving, in sentences: nothing typed is lost, and what to do. */
export function SaveProblem({ state }: { state: PaperState }) {
  const words = useWords(danish, english)
  if (state.kind === 'refused') {
    const { title, text } = words.refusals[state.reason]
    return <Problem title={title} text={text} />
  }
  if (state.kind === 'denied') return <Problem title={words.deniedTitle} text={words.denied} />
  if (state.kind !== 'readOnly') return null
  return (
    <Notice title={words.readOnlyTitle}>
      <p>{words.readOnly}</p>
    </Notice>
  )
}

function Problem({ title, text }: { title: string; text: string }) {
  return (
    <div role="alert">
      <Notice tone="late" title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  )
}
