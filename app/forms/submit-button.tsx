import { type ReactNode, useContext } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Button, type ButtonLook } from '#app/ui/button.tsx'
import type { Icon } from '#app/ui/icon-label.tsx'
import { FormContext } from './form-state.ts'

type Props = {
  children: ReactNode
  look?: ButtonLook
  icon?: Icon
  small?: boolean
  name?: string
  value?: string
  /** Why it cannot be sent now. */
  refusal?: ReactNode
  /** For screen readers, where the word alone does not say what about ("Fjern Anna Holm fra gruppen"). */
  label?: string
}

/** Sends the form; while it is on its way it says so and sends nothing twice. */
export function SubmitButton({ children, look = 'primary', label, ...rest }: Props) {
  const { busy } = useContext(FormContext)
  const { working } = useWords(danish, english)
  return (
    <>
      <Button {...rest} type="submit" look={look} busy={busy} aria-label={label}>
        {children}
      </Button>
      <span className="unseen" role="status">
        {busy ? working : ''}
      </span>
    </>
  )
}

/** Buttons at a form's end: the main one first. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className="form-buttons">{children}</div>
}
