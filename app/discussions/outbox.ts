import { isSignInPage } from '#app/http/signed-out.ts'
import { keep, kept } from './draft.ts'

/** A post on its way. `waiting`: no connection. `refused`: the server said no, with the reason. */
export type Unsent = {
  clientKey: string
  body: string
  replyTo: { postId: string; name: string | null } | null
  at: string
  state: 'sending' | 'waiting' | 'signedOut' | 'refused'
  reason?: string
}

/** A key no other post has; also where the page is not served safely and `randomUUID` is missing. */
export const newClientKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export type Sent<Post> =
  | { state: 'sent'; post: Post }
  | { state: 'waiting' | 'signedOut'; reason?: string }
  | { state: 'refused'; reason: string }

/** Sends a post once more or for the first time; the same key is the same post, so that nothing is doubled. */
export async function send<Post>(address: string, unsent: Unsent, ask: typeof fetch = fetch): Promise<Sent<Post>> {
  const form = new FormData()
  form.set('body', unsent.body)
  form.set('clientKey', unsent.clientKey)
  form.set('replyToId', unsent.replyTo?.postId ?? '')
  const answer = await ask(address, { method: 'POST', body: form, headers: { Accept: 'application/json' } }).catch(
    () => null,
  )
  if (!answer) return { state: 'waiting' }
  if (isSignInPage(answer)) return { state: 'signedOut' }
  const content = (await answer.json().catch(() => null)) as {
    post?: Post
    reason?: string
    fields?: Record<string, string>
  } | null
  if (answer.ok && content?.post) return { state: 'sent', post: content.post }
  // Too much at once: it waits for its time, and says why.
  if (answer.status === 429) return { state: 'waiting', reason: content?.fields?.form ?? content?.reason ?? 'tooMany' }
  if (![403, 404, 409, 422].includes(answer.status)) return { state: 'waiting' }
  return { state: 'refused', reason: content?.fields?.body ?? content?.reason ?? 'generic' }
}

/** What was left unsent on this device. */
export function readOutbox(key: string): Unsent[] {
  try {
    const entries: unknown = JSON.parse(kept(key) ?? '[]')
    return Array.isArray(entries)
      ? entries.filter(isUnsent).map((one) => (one.state === 'refused' ? one : { ...one, state: 'waiting' }))
      : []
  } catch {
    return []
  }
}

export const keepOutbox = (key: string, entries: Unsent[]): void =>
  keep(key, entries.length > 0 ? JSON.stringify(entries) : '')

const isUnsent = (value: unknown): value is Unsent => {
  const { clientKey, body, at, state } = (value ?? {}) as Partial<Unsent>
  return [clientKey, body, at, state].every((one) => typeof one === 'string')
}

/** How long to wait before the next try, in milliseconds: soon at first, then ever more patiently. */
export const patience = (tries: number): number => Math.min(15_000, 1_000 * 2 ** tries)
