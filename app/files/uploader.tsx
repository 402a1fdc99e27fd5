import { type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { FileInput } from '#app/forms/field.tsx'
import { fileSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Button } from '#app/ui/button.tsx'
import { intakePath, uploadPath } from './addresses.ts'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'
import { useFileWords } from './use-file-words.ts'
import { filesChosen, filesDropped, type Found } from './walked.ts'

type Props = { groupId: string; folderId: string | null; largest: number }

/** Files into a folder: a form; with scripts they are dragged in or chosen, and each tells how far it has come. */
export function Uploader({ groupId, folderId, largest }: Props) {
  const words = useFileWords().upload
  const language = useLanguage()
  const uploads = useUploads((path) => intakePath(groupId, folderId, path), largest)
  const form = useRef<HTMLFormElement>(null)
  const { over, unread, ...dropping } = useDropping(uploads.add)
  const id = useId()
  const take = (event: FormEvent<HTMLFormElement>) => {
    const input = form.current?.querySelector<HTMLInputElement>('input[name=file]')
    if (event.type === 'submit') event.preventDefault()
    if (!input?.files?.length) return
    uploads.add([...input.files].map((file) => ({ file, path: [] })))
    form.current?.reset()
  }
  return (
    <section className="uploader" aria-labelledby={`${id}-title`}>
      <form ref={form} method="post" encType="multipart/form-data" action={uploadPath(groupId, folderId)} onSubmit={take} onChange={take} className={over ? 'dropzone dropzone-over' : 'dropzone'} {...dropping}>
        <label className="dropzone-title" htmlFor={id} id={`${id}-title`}>
          {words.title}
        </label>
        <p className="needs-script">{words.drop}</p>
        <div className="cluster">
          <FileInput id={id} name="file" multiple aria-describedby={`${id}-hint`} />
          <FolderChoice add={uploads.add} />
        </div>
        <p className="quiet" id={`${id}-hint`}>
          {words.hint(fileSize(largest, language))}
        </p>
        <div className="needs-no-script">
          <Button type="submit" look="primary">
            {words.submit}
          </Button>
        </div>
      </form>
      <p role="alert" className={unread ? undefined : 'unseen'}>
        {unread && words.unread}
      </p>
      <UploadList uploads={uploads} />
    </section>
  )
}

/** A whole folder with those in it. Without scripts no browser tells which folders files came in, so then it is not offered. */
function FolderChoice({ add }: { add: (files: Found[]) => void }) {
  const words = useFileWords().upload
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.webkitdirectory = true
  }, [])
  const take = () => {
    if (!input.current?.files?.length) return
    add(filesChosen(input.current.files))
    input.current.value = ''
  }
  return (
    <span className="needs-script">
      <input ref={input} type="file" hidden aria-label={words.chooseFolder} onChange={take} />
      <Button onClick={() => input.current?.click()}>{words.chooseFolder}</Button>
    </span>
  )
}

function useDropping(add: (files: Found[]) => void) {
  const [over, setOver] = useState(false)
  const [unread, setUnread] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    over,
    unread,
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      setUnread(false)
      void filesDropped(event.dataTransfer.items).then(add, () => setUnread(true))
    },
  }
}
