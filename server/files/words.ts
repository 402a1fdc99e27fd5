/* The words of files: typed Danish and English, pure; the browser may load it. */

/** What a file is, for its sign and its word. */
export const fileFamilies = ['document', 'pdf', 'sheet', 'slides', 'image', 'text', 'sound', 'film', 'archive', 'other'] as const
export type FileFamily = (typeof fileFamilies)[number]

export const fileFamilyWords: Record<'da' | 'en', Record<FileFamily, string>> = {
  da: {
    document: 'Dokument',
    pdf: 'PDF',
    sheet: 'Regneark',
    slides: 'Præsentation',
    image: 'Billede',
    text: 'Tekst',
    sound: 'Lyd',
    film: 'Film',
    archive: 'Arkiv',
    other: 'Fil',
  },
  en: {
    document: 'Document',
    pdf: 'PDF',
    sheet: 'Spreadsheet',
    slides: 'Presentation',
    image: 'Picture',
    text: 'Text',
    sound: 'Sound',
    film: 'Film',
    archive: 'Archive',
    other: 'File',
  },
}

const endings: Record<FileFamily, string[]> = {
  document: ['docx', 'doc', 'odt', 'rtf', 'pages'],
  pdf: ['pdf'],
  sheet: ['xlsx', 'xls', 'ods', 'csv', 'xlsm'],
  slides: ['pptx', 'ppt', 'odp', 'key'],
  image: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'heic', 'tif', 'tiff', 'bmp'],
  text: ['txt', 'md', 'markdown', 'text'],
  sound: ['mp3', 'm4a', 'wav', 'ogg', 'flac'],
  film: ['mp4', 'mov', 'avi', 'mkv', 'webm'],
  archive: ['zip', '7z', 'rar', 'tar', 'gz'],
  other: [],
}

/** The ending of a name, small letters, without its dot. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** What a file is by its name. */
export const fileFamilyOf = (name: string): FileFamily =>
  fileFamilies.find((family) => endings[family].includes(endingOf(name))) ?? 'other'

/** In which order a folder is shown. */
export const fileOrders = ['navn', 'nyeste'] as const
export type FileOrder = (typeof fileOrders)[number]

/** The longest name of a file or a folder. */
export const longestName = 180

/** For how long what was removed is brought back by those who removed it. */
export const undoDays = 30

const forbidden = /[:*?"<>|]/g
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A name as it is kept: without the folders it came from, without signs that mislead a reader or a file system, so that
 * it means the same on every computer and in a ZIP.
 */
export function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const seen = last.normalize('NFC').toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
  const tidy = seen.replace(forbidden, '-').replace(/\s+/g, ' ').replace(/[. ]+$/, '').trim()
  return reserved.test(tidy) ? `_${tidy}` : tidy
}

/** What two names have in common that are the same to a reader. */
export const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('da')
