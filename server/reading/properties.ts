import type { ReadFormat } from './format.ts'
import { formatOf } from './format.ts'
import { CannotRead } from './draft.ts'
import { xmlTokens } from './xml-tokens.ts'
import { zipPart } from './zip-size.ts'

/** What a file says of itself: whoever wrote it, and its days, the latest change first. As it stands: judged by `keptProperties`. */
export type FileProperties = { author: string; dates: Date[] }

export const noProperties: FileProperties = { author: '', dates: [] }

/** Properties that are longer than this are no properties. */
const largestPart = 256 * 1024

/** Reads the author and the days in a Word, Excel, PowerPoint or PDF file's own properties; what cannot be read says nothing. */
export async function readProperties(fileName: string, bytes: Uint8Array): Promise<FileProperties> {
  try {
    return await propertiesOf(formatOf(fileName, bytes), bytes)
  } catch (error) {
    if (error instanceof CannotRead || error instanceof RangeError) return noProperties
    throw error
  }
}

async function propertiesOf(format: ReadFormat, bytes: Uint8Array): Promise<FileProperties> {
  if (format === 'txt' || format === 'md') return noProperties
  if (format !== 'pdf') return officeProperties(zipPart(bytes, 'docProps/core.xml', largestPart))
  const { author, changed, made } = await (await import('./pdf.ts')).pdfInfo(bytes)
  return { author: author.slice(0, largestPart), dates: [changed, made].flatMap(pdfDate) }
}

function officeProperties(part: Uint8Array | null): FileProperties {
  const found: Record<string, string> = { creator: '', modified: '', created: '' }
  if (!part) return noProperties
  let inside = ''
  for (const token of xmlTokens(part)) {
    if (token.kind === 'open') inside = token.closed ? '' : token.name
    else if (token.kind === 'close') inside = ''
    else if (Object.hasOwn(found, inside)) found[inside] += token.text
  }
  return { author: found.creator ?? '', dates: [found.modified, found.created].flatMap((written) => isoDate(written ?? '')) }
}

/** "2024-03-14T09:12:00Z", or the day alone: then noon, so that it is that day here too. */
function isoDate(written: string): Date[] {
  const [, day, time] = /^\s*(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?\s*$/.exec(written) ?? []
  if (!day) return []
  const moment = new Date(`${day}${time ? (/(?:Z|[+-]\d\d:\d\d)$/.test(time) ? time : `${time}Z`) : 'T12:00:00Z'}`)
  return real(moment)
}

/** "D:20240314091200+01'00'", cut off anywhere after the day. */
function pdfDate(written: string): Date[] {
  const [, year, month, day, clock = '', sign, hours, minutes = '00'] =
    /^(?:D:)?(\d{4})(\d\d)(\d\d)(\d{6}|\d{4})?(?:([+-])(\d\d)'?(\d\d)?'?|Z.*)?$/.exec(written.trim()) ?? []
  if (!year) return []
  const time = clock ? `${clock.slice(0, 2)}:${clock.slice(2, 4)}:${clock.slice(4, 6) || '00'}` : '12:00:00'
  return real(new Date(`${year}-${month}-${day}T${time}${clock && sign ? `${sign}${hours}:${minutes}` : 'Z'}`))
}

const real = (moment: Date): Date[] => (Number.isNaN(moment.getTime()) ? [] : [moment])

/** Names that programs write themselves. */
const nobody =
  /^(?:author|forfatter|user|bruger|admin|administrator|unknown|ukendt|anonymous|owner|ejer|root|test|microsoft\b.*|office\b.*|windows\b.*|hewlett[ -]packard.*|python-\w+|openpyxl|apache poi|libreoffice.*|openoffice.*|sharepoint.*|system\b.*|scanner\b.*|canon\b.*|ricoh\b.*|xerox\b.*|konica\b.*)$/i

/** The longest name that is shown; what is longer is cut. */
const longestAuthor = 120

/** The first files of offices are from about then; a day before it is a clock that was never set. */
const earliest = Date.UTC(1985, 0, 1)
const oneDay = 86_400_000

/** What of a file's properties a reader is shown: a person's name on one line, the latest day that can be true. */
export function keptProperties({ author, dates }: FileProperties, now: Date): { author: string | null; writtenAt: Date | null } {
  const seen = author.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
  const names = [...new Set(seen.split(';').map((one) => one.replace(/\s+/g, ' ').trim()))]
  const named = names.filter((one) => /\p{L}/u.test(one) && !nobody.test(one)).join(', ')
  const letters = [...named]
  return {
    author: letters.length > longestAuthor ? `${letters.slice(0, longestAuthor - 1).join('').trimEnd()}…` : named || null,
    writtenAt: dates.find((at) => at.getTime() >= earliest && at.getTime() <= now.getTime() + oneDay) ?? null,
  }
}
