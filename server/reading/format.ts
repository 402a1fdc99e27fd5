import { CannotRead } from './draft.ts'

export type ReadFormat = 'txt' | 'md' | 'docx' | 'pdf' | 'xlsx' | 'pptx'

const endings: Record<string, ReadFormat> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  pptx: 'pptx',
}

/** The format by the file's name, held against its first bytes: a name alone proves nothing. */
export function formatOf(fileName: string, bytes: Uint8Array): ReadFormat {
  const format = endings[/\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '']
  if (!format) throw new CannotRead('unsupported')
  const found = signature(bytes)
  if (found === 'ole') throw new CannotRead(isEncryptedOffice(bytes) ? 'encrypted' : 'unsupported')
  if (format !== 'txt' && format !== 'md') {
    if (found !== (format === 'pdf' ? 'pdf' : 'zip')) throw new CannotRead(found === undefined ? 'unreadable' : 'unsupported')
    return format
  }
  if (found !== undefined) throw new CannotRead('unsupported')
  return format
}

function signature(bytes: Uint8Array): 'zip' | 'pdf' | 'ole' | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK\u0003\u0004')) return 'zip'
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole'
  return /^\s*%PDF-/.test(start) || (start.includes('%PDF-1') && start.includes('\n%')) ? 'pdf' : undefined
}

/** Word keeps a document with a password inside the old container, under this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
