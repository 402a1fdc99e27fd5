import type { BrowserContext, Request } from 'playwright-core'

/** A page that is left, or a search overtaken by the next letter, gives its requests up: no trouble. */
const isGivenUp = (request: Request) => /ERR_ABORTED/.test(request.failure()?.errorText ?? '')

const harmless = [
  // What a browser asks for on its own account, when a page is left before its icon was read.
  /favicon\.ico/,
  // What Remix says when somebody goes on while a page's data is still arriving.
  /AbortError: signal is aborted without reason/,
]

/**
 * Gathers what must not happen while somebody uses the product: console errors, exceptions, failed requests, and any
 * request to a foreign origin. What matches `expected` was meant to happen. Asking empties the list.
 */
export function watchTrouble(context: BrowserContext, own: string, expected: RegExp[]): () => string[] {
  const seen: string[] = []
  const note = (text: string) => void ([...harmless, ...expected].some((one) => one.test(text)) || seen.push(text))
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (met) => {
    const thrown = met.error()
    note(`exception: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`)
  })
  context.on('requestfailed', (request) => {
    if (!isGivenUp(request))
      note(`request failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`)
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^(http|ws)s?:$/.test(protocol) && origin.replace(/^ws/, 'http') !== new URL(own).origin)
      note(`foreign origin: ${request.url()}`)
  })
  return () => seen.splice(0)
}
