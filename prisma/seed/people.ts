import { personScopes } from '#server/subjects/scopes.ts'
import { hashPassword } from '#server/accounts/password.ts'
import { groups as allGroups } from './content/groups.ts'
import { memberships } from './content/memberships.ts'
import { organisations } from './content/organisations.ts'
import { people } from './content/people.ts'
import type { Person } from './content/types.ts'
import type { Pen } from './pen.ts'
import { demoPassword } from './sign-ins.ts'

/** People with accounts, where they belong, and what they may. */
export async function writePeople(pen: Pen): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  const firstDay = (person: Person) => pen.at(person.affiliations[0]?.since ?? { daysAgo: 400 })
  await pen.tx.person.createMany({
    data: people.map((person) => ({
      id: pen.id('person', person.key),
      name: person.name,
      title: person.title,
      email: person.email,
      phone: person.phone ?? null,
      field: person.field ?? '',
      askMeAbout: person.askMe ?? [],
      emailSeen: person.emailSeen ?? 'collaboration',
      phoneSeen: person.phoneSeen ?? 'collaboration',
      createdAt: firstDay(person),
    })),
  })
  await pen.tx.account.createMany({
    data: people.map((person) => ({
      id: pen.id('account', person.key),
      personId: pen.id('person', person.key),
      email: person.email,
      passwordHash,
      drift: person.drift ?? false,
      language: person.language ?? 'da',
      createdAt: firstDay(person),
      deactivatedAt: person.deactivated ? pen.at(person.deactivated.at) : null,
    })),
  })
  await writeAbsences(pen)
  await writeVisits(pen)
  await writeBelonging(pen)
  for (const person of people) pen.subject(personSubject(pen, person, firstDay(person)))
}

/** After all people are there: whom to ask instead is one of them. */
async function writeAbsences(pen: Pen) {
  for (const { key, away } of people)
    if (away)
      await pen.tx.person.update({
        where: { id: pen.id('person', key) },
        data: {
          absentFrom: pen.day(away.from),
          absentUntil: away.until ? pen.day(away.until) : null,
          absence: away.words,
          substituteId: away.substitute ? pen.id('person', away.substitute) : null,
        },
      })
}

/** Whoever signs in to the demo has been here before: what is new, in the collaboration and in Fælled, can be seen. */
const writeVisits = (pen: Pen) =>
  pen.tx.visit.createMany({
    data: people
      .filter((person) => person.signIn)
      .map((person) => ({ personId: pen.id('person', person.key), seenAt: pen.at({ daysAgo: 14 }) })),
  })

async function writeBelonging(pen: Pen) {
  await pen.tx.affiliation.createMany({
    data: people.flatMap((person) =>
      person.affiliations.map((one, index) => ({
        id: pen.id('affiliation', `${person.key} ${index}`),
        personId: pen.id('person', person.key),
        organisationId: pen.id('organisation', one.organisation),
        department: one.department ?? '',
        title: one.title,
        side: one.side ?? 'authority',
        roles: one.roles ?? [],
        from: pen.day(one.since),
      })),
    ),
  })
  await pen.tx.collaborationRole.createMany({
    data: people.flatMap((person) =>
      (person.secretariatOf ?? []).map((key) => ({
        personId: pen.id('person', person.key),
        collaborationId: pen.id('collaboration', key),
        role: 'secretariat',
      })),
    ),
  })
}

const homeOf = (group: string) => allGroups.find((one) => one.key === group)!.collaboration

function personSubject(pen: Pen, person: Person, createdAt: Date) {
  const links = person.affiliations.flatMap(
    (one) => organisations.find((organisation) => organisation.key === one.organisation)?.links ?? [],
  )
  const covered = [...links.filter((link) => link.as !== 'guest').map((link) => link.collaboration), ...(person.secretariatOf ?? [])]
  const groups = memberships.filter((one) => one.person === person.key && !one.until).map((one) => one.group)
  const idsOf = (kind: 'collaboration' | 'group', keys: string[]) => keys.map((key) => pen.id(kind, key))
  const tokens = personScopes({
    personId: pen.id('person', person.key),
    covered: idsOf('collaboration', covered),
    guestOf: idsOf('collaboration', [
      ...links.filter((link) => link.as === 'guest').map((link) => link.collaboration),
      ...groups.map(homeOf),
    ]),
    groupIds: idsOf('group', groups),
    hidden: person.deactivated !== undefined,
  })
  return {
    id: pen.id('person', person.key),
    kind: 'person' as const,
    collaborationId: null,
    level: 'collaboration' as const,
    title: person.name,
    createdAt,
    scopes: [...new Set(tokens)],
  }
}
