import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Button } from '#app/ui/button.tsx'
import { wholeAddress } from './address.ts'
import { EditorDialog } from './editor-dialog.tsx'

/** Asks for the address of the marked words' link. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const words = useWords(danish, english)
  const { linkDialog } = words
  const before = String(editor.getAttributes('link').href ?? '')
  const [wrong, setWrong] = useState(false)
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = wholeAddress(String(new FormData(event.currentTarget).get('address') ?? ''))
    if (!address) return setWrong(true)
    setLink(editor, { address, isNew: before === '' })
    close()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <EditorDialog title={linkDialog.title} onClose={close}>
      <form className="form" onSubmit={save} noValidate>
        <AddressField before={before} wrong={wrong} />
        <div className="form-buttons">
          <Button type="submit" look="primary">
            {linkDialog.save}
          </Button>
          {before && <Button onClick={remove}>{linkDialog.remove}</Button>}
          <Button look="quiet" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </EditorDialog>
  )
}

function setLink(editor: Editor, { address, isNew }: { address: string; isNew: boolean }) {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (!editor.state.selection.empty || !isNew) return void chain.setLink({ href: address }).run()
  const text = address.replace(/^mailto:|^https?:\/\//, '')
  chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href: address } }] }).run()
}

function AddressField({ before, wrong }: { before: string; wrong: boolean }) {
  const { linkDialog } = useWords(danish, english)
  const id = useId()
  return (
    <div className={wrong ? 'field field-refused' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {linkDialog.address}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {linkDialog.hint}
      </p>
      {wrong && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {linkDialog.invalid}
        </p>
      )}
      <input
        id={id}
        name="address"
        className="control control-full"
        defaultValue={before}
        autoFocus
        autoComplete="off"
        inputMode="url"
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
      />
    </div>
  )
}
