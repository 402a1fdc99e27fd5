import { describe, expect, test } from 'vitest'
import { daysBefore, levelCovers, sees, worksIn } from './access.ts'
import { threads } from './discussions.ts'
import { groups } from './groups.ts'
import { organisations } from './organisations.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import type { When } from './types.ts'

const posts = threads.flatMap((thread) => thread.posts)

describe('rights', () => {
  test('who wrote a paper belonged to its group', () => {
    for (const paper of papers) {
      const authors = [paper.author, ...paper.coAuthors, ...paper.versions.map(({ by }) => by)]
      const strangers = authors.filter((author) => !worksIn(paper.group, author, paper.createdAt))
      expect([paper.key, strangers]).toEqual([paper.key, []])
      if (paper.publication) expect(worksIn(paper.group, paper.publication.by, paper.publication.at)).toBe(true)
    }
  })

  test('who posted could see what the thread is about', () => {
    for (const thread of threads) {
      const strangers = thread.posts.filter(({ author, at }) => !sees(thread.subject, author, at))
      expect([thread.key, strangers.map(({ author }) => author)]).toEqual([thread.key, []])
    }
  })

  test('one group is hidden from all but its own, and one of each collaboration is public', () => {
    expect(groups.filter(({ level }) => level === 'group')).toHaveLength(1)
    const open = groups.filter(({ level }) => level === 'public')
    expect(new Set(open.map(({ collaboration }) => collaboration)).size).toBe(open.length)
    expect(open).toHaveLength(3)
    expect(groups.every(({ level }) => ['group', 'collaboration', 'public'].includes(level))).toBe(true)
  })

  test('guests see through their groups only, whatever the level of a collaboration', () => {
    const guestOrganisation = organisations.find(({ links }) => links.every(({ as }) => as === 'guest'))!
    const home = guestOrganisation.links[0]!.collaboration
    const someone = people[0]!
    const made = {
      ...someone,
      secretariatOf: [],
      affiliations: [{ ...someone.affiliations[0]!, organisation: guestOrganisation.key }],
    }
    expect(levelCovers('collaboration', made, home)).toBe(false)
    expect(levelCovers('authorities', made, home)).toBe(false)
    expect(levelCovers('signed_in', made, home)).toBe(true)
  })

  test('whoever also belongs to a provider is no authority', () => {
    const both = people.filter(({ affiliations }) => affiliations.length > 1)
    expect(both.length).toBeGreaterThanOrEqual(1)
    expect(both.some((person) => levelCovers('authorities', person, 'syddanmark'))).toBe(false)
    for (const secretary of people.filter(({ secretariatOf }) => secretariatOf)) {
      for (const key of secretary.secretariatOf ?? []) expect(levelCovers('authorities', secretary, key)).toBe(true)
    }
  })
})

describe('time', () => {
  const inOrder = (moments: When[]): boolean => {
    const order = moments.map(
      (when) => `${String(20_000 - daysBefore(when))} ${typeof when === 'string' ? '' : (when.at ?? '')}`,
    )
    return order.every((moment, at) => at === 0 || moment > (order[at - 1] ?? ''))
  }

  test('posts and versions follow each other, nothing was written after the seeding day', () => {
    for (const thread of threads)
      expect([thread.key, inOrder(thread.posts.map(({ at }) => at))]).toEqual([thread.key, true])
    for (const { key, createdAt, versions, editedAt, publication } of papers) {
      expect([key, inOrder([createdAt, ...versions.map(({ at }) => at), editedAt])]).toEqual([key, true])
      if (publication) expect(daysBefore(publication.at)).toBeLessThanOrEqual(daysBefore(createdAt))
    }
    const written = [...posts.map(({ at }) => at), ...papers.map(({ editedAt }) => editedAt)]
    expect(written.every((when) => daysBefore(when) >= 1)).toBe(true)
  })
})
