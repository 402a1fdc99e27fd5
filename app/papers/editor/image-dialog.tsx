import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { FileInput } from '#app/forms/field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { Button } from '#app/ui/button.tsx'
import { EditorDialog } from './editor-dialog.tsx'
import { insertImage } from './insert-image.ts'
import { uploadImage } from './upload.ts'

type Props = {
  editor: Editor
  paperId: string
  /** An image that was pasted or dropped; else the dialog asks for one. */
  file: File | null
  onClose: () => void
}

/** Asks for an image and for the words that stand for it, takes it in, and puts it where the caret is. */
export function ImageDialog({ editor, paperId, file, onClose }: Props) {
  const words = useWords(danish, english)
  const { imageDialog } = words
  const errors: Record<string, string> = words.imageErrors
  const described = editor.isActive('image') && !file
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const alt = String(form.get('alt') ?? '').trim()
    if (described) {
      editor.chain().updateAttributes('image', { alt }).run()
      return close()
    }
    const chosen = file ?? form.get('file')
    if (!(chosen instanceof File) || chosen.size === 0) return setProblem(imageDialog.chooseFile)
    setBusy(true)
    const answer = await uploadImage(paperId, chosen)
    setBusy(false)
    if (!answer.ok) return setProblem(errors[answer.error] ?? words.imageErrors.generic)
    const { src, width, height } = answer.image
    insertImage(editor, { src, alt, width, height })
    close()
  }
  return (
    <EditorDialog title={described ? imageDialog.editTitle : imageDialog.title} onClose={close}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        {!described && <FileChoice file={file} problem={problem} />}
        <AltText before={described ? String(editor.getAttributes('image').alt ?? '') : ''} />
        <div className="form-buttons">
          <Button type="submit" look="primary" busy={busy}>
            {described ? imageDialog.edit : imageDialog.save}
          </Button>
          {described && (
            <Button
              onClick={() => {
                editor.chain().deleteSelection().run()
                close()
              }}
            >
              {imageDialog.remove}
            </Button>
          )}
          <Button look="quiet" onClick={close}>
            {words.cancel}
          </Button>
        </div>
        <p role="status">{busy ? imageDialog.uploading : ''}</p>
      </form>
    </EditorDialog>
  )
}

function FileChoice({ file, problem }: { file: File | null; problem: string }) {
  const { imageDialog } = useWords(danish, english)
  const id = useId()
  return (
    <div className={problem ? 'field field-refused' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {imageDialog.file}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {imageDialog.fileHint}
      </p>
      {problem && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {problem}
        </p>
      )}
      {file ? (
        <p>{file.name}</p>
      ) : (
        <FileInput
          id={id}
          name="file"
          accept="image/jpeg,image/png,image/webp,image/gif"
          aria-describedby={`${id}-hint${problem ? ` ${id}-error` : ''}`}
        />
      )}
    </div>
  )
}

function AltText({ before }: { before: string }) {
  const { imageDialog } = useWords(danish, english)
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {imageDialog.alt}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {imageDialog.altHint}
      </p>
      <input
        id={id}
        name="alt"
        className="control control-full"
        defaultValue={before}
        maxLength={500}
        lang="da"
        aria-describedby={`${id}-hint`}
      />
    </div>
  )
}
