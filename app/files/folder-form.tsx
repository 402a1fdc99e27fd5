import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { longestName } from '#server/files/words.ts'
import { folderPath } from './addresses.ts'
import { useFileFormWords } from './use-file-form-words.ts'
import { useFileWords } from './use-file-words.ts'

type Props = {
  group: { id: string; name: string }
  folder: { name: string } | null
  parentId: string | null
  folders: { id: string; path: string[] }[]
}

/** A folder's name, and the folder it lies in. */
export function FolderForm({ group, folder, parentId, folders }: Props) {
  const words = useFileFormWords()
  const { title, upLabel } = useFileWords()
  const heading = folder ? words.editFolder : words.newFolder
  return (
    <>
      <Breadcrumb
        label={upLabel}
        trail={[
          { to: `/grupper/${group.id}`, label: group.name },
          { to: folderPath(group.id, parentId), label: title },
        ]}
      />
      <PageHead title={heading} />
      <Form label={heading}>
        <Field name="name" label={words.folderName} defaultValue={folder?.name} maxLength={longestName} width="medium" />
        {folders.length > 0 && <Select name="parentId" label={words.inside} empty={words.top} defaultValue={parentId ?? ''} options={folderOptions(folders)} />}
        <FormButtons>
          <SubmitButton>{folder ? words.save : words.make}</SubmitButton>
        </FormButtons>
      </Form>
    </>
  )
}

/** Folders to choose from, each with its way. */
export const folderOptions = (folders: Props['folders']) =>
  folders.map((one) => ({ value: one.id, label: one.path.join(' / ') })).sort((a, b) => a.label.localeCompare(b.label, 'da'))
