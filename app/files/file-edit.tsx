import { useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { editFile } from '#server/files/commands/files.ts'
import { fileEdit } from '#server/files/contract.ts'
import { fileForm } from '#server/files/queries/file-page.ts'
import { longestName } from '#server/files/words.ts'
import { folderOptions } from './folder-form.tsx'
import { fileFormWords, useFileFormWords } from './use-file-form-words.ts'
import { useFileWords } from './use-file-words.ts'

export const loader = page(({ actor, params }) => fileForm(actor, params.fileId!))

export const action = write(fileEdit, async ({ actor, input }) => {
  await editFile(actor, input)
  return redirectWithFlash(`/filer/${input.fileId}`, 'file.saved')
})

export const meta = pageTitle<typeof loader>((data, language) => [fileFormWords(language).editTitle, data?.file.name].filter(Boolean).join(' · '))

export default function EditFile() {
  const { file, folders, levels } = useLoaderData<typeof loader>()
  const words = useFileFormWords()
  const { upLabel, levels: levelWords } = useFileWords()
  return (
    <>
      <Breadcrumb label={upLabel} trail={[{ to: `/filer/${file.id}`, label: file.name }]} />
      <PageHead title={words.editTitle} />
      <Form label={words.editTitle}>
        <Field name="name" label={words.name} hint={words.nameHint} defaultValue={file.name} maxLength={longestName} />
        <Select name="folderId" label={words.folder} hint={words.folderHint} empty={words.top} defaultValue={file.folderId ?? ''} options={folderOptions(folders)} />
        <RadioGroup name="level" label={words.level} defaultValue={file.level} options={levels.map((level) => ({ value: level, label: levelWords[level] }))} />
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
        </FormButtons>
      </Form>
    </>
  )
}
