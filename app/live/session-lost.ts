/*
 * A session may end while somebody writes. Whoever then wants to send something asks here: the frame shows where to sign
 * in, over the page as it stands, and answers once that has been done.
 */

type Asking = { answer: (signedIn: boolean) => void; done: Promise<boolean> }

let asking: Asking | null = null
const resumed: (() => void)[] = []
const watchers = new Set<() => void>()
const tell = () => watchers.forEach((watcher) => watcher())

/** Asks to sign in again; true once the same person has, false if it was put away. Several askers get one answer. */
export function askToSignIn(): Promise<boolean> {
  if (!asking) {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    asking = { answer: resolve, done: promise }
    tell()
  }
  return asking.done
}

/** Answers everybody who asked. */
export function answerAsking(signedIn: boolean): void {
  const answered = asking
  asking = null
  answered?.answer(signedIn)
  if (signedIn) for (const resume of resumed.splice(0)) resume()
  tell()
}

/** Calls back once, when somebody who was signed out has signed in again on this page. */
export const onSignedInAgain = (resume: () => void): void => void resumed.push(resume)

export function watchAsking(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const isAsking = (): boolean => asking !== null

export type Presence = 'there' | 'signedOut' | 'somebodyElse' | 'unreachable'

/** Whether the server answers, and still knows this browser as that person; of a stranger's page only the first. */
export async function presence(personId: string | null): Promise<Presence> {
  const answer = await fetch(personId ? '/api/session' : '/health', { cache: 'no-store' }).catch(() => null)
  if (answer?.status === 401) return 'signedOut'
  if (!answer?.ok) return 'unreachable'
  if (!personId) return 'there'
  const known = (await answer.json().catch(() => null)) as { personId?: string } | null
  return known?.personId === personId ? 'there' : 'somebodyElse'
}
