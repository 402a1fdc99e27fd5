import type { ReactNode } from 'react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useGroupWords } from './words.ts'

/** Says what was just ended, and takes it back at the press of a button. */
export function UndoNotice({ action, children }: { action: string; children: ReactNode }) {
  const words = useGroupWords()
  const undo = (
    <Form bare action={action}>
      <SubmitButton look="plain" small>
        {words.undo}
      </SubmitButton>
    </Form>
  )
  return (
    <Notice tone="good" action={undo}>
      <p>{children}</p>
    </Notice>
  )
}
