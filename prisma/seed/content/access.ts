import { groups } from './groups.ts'
import { memberships } from './memberships.ts'
import { organisations } from './organisations.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import type { CollaborationKey, CollaborationLink, Key, Level, Person, Thread, When } from './types.ts'

/** How many days before seeding a floating moment lies; a fixed one counts as long ago. */
export const daysBefore = (when: When): number =>
  typeof when === 'string' ? 10_000 : 'daysAgo' in when ? when.daysAgo : -when.inDays

const found = <T extends { key: Key }>(list: T[], key: Key): T => {
  const hit = list.find((entry) => entry.key === key)
  if (!hit) throw new Error(`nothing is called ${key}`)
  return hit
}

const belongs = (person: Person, collaboration: CollaborationKey, as?: CollaborationLink[]): boolean =>
  person.affiliations.some(({ organisation }) =>
    found(organisations, organisation).links.some(
      (link) => link.collaboration === collaboration && (!as || as.includes(link.as)),
    ),
  )

const isProvider = (person: Person): boolean =>
  person.affiliations.some(({ organisation }) => found(organisations, organisation).kind === 'privat_leverandoer')

/** Whether a level by itself lets a person read what is at home in a collaboration. */
export function levelCovers(level: Level, person: Person, collaboration: CollaborationKey): boolean {
  if (level === 'public' || level === 'signed_in') return true
  if (level === 'collaboration') return belongs(person, collaboration)
  if (level === 'authorities') return !isProvider(person) && belongs(person, collaboration, ['party'])
  return false
}

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
    return worksIn(group.key, author, when) || levelCovers(group.level, person, group.collaboration)
  }
  const paper = found(papers, subject.key)
  if (subject.kind === 'publication') return publicationSeen(subject.key, person, when)
  if (paper.level === 'private') {
    return paper.author === author || (paper.named ?? []).some((entry) => entry.person === author)
  }
  return worksIn(paper.group, author, when)
}

function publicationSeen(key: Key, person: Person, when: When): boolean {
  const { publication, collaboration, group } = found(papers, key)
  if (!publication || daysBefore(publication.at) < daysBefore(when)) return false
  return levelCovers(publication.level, person, collaboration) || worksIn(group, person.key, when)
}
