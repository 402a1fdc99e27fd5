import type { fileForms as danish } from '../da/file-forms.ts'

export const fileForms: typeof danish = {
  editTitle: 'Rename or move',
  name: 'Name',
  nameHint: 'Keep the ending, such as .docx, so that the file can be opened again.',
  folder: 'Folder',
  folderHint: 'The folder must belong to the same group.',
  top: 'Files (top)',
  level: 'Who can read the file?',
  save: 'Save',
  newFolder: 'New folder',
  folderName: 'Name of the folder',
  inside: 'Lies in',
  make: 'Make folder',
  editFolder: 'Rename or move the folder',
}
