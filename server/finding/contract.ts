import { z } from 'zod'

/** PostgreSQL stores neither NUL nor half a character, so nothing is called that. */
const storable = (text: string) => !text.includes('\0') && text.isWellFormed()

const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().filter((one) => one !== '' && storable(one)).slice(0, 20))

/** Given twice, the first counts; what is too long is cut: a page that ignored the words would list everything. */
const words = z.preprocess((value) => ([value].flat()[0] ?? '') as unknown, z.string().catch('')).transform((text) => text.slice(0, 400))

/** Past the last page stands nothing: whoever walks the pages must come to an end. */
const lastPage = 100_000

/** What /soeg and /api/search understand; anything odd is left out rather than refused, as an address may be typed. */
export const searchParams = z.object({
  q: words,
  kind: list,
  collaboration: list,
  organisation: list,
  focus: list,
  year: list.transform((years) => years.map(Number).filter((year) => Number.isInteger(year) && year > 1900 && year < 3000)),
  page: z.coerce.number().int().min(1).catch(1).default(1).transform((page) => Math.min(page, lastPage)),
})

export type SearchParams = z.output<typeof searchParams>

/** Twenty hits a page. */
export const perPage = 20
