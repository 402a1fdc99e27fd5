import type { ReadWarning } from '#server/reading/draft.ts'

/** What became of one file. */
export const importOutcomes = ['imported', 'newVersion', 'unchanged', 'refused'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

export const importRefusals = [
  'unsupported',
  'empty',
  'unreadable',
  'encrypted',
  'tooLarge',
  'scanned',
  'runaway',
  'cpr',
  'name',
  'failed',
] as const
export type ImportRefusal = (typeof importRefusals)[number]

type ImportWords = {
  outcomes: Record<ImportOutcome, string>
  refusals: Record<ImportRefusal, string>
  warnings: Record<ReadWarning, string>
  words: (count: number) => string
  unknownCollaboration: (slug: string, known: string[]) => string
  usage: string
  cannotOpen: (path: string) => string
  summary: (count: { read: number; refused: number }) => string
}

const da: ImportWords = {
  outcomes: {
    imported: 'importeret',
    newVersion: 'ny version',
    unchanged: 'uændret',
    refused: 'ikke importeret',
  },
  refusals: {
    unsupported: 'Filtypen kan ikke læses. Gem dokumentet som .docx, .pdf, .md eller .txt.',
    empty: 'Der er ingen tekst i filen.',
    unreadable: 'Filen er beskadiget eller kan ikke læses. Åbn den, gem den igen, og prøv på ny.',
    encrypted: 'Filen er låst med adgangskode. Fjern adgangskoden, og prøv igen.',
    tooLarge: 'Filen er for stor. Del den op, eller gem den uden billeder.',
    scanned: 'Filen består af billeder af tekst. Find dokumentet som tekst, eller få teksten genkendt (OCR) først.',
    runaway:
      'Filen tog for lang tid eller for meget plads at læse, så vi stoppede. Del den op, eller gem den igen i et andet program, og prøv på ny.',
    cpr: 'Teksten ser ud til at indeholde et CPR-nummer. Fjern det, og prøv igen. Intet fra filen er gemt.',
    name: 'Filens navn er tomt, for langt eller indeholder noget, der ligner et CPR-nummer. Giv den et andet navn.',
    failed: 'Noget gik galt hos os, og filen er ikke gemt. Prøv igen.',
  },
  warnings: {
    encodingGuessed: 'Tegnene er læst efter bedste skøn. Se efter, om æ, ø og å står rigtigt.',
    imageLeftOut: 'Et eller flere billeder kunne ikke tages med.',
    linkLeftOut: 'Et eller flere links kunne ikke tages med.',
    pageNumbersRemoved: 'Sidetal er fjernet.',
    repeatedLinesRemoved: 'Linjer, der gentog sig på hver side, er fjernet.',
    contentsList: 'Indholdsfortegnelsen er taget med som tekst.',
    rawHtml: 'HTML i filen er taget med som tekst.',
    frontMatterRemoved: 'Oplysninger før teksten er udeladt.',
    titleFromFileName: 'Titlen kommer fra filens navn.',
    someContentUnknown: 'Noget af indholdet kunne ikke genkendes.',
    columnsUncertain: 'Rækkefølgen af spalter er usikker. Se efter, om teksten hænger sammen.',
  },
  words: (count) => `${new Intl.NumberFormat('da-DK').format(count)} ord`,
  unknownCollaboration: (slug, known) =>
    `Der er intet samarbejde med navnet »${slug}«. Vælg mellem: ${known.join(', ') || '(ingen endnu)'}.`,
  usage: 'Brug: npm run import -- --collaboration syddanmark [--demo] [--kind rapport] [--level collaboration] FIL...',
  cannotOpen: (path) => `${path}: filen kan ikke åbnes.`,
  summary: ({ read, refused }) => `${read} læst, ${refused} ikke importeret`,
}

const en: ImportWords = {
  outcomes: {
    imported: 'imported',
    newVersion: 'new version',
    unchanged: 'unchanged',
    refused: 'not imported',
  },
  refusals: {
    unsupported: 'This type of file cannot be read. Save the document as .docx, .pdf, .md or .txt.',
    empty: 'There is no text in the file.',
    unreadable: 'The file is damaged or cannot be read. Open it, save it again, and try once more.',
    encrypted: 'The file is locked with a password. Remove the password and try again.',
    tooLarge: 'The file is too large. Split it, or save it without images.',
    scanned: 'The file consists of pictures of text. Find the document as text, or have the text recognised (OCR) first.',
    runaway:
      'The file took too long or too much memory to read, so we stopped. Split it, or save it again in another programme, and try once more.',
    cpr: 'The text seems to contain a CPR number. Remove it and try again. Nothing from the file has been saved.',
    name: 'The name of the file is empty, too long, or contains something like a CPR number. Give it another name.',
    failed: 'Something went wrong on our side, and the file has not been saved. Try again.',
  },
  warnings: {
    encodingGuessed: 'The characters were read as well as possible. Check that æ, ø and å are right.',
    imageLeftOut: 'One or more images could not be included.',
    linkLeftOut: 'One or more links could not be included.',
    pageNumbersRemoved: 'Page numbers have been removed.',
    repeatedLinesRemoved: 'Lines repeated on every page have been removed.',
    contentsList: 'The table of contents has been included as text.',
    rawHtml: 'HTML in the file has been included as text.',
    frontMatterRemoved: 'Information before the text has been left out.',
    titleFromFileName: 'The title comes from the name of the file.',
    someContentUnknown: 'Some of the content could not be recognised.',
    columnsUncertain: 'The order of columns is uncertain. Check that the text makes sense.',
  },
  words: (count) => `${new Intl.NumberFormat('en-GB').format(count)} words`,
  unknownCollaboration: (slug, known) =>
    `There is no collaboration called “${slug}”. Choose from: ${known.join(', ') || '(none yet)'}.`,
  usage:
    'Usage: npm run import -- --collaboration syddanmark [--demo] [--kind rapport] [--level collaboration] FILE...',
  cannotOpen: (path) => `${path}: the file cannot be opened.`,
  summary: ({ read, refused }) => `${read} read, ${refused} not imported`,
}

/** What an import says, on its page and on the command line. */
export const importWords = (language: 'da' | 'en'): ImportWords => (language === 'en' ? en : da)
