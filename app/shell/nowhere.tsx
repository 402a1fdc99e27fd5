import { page } from '#app/http/page.server.ts'
import { NotFound } from '#server/kernel/errors.ts'

/** Every address nobody answers: anonymous visitors are sent to sign in, as from any other page that is not public. */
export const loader = page(async () => {
  throw new NotFound()
})

export default function Nowhere() {
  return null
}
