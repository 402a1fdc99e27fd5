import { askToSignIn } from '#app/live/session-lost.ts'
import { isSignInPage } from '#app/http/signed-out.ts'

export type UploadedImage = { id: string; src: string; width: number; height: number }
export type UploadAnswer = { ok: true; image: UploadedImage } | { ok: false; error: string }

/** Sends one image to a paper; the answer says what became of it. */
export async function uploadImage(paperId: string, file: File): Promise<UploadAnswer> {
  const body = new FormData()
  body.set('file', file, file.name)
  const response = await fetch(`/papirer/${paperId}/billeder`, { method: 'POST', body }).catch(() => null)
  if (!response) return { ok: false, error: 'offline' }
  if (isSignInPage(response))
    return (await askToSignIn()) ? uploadImage(paperId, file) : { ok: false, error: 'signedOut' }
  const answer = (await response.json().catch(() => ({}))) as Partial<UploadedImage> & { error?: string }
  if (response.ok && answer.src) return { ok: true, image: answer as UploadedImage }
  return { ok: false, error: answer.error ?? 'generic' }
}
