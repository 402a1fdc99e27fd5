/** What is asked where files and folders are renamed and moved: not part of the pages that are read. */
export const fileForms = {
  editTitle: 'Omdøb eller flyt',
  name: 'Navn',
  nameHint: 'Behold endelsen, fx .docx, så filen kan åbnes igen.',
  folder: 'Mappe',
  folderHint: 'Mappen skal ligge i samme gruppe.',
  top: 'Filer (øverst)',
  level: 'Hvem kan læse filen?',
  save: 'Gem',
  newFolder: 'Ny mappe',
  folderName: 'Mappens navn',
  inside: 'Ligger i',
  make: 'Opret mappe',
  editFolder: 'Omdøb eller flyt mappen',
}
