import { midtjyllandDocuments } from './documents/midtjylland.ts'
import { sjaellandDocuments } from './documents/sjaelland.ts'
import { syddanmarkDocuments } from './documents/syddanmark.ts'
import type { ImportedDocument } from './types.ts'

/** Six reports as an import would have left them. */
export const documents: ImportedDocument[] = [...syddanmarkDocuments, ...midtjyllandDocuments, ...sjaellandDocuments]
