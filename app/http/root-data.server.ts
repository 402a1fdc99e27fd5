import { data } from '@remix-run/node'
import { renewWhenDue } from '#server/accounts/sessions.ts'
import { env } from '#server/kernel/env.ts'
import { installationKind } from '#server/kernel/installation.ts'
import { followsAgreement, ownKind } from '#server/overview/policy.ts'
import { actorOf } from './actor.server.ts'
import { clearFlash, type Flash, readFlash, chosenLanguage, rememberLanguage } from './cookies.server.ts'

export type RootActor = {
  personId: string
  name: string
  collaborationId: string | null
  collaborations: { id: string; slug: string; name: string }[]
  secretariat: boolean
  overview: boolean
  own: ReturnType<typeof ownKind>
  drift: boolean
  keyboardLetters: boolean
}

export type RootData = {
  language: 'da' | 'en'
  demo: boolean
  flash: Flash | null
  actor: RootActor | null
  /** Where the installation answers, for what links to public pages show elsewhere; only for strangers. */
  site: string | null
}

/** What every page's frame needs; no statement besides the actor's. */
export async function rootData(request: Request) {
  const [actor, flash] = await Promise.all([actorOf(request), readFlash(request)])
  const language = actor.kind === 'person' ? actor.language : await chosenLanguage(request)
  const value: RootData = {
    language,
    demo: installationKind() === 'demo',
    flash,
    site: actor.kind === 'person' ? null : env().PUBLIC_URL.replace(/\/$/, ''),
    actor:
      actor.kind === 'person'
        ? {
            personId: actor.personId,
            name: actor.name,
            collaborationId: actor.collaborationId,
            collaborations: actor.collaborations.map(({ id, slug, name }) => ({ id, slug, name })),
            secretariat: actor.collaborations.some((one) => one.secretariat && one.id === actor.collaborationId),
            overview: followsAgreement(actor),
            own: ownKind(actor),
            drift: actor.drift,
            keyboardLetters: actor.keyboardLetters,
          }
        : null,
  }
  const headers = new Headers()
  const renewed = actor.kind === 'person' && (await renewWhenDue(request.headers.get('Cookie'), actor.sessionId))
  if (renewed) headers.append('Set-Cookie', renewed)
  if (flash) headers.append('Set-Cookie', await clearFlash())
  if (actor.kind !== 'person' && new URL(request.url).searchParams.has('sprog'))
    headers.append('Set-Cookie', await rememberLanguage(language))
  return data(value, { headers })
}
