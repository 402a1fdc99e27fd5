import { disposition } from '#app/http/file-answer.server.ts'
import type { PersonActor } from '#server/kernel/actor.ts'

/** In the address: what belongs to no collaboration in particular. */
export const everyCollaboration = 'alle'

/** The collaboration an address asks for: `?samarbejde=` before the chosen one; null for all. */
export function collaborationAsked(actor: PersonActor, params: URLSearchParams): string | null {
  const asked = params.get('samarbejde')
  if (asked === everyCollaboration) return null
  return actor.collaborations.find((one) => one.slug === asked)?.id ?? actor.collaborationId
}

/** What a choice between collaborations needs. */
export const collaborationChoice = (actor: PersonActor, chosenId: string | null) => ({
  chosen: actor.collaborations.find((one) => one.id === chosenId)?.slug ?? everyCollaboration,
  offered: actor.collaborations.map(({ slug, name }) => ({ value: slug, label: name })),
})

/** A spreadsheet as a download that no cache keeps. */
export const spreadsheet = (file: Buffer, name: string): Response =>
  new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': disposition(name),
      'Cache-Control': 'private, no-store',
    },
  })
