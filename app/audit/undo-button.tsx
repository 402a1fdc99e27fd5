import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { history as danish } from '#app/i18n/da/history.ts'
import { history as english } from '#app/i18n/en/history.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { UndoForm } from './undo-action.ts'

/** Fortryd; `of` names what it is about where there are several. */
export function UndoButton({ undo, of }: { undo: UndoForm; of?: string }) {
  const words = useWords(danish, english)
  return (
    <Form bare action={undo.action} hidden={undo.fields}>
      <SubmitButton look="plain" small label={of && words.undoOf(of)}>
        {words.undo}
      </SubmitButton>
    </Form>
  )
}
