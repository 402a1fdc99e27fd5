import { test as base } from 'vitest'
import { actorForCookies } from '#server/accounts/actor.ts'
import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { startSession } from '#server/accounts/sessions.ts'
import type { GroupRole, PersonActor } from '#server/kernel/actor.ts'
import { setClock } from '#server/kernel/clock.ts'
import { closeDatabase, db, type Level, openDatabase } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { freshDatabase } from './database.ts'

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'

type Organisation = { id: string; name: string }
type Place = { id: string; slug: string; name: string }
type SomeGroup = { id: string; name: string; collaborationId: string }

const kinds = [
  { code: 'municipality', nameDa: 'Kommune', nameEn: 'Municipality', position: 1, authority: true },
  { code: 'region', nameDa: 'Region', nameEn: 'Region', position: 2, authority: true },
  { code: 'privateProvider', nameDa: 'Privat leverandør', nameEn: 'Private provider', position: 3, provider: true },
  { code: 'council', nameDa: 'Handicapråd/Udsatteråd', nameEn: 'Disability council', position: 4 },
  { code: 'other', nameDa: 'Anden', nameEn: 'Other', position: 9 },
]

let counter = 0
const next = () => ++counter

/** Builders of real rows; each answers what tests need to go on. */
export const given = {
  async collaboration(name = `Samarbejde ${next()}`): Promise<Place> {
    const place = { id: newId(), slug: `samarbejde-${next()}`, name }
    await db().collaboration.create({ data: { ...place, createdAt: new Date() } })
    await putSubject(db(), {
      id: place.id,
      kind: 'collaboration',
      collaborationId: place.id,
      level: 'signed_in',
      title: name,
      now: new Date(),
    })
    return place
  },

  async organisation(of: {
    collaboration?: Place
    kind?: string
    link?: 'party' | 'provider' | 'council' | 'guest'
    name?: string
  }): Promise<Organisation> {
    await db().organisationKind.createMany({ data: kinds, skipDuplicates: true })
    const organisation = { id: newId(), name: of.name ?? `Kommune ${next()}` }
    const kindCode = of.kind ?? 'municipality'
    await db().organisation.create({
      data: { ...organisation, shortName: organisation.name, kindCode, createdAt: new Date() },
    })
    if (of.collaboration)
      await db().organisationLink.create({
        data: { organisationId: organisation.id, collaborationId: of.collaboration.id, link: of.link ?? 'party' },
      })
    await putSubject(db(), {
      id: organisation.id,
      kind: 'organisation',
      collaborationId: of.collaboration?.id ?? null,
      level: 'signed_in',
      title: organisation.name,
      now: new Date(),
    })
    return organisation
  },

  async group(of: {
    collaboration: Place
    name?: string
    level?: Level
    defaultLevel?: Level
    reportsTo?: string
    kind?: string
  }): Promise<SomeGroup> {
    const group = { id: newId(), name: of.name ?? `Gruppe ${next()}`, collaborationId: of.collaboration.id }
    await db().group.create({
      data: {
        ...group,
        kind: of.kind ?? 'workingGroup',
        reportsToId: of.reportsTo ?? null,
        defaultLevel: of.defaultLevel ?? 'group',
        createdAt: new Date(),
      },
    })
    await putSubject(db(), {
      id: group.id,
      kind: 'group',
      collaborationId: group.collaborationId,
      groupId: group.id,
      level: of.level ?? 'collaboration',
      title: group.name,
      now: new Date(),
    })
    return group
  },

  /** A signed-in person, loaded as the server loads them. */
  async person(
    as: {
      name?: string
      email?: string
      organisations?: Organisation[]
      secretariatOf?: Place
      memberOf?: [SomeGroup, GroupRole][]
      drift?: boolean
    } = {},
  ): Promise<PersonActor> {
    const id = newId()
    const name = as.name ?? `Person Nummer ${next()}`
    const email = as.email ?? `person${next()}@eksempel.example`
    await db().person.create({ data: { id, name, email, askMeAbout: [], createdAt: new Date() } })
    await db().account.create({
      // A hash that no password fits: tests that sign in by one choose their own.
      data: { id: newId(), personId: id, email, passwordHash: 'none', drift: as.drift ?? false, createdAt: new Date() },
    })
    await db().affiliation.createMany({
      data: (as.organisations ?? []).map((organisation) => ({
        id: newId(),
        personId: id,
        organisationId: organisation.id,
        from: new Date('2020-01-01'),
        roles: [],
      })),
    })
    if (as.secretariatOf)
      await db().collaborationRole.create({
        data: { personId: id, collaborationId: as.secretariatOf.id, role: 'secretariat' },
      })
    await db().membership.createMany({
      data: (as.memberOf ?? []).map(([group, role]) => ({
        id: newId(),
        groupId: group.id,
        personId: id,
        role,
        startedAt: new Date(),
      })),
    })
    await refreshPersonSubject(db(), id, new Date())
    return given.signedIn(id)
  },

  /** The same person anew, with today's rights. */
  async signedIn(personId: string): Promise<PersonActor> {
    const actor = await actorForCookies(await given.cookie(personId))
    if (actor.kind !== 'person') throw new Error('the person could not be signed in')
    return actor
  },

  /** A Cookie header that signs the person in. */
  async cookie(personId: string): Promise<string> {
    const account = await db().account.findUniqueOrThrow({ where: { personId }, select: { id: true } })
    return (await startSession(account.id, 'test')).split(';')[0]!
  },

  /** A collaboration with a municipality, a secretariat's person (an authority) and a group with each role filled. */
  async smallWorld() {
    const collaboration = await given.collaboration()
    const municipality = await given.organisation({ collaboration })
    const group = await given.group({ collaboration })
    const person = (role: GroupRole) => given.person({ organisations: [municipality], memberOf: [[group, role]] })
    return {
      collaboration,
      municipality,
      group,
      secretariat: await given.person({ organisations: [municipality], secretariatOf: collaboration }),
      chair: await person('chair'),
      secretary: await person('secretary'),
      member: await person('member'),
      observer: await person('observer'),
      colleague: await given.person({ organisations: [municipality] }),
      stranger: await given.person(),
    }
  },

  /** A Request as a browser of this person would send it; with `form` it is a POST. */
  async request(path: string, as: PersonActor | null = null, form?: Record<string, string | string[]>): Promise<Request> {
    const headers = new Headers()
    if (as) headers.set('Cookie', await given.cookie(as.personId))
    const url = `http://localhost:3000${path}`
    if (!form) return new Request(url, { headers })
    const body = new FormData()
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
    return new Request(url, { method: 'POST', headers, body })
  },

  /** Sets the clock of this process; real time comes back after the test file. */
  clock(at: Date | string) {
    const fixed = new Date(at)
    setClock({ now: () => fixed })
  },
}

export type Given = typeof given

/** The facts announced about a Subject, oldest first. */
export const factsAbout = (subjectId: string) =>
  db().fact.findMany({ where: { subjectId }, orderBy: { seq: 'asc' }, select: { type: true, actorId: true, payload: true } })

/** `test` with a database of the file's own. */
export const test = base
  .extend('world', { scope: 'file', auto: true }, async ({}, { onCleanup }) => {
    const database = await freshDatabase()
    openDatabase(database.url, 10)
    onCleanup(async () => {
      setClock(undefined)
      await closeDatabase()
      await database.drop()
    })
    return { url: database.url }
  })
  .extend('given', async () => given)

/** The code of a thrown Refused, the fields of an Invalid, or the name of another error; undefined if nothing was thrown. */
export async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt
    return undefined
  } catch (error) {
    const { name, reason, fields } = error as { name: string; reason?: string; fields?: unknown }
    return reason ?? fields ?? name
  }
}
