/*
 * What stands in for two libraries that Tiptap brings along for ways we do not go (app/browser-files.js): our list of
 * people is placed by its own style sheet, and what the toolbar compares is flat.
 */

const nothing = () => ({})

/** `@floating-ui/dom`, where nothing floats. */
export const offset = nothing
export const flip = nothing
export const autoUpdate = () => () => {}
export const computePosition = () => Promise.resolve({ x: 0, y: 0 })

/** `fast-equals`, for values, lists and plain records. */
export function deepEqual(one: unknown, other: unknown): boolean {
  if (one === other || Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [Object.entries(one), Object.entries(other)]
  return mine.length === theirs.length && mine.every(([key, value]) => key in other && deepEqual(value, (other as Record<string, unknown>)[key]))
}
