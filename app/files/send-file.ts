import type { UploadState } from './use-uploads.ts'

type Told = { signal: AbortSignal; /** How much is sent, from 0 to 1. */ told: (share: number) => void }

/** Sends one file and answers what became of it. `fetch` does not tell how much is sent; this older way does. */
export function sendFile(action: string, file: File, { signal, told }: Told): Promise<UploadState> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', (event) => event.lengthComputable && told(event.loaded / event.total))
    request.addEventListener('load', () => resolve(answered(request.status, request.responseText)))
    request.addEventListener('error', () => resolve({ is: 'failed' }))
    request.addEventListener('abort', () => resolve({ is: 'cancelled' }))
    signal.addEventListener('abort', () => request.abort())
    const body = new FormData()
    body.append('file', file)
    request.open('POST', action)
    told(0)
    request.send(body)
  })
}

type Sent = { sent: { taken?: { outcome: string; number: number }; refused?: string }[] }

function answered(status: number, text: string): UploadState {
  const one = [201, 422].includes(status) && text.startsWith('{') ? (JSON.parse(text) as Partial<Sent>).sent?.[0] : undefined
  if (one?.taken) return { is: 'taken', ...one.taken }
  if (one?.refused) return { is: 'refused', reason: one.refused }
  if (status === 403) return { is: 'refused', reason: 'file.onlyMembers' }
  if (status === 404) return { is: 'refused', reason: 'notFound' }
  return status === 413 ? { is: 'refused', reason: 'file.tooLarge' } : { is: 'failed' }
}
