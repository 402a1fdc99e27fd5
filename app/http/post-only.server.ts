import { page } from './page.server.ts'
import { NotFound } from '#server/kernel/errors.ts'

/**
 * The loader of an address that only takes forms: whoever looks there is answered as anywhere else where nothing is.
 * When its own action has refused a form, Remix asks the loader too, with the form's headers: then there is a page.
 */
export const loader = page(async ({ request }): Promise<null> => {
  if (request.headers.has('Content-Type')) return null
  throw new NotFound('an address that only takes forms')
})
