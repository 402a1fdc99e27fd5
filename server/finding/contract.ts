import { z } from 'zod'

const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().filter(Boolean).slice(0, 20))

/** What /soeg and /api/search understand; anything odd is left out rather than refused, as an address may be typed. */
export const searchParams = z.object({
  q: z.string().max(400).catch('').default(''),
  kind: list,
  collaboration: list,
  organisation: list,
  focus: list,
  year: list.transform((years) => years.map(Number).filter((year) => Number.isInteger(year) && year > 1900 && year < 3000)),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
})

export type SearchParams = z.output<typeof searchParams>

/** Twenty hits a page. */
export const perPage = 20
