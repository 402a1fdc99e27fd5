import { page } from './page.server.ts'
import { NotFound } from '#server/kernel/errors.ts'

/** The loader of an address that only takes forms: whoever looks there is answered as anywhere else where nothing is. */
export const loader = page(async (): Promise<null> => {
  throw new NotFound('an address that only takes forms')
})
