import type { imports as danish } from '../da/imports.ts'

export const imports: typeof danish = {
  title: 'Import documents',
  lead: 'Word, PDF, Markdown and text files become publications that can be read and searched at once. A document is known by its file name. The same file again changes nothing; a new edition becomes a new version.',
  files: 'Files',
  filesHint: 'Choose one or more (.docx, .pdf, .md, .txt), at most 25 MB each and 100 MB together. Files with CPR numbers are refused.',
  kind: 'What is it?',
  level: 'Who may read?',
  submit: 'Import the files',
  resultTitle: 'How it went',
  result: 'Outcome',
  file: 'File',
  what: 'What happened',
  open: (title) => `Read “${title}”`,
  before: 'Imported before',
  noneBefore: 'Nothing has been imported yet.',
  withdrawn: 'withdrawn',
}
