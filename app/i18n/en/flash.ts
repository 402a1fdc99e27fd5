import type { flash as danish } from '../da/flash.ts'

/** What just happened, by flash code. */
export const flash: typeof danish = {
  generic: 'Done.',
}
