import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react'
import { FileInput } from '#app/forms/field.tsx'
import { fileSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Button } from '#app/ui/button.tsx'
import { intakePath, uploadPath } from './addresses.ts'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'
import { useFileWords } from './use-file-words.ts'

type Props = { groupId: string; folderId: string | null; largest: number }

/** Files into a folder: a form; with scripts they are dragged in or chosen, and each tells how far it has come. */
export function Uploader({ groupId, folderId, largest }: Props) {
  const words = useFileWords().upload
  const language = useLanguage()
  const uploads = useUploads(intakePath(groupId, folderId), largest)
  const form = useRef<HTMLFormElement>(null)
  const { over, ...dropping } = useDropping(uploads.add)
  const id = useId()
  const take = (event: FormEvent<HTMLFormElement>) => {
    const input = form.current?.querySelector<HTMLInputElement>('input[type=file]')
    if (event.type === 'submit') event.preventDefault()
    if (!input?.files?.length) return
    uploads.add([...input.files])
    form.current?.reset()
  }
  return (
    <section className="uploader" aria-labelledby={`${id}-title`}>
      <form ref={form} method="post" encType="multipart/form-data" action={uploadPath(groupId, folderId)} onSubmit={take} onChange={take} className={over ? 'dropzone dropzone-over' : 'dropzone'} {...dropping}>
        <label className="dropzone-title" htmlFor={id} id={`${id}-title`}>
          {words.title}
        </label>
        <p className="needs-script">{words.drop}</p>
        <FileInput id={id} name="file" multiple aria-describedby={`${id}-hint`} />
        <p className="quiet" id={`${id}-hint`}>
          {words.hint(fileSize(largest, language))}
        </p>
        <div className="needs-no-script">
          <Button type="submit" look="primary">
            {words.submit}
          </Button>
        </div>
      </form>
      <UploadList uploads={uploads} />
    </section>
  )
}

function useDropping(add: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    over,
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
      add([...event.dataTransfer.files])
    },
  }
}
