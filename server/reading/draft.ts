import type { DocumentNode } from '#server/papers/document-text.ts'

/** What was done to the text on the way in, for the one who imports to look at. */
export type ReadWarning =
  | 'encodingGuessed'
  | 'imageLeftOut'
  | 'linkLeftOut'
  | 'pageNumbersRemoved'
  | 'repeatedLinesRemoved'
  | 'contentsList'
  | 'rawHtml'
  | 'frontMatterRemoved'
  | 'titleFromFileName'
  | 'someContentUnknown'
  | 'columnsUncertain'

export type ReadImage = { placeholder: string; bytes: Uint8Array; mime: string }

/** A text as one format's reader leaves it: the title if the format names one, headings at the source's own levels. */
export type Draft = {
  title: string | null
  blocks: DocumentNode[]
  warnings: Set<ReadWarning>
  images: ReadImage[]
  /** Text that is there and not drawn. */
  beyond: string
}

export type ReadRefusal = 'unsupported' | 'empty' | 'unreadable' | 'encrypted' | 'tooLarge' | 'scanned' | 'runaway'

/** Thrown by a reader, turned into an answer in one place. */
export class CannotRead extends Error {
  readonly reason: ReadRefusal
  constructor(reason: ReadRefusal) {
    super(reason)
    this.reason = reason
  }
}

export function newDraft(): Draft {
  return { title: null, blocks: [], warnings: new Set(), images: [], beyond: '' }
}
