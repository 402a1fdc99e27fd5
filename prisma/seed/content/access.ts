import { firstKinds } from '#server/organisations/kinds.ts'
import { actorScopes, givenBy, subjectScopes } from '#server/subjects/scopes.ts'
import { groups } from './groups.ts'
import { kindCodes } from './kinds.ts'
import { memberships } from './memberships.ts'
import { organisations } from './organisations.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import type { CollaborationKey, Key, Level, Person, Thread, When } from './types.ts'

/** How many days before seeding a floating moment lies; a fixed one counts as long ago. */
export const daysBefore = (when: When): number =>
  typeof when === 'string' ? 10_000 : 'daysAgo' in when ? when.daysAgo : -when.inDays

const found = <T extends { key: Key }>(list: T[], key: Key): T => {
  const hit = list.find((entry) => entry.key === key)
  if (!hit) throw new Error(`nothing is called ${key}`)
  return hit
}

/** An organisation as the product knows its kind. */
function kindOf(key: Key) {
  const organisation = found(organisations, key)
  const kind = firstKinds.find(({ code }) => code === kindCodes[organisation.kind])
  return { links: organisation.links, authority: kind?.authority ?? false, provider: kind?.provider ?? false }
}

/** The tokens a person holds in the product, as a member of these groups: its own rule, on the demo's plain data. */
function tokensOf(person: Person, groupKeys: Key[]): string[] {
  const belongings = person.affiliations.map(({ organisation }) => kindOf(organisation))
  const alsoProvider = belongings.some(({ provider }) => provider)
  const linked = belongings.flatMap(({ links, authority }) =>
    links.map(({ collaboration, as }) => ({
      id: collaboration,
      secretariat: false,
      ...givenBy({ link: as, authority }, { alsoProvider }),
    })),
  )
  const roles = (person.secretariatOf ?? []).map((id) => ({ id, covered: true, authority: false, secretariat: true }))
  return actorScopes({ personId: person.key, collaborations: [...linked, ...roles], groupIds: groupKeys })
}

type Place = { level: Level; collaboration: CollaborationKey; group: Key | null }

const opensTo = (tokens: string[], { level, collaboration, group }: Place): boolean =>
  subjectScopes({
    level,
    collaborationId: collaboration,
    groupId: group,
    createdById: null,
    grants: [],
    shares: [],
    removed: false,
  }).some((one) => tokens.includes(one))

/** Whether a level by itself lets a person read what is at home in a collaboration. */
export const levelCovers = (level: Level, person: Person, collaboration: CollaborationKey): boolean =>
  opensTo(tokensOf({ ...person, secretariatOf: [] }, []), { level, collaboration, group: null })

const wasMember = (group: Key, person: Key, when: When): boolean =>
  memberships.some(
    (seat) =>
      seat.group === group &&
      seat.person === person &&
      daysBefore(seat.since) >= daysBefore(when) &&
      (!seat.until || daysBefore(seat.until) <= daysBefore(when)),
  )

/** Whether a person may have written in a group's papers or threads at that moment: as its member or its secretariat. */
export function worksIn(group: Key, author: Key, when: When): boolean {
  const { collaboration } = found(groups, group)
  return wasMember(group, author, when) || (found(people, author).secretariatOf ?? []).includes(collaboration)
}

/** Whether a person could see the subject of a thread at that moment. */
export function sees(subject: Thread['subject'], author: Key, when: When): boolean {
  const person = found(people, author)
  if (subject.kind === 'group') {
    const group = found(groups, subject.key)
    return opensTo(tokensAt(person, when), { ...group, group: group.key })
  }
  const paper = found(papers, subject.key)
  if (subject.kind === 'publication') return publicationSeen(subject.key, person, when)
  if (paper.level === 'private') {
    return paper.author === author || (paper.named ?? []).some((entry) => entry.person === author)
  }
  return opensTo(tokensAt(person, when), { level: 'group', collaboration: paper.collaboration, group: paper.group })
}

const tokensAt = (person: Person, when: When): string[] =>
  tokensOf(
    person,
    groups.map(({ key }) => key).filter((group) => wasMember(group, person.key, when)),
  )

function publicationSeen(key: Key, person: Person, when: When): boolean {
  const { publication, collaboration, group } = found(papers, key)
  if (!publication || daysBefore(publication.at) < daysBefore(when)) return false
  return opensTo(tokensAt(person, when), { level: publication.level, collaboration, group })
}
