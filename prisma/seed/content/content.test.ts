import { describe, expect, test } from 'vitest'
import { holdsCpr } from '#server/kernel/cpr.ts'
import { checkDocument } from '#server/papers/document-check.ts'
import { agreements } from './agreements.ts'
import { annexes } from './agreements/annexes.ts'
import { milestones } from './agreements/milestones.ts'
import { collaborations } from './collaborations.ts'
import { threads } from './discussions.ts'
import { bodyOf, mentionedIn } from './discussions/say.ts'
import { documents } from './documents.ts'
import { groups } from './groups.ts'
import { memberships } from './memberships.ts'
import { municipalities } from './municipalities.ts'
import { organisations } from './organisations.ts'
import { papers } from './papers.ts'
import { plainText, withMentionIds } from './papers/build.ts'
import { people, signIns } from './people.ts'
import type { DocumentNode, Key } from './types.ts'

const keysOf = (list: { key: Key }[]): Key[] => list.map((entry) => entry.key)
const unknown = (used: (Key | undefined)[], known: Key[]): Key[] =>
  used.filter((key): key is Key => key !== undefined && !known.includes(key))
const twice = (texts: string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at)

const focusAreas = agreements.flatMap((agreement) => agreement.focusAreas)
const posts = threads.flatMap((thread) => thread.posts)
const finalBodies = [...papers, ...documents].map((entry) => entry.body)
const allBodies = [
  ...finalBodies,
  ...papers.flatMap((paper) => paper.versions.map((version) => version.body)),
  ...papers.flatMap((paper) => (paper.publication ? [paper.publication.body] : [])),
]
const everything = JSON.stringify({
  agreements,
  annexes,
  milestones,
  collaborations,
  documents,
  groups,
  organisations,
  papers,
  people,
  threads,
})

const nodesOf = (node: DocumentNode): DocumentNode[] => [node, ...(node.content ?? []).flatMap(nodesOf)]
const kindsIn = (node: DocumentNode): string[] => nodesOf(node).map(({ type }) => type)
const mentionsIn = (node: DocumentNode): DocumentNode[] => nodesOf(node).filter(({ type }) => type === 'mention')
const paragraphsOf = (node: DocumentNode): string[] =>
  nodesOf(node)
    .filter(({ type }) => type === 'paragraph')
    .map(plainText)

describe('counts', () => {
  test('58 municipalities in three collaborations, three regions, and two of the one that comes', () => {
    const partiesOf = (key: string) =>
      municipalities.filter(({ links }) => links.some((link) => link.collaboration === key && link.as === 'party'))
    expect(['syddanmark', 'midtjylland', 'sjaelland'].map((key) => partiesOf(key).length)).toEqual([22, 19, 17])
    const regions = organisations.filter(({ kind }) => kind === 'region')
    expect(regions.filter(({ links }) => links.some((link) => link.as === 'party'))).toHaveLength(3)
    expect(regions.filter(({ becomes }) => becomes?.into === 'region-oestdanmark' && becomes.on === '2027-01-01')).toHaveLength(2)
    expect(municipalities.every(({ name }) => name.endsWith(' Kommune'))).toBe(true)
  })

  test('enough people, ten papers at every stage, conversations and reports', () => {
    expect(people.length).toBeGreaterThanOrEqual(38)
    expect(signIns.length).toBeGreaterThanOrEqual(14)
    expect(papers).toHaveLength(10)
    expect(new Set(papers.map(({ stage }) => stage)).size).toBe(5)
    expect(threads.length).toBeGreaterThanOrEqual(18)
    expect(posts.length).toBeGreaterThanOrEqual(70)
    expect(documents).toHaveLength(6)
  })

  test('papers are whole texts, with tables, tasks, mentions and earlier states among them', () => {
    for (const { key, body } of papers) {
      const length = plainText(body).split(/\s+/).length
      expect([key, length >= 500 && length <= 1200, length]).toEqual([key, true, length])
    }
    const holding = (type: string) => papers.filter(({ body }) => kindsIn(body).includes(type)).length
    expect(holding('table')).toBeGreaterThanOrEqual(4)
    expect(holding('taskList')).toBeGreaterThanOrEqual(2)
    expect(holding('mention')).toBeGreaterThanOrEqual(1)
    expect(papers.filter(({ versions }) => versions.length >= 2).length).toBeGreaterThanOrEqual(4)
  })
})

describe('references', () => {
  const personKeys = keysOf(people)
  const groupKeys = keysOf(groups)
  const organisationKeys = keysOf(organisations)
  const paperKeys = keysOf(papers)

  test('no key stands for two things', () => {
    for (const list of [agreements, collaborations, documents, focusAreas, groups, organisations, papers, people]) {
      expect(twice(keysOf(list))).toEqual([])
    }
    expect(twice(keysOf(threads))).toEqual([])
    expect(twice(posts.flatMap(({ key }) => key ?? []))).toEqual([])
  })

  test('focus areas and groups know each other', () => {
    const areas = keysOf(focusAreas)
    expect(
      unknown(
        focusAreas.flatMap(({ responsible }) => responsible),
        groupKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        focusAreas.map(({ predecessor }) => predecessor),
        areas,
      ),
    ).toEqual([])
    expect(
      unknown(
        focusAreas.flatMap((area) => area.commitments.flatMap((one) => one.refersTo ?? [])).map((one) => one.split(' ')[0]),
        areas,
      ),
    ).toEqual([])
    expect(
      unknown(
        groups.flatMap((group) => group.focusAreas),
        areas,
      ),
    ).toEqual([])
    expect(
      unknown(
        groups.map(({ reportsTo }) => reportsTo),
        groupKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        [...papers, ...documents].map(({ focusArea }) => focusArea),
        areas,
      ),
    ).toEqual([])
  })

  test('milestones and annexes belong to agreements, their areas and papers', () => {
    const agreementKeys = keysOf(agreements)
    expect(unknown(milestones.map(({ agreement }) => agreement), agreementKeys)).toEqual([])
    const misplaced = milestones.filter(({ agreement, area }) => area && !agreements.find((one) => one.key === agreement)?.focusAreas.some((one) => one.key === area))
    expect(misplaced).toEqual([])
    expect(unknown(annexes.flatMap((annex) => annex.agreements), agreementKeys)).toEqual([])
    expect(unknown(annexes.map(({ paper }) => paper), [...paperKeys, ...keysOf(documents)])).toEqual([])
    expect(annexes.some((annex) => new Set(annex.agreements.map((key) => agreements.find((one) => one.key === key)?.collaboration)).size > 1)).toBe(true)
  })

  test('people, seats and organisations', () => {
    expect(
      unknown(
        people.flatMap((person) => person.affiliations.map((one) => one.organisation)),
        organisationKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        organisations.map(({ attachedTo }) => attachedTo),
        organisationKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        collaborations.map(({ secretariat }) => secretariat.host),
        organisationKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        memberships.map(({ group }) => group),
        groupKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        memberships.map(({ person }) => person),
        personKeys,
      ),
    ).toEqual([])
    expect(twice(memberships.map(({ group, person }) => `${group} ${person}`))).toEqual([])
    expect(
      unknown(
        groupKeys,
        memberships.map(({ group }) => group),
      ),
    ).toEqual([])
  })

  test('papers, reports and conversations', () => {
    expect(
      unknown(
        papers.map(({ group }) => group),
        groupKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        documents.map(({ importedBy }) => importedBy),
        personKeys,
      ),
    ).toEqual([])
    expect(
      unknown(
        allBodies.flatMap((body) => mentionsIn(body).map(({ attrs }) => String(attrs?.id))),
        personKeys,
      ),
    ).toEqual([])
    expect(unknown(posts.flatMap(mentionedIn), personKeys)).toEqual([])
    for (const { subject, posts: written } of threads) {
      expect(unknown([subject.key], subject.kind === 'group' ? groupKeys : paperKeys)).toEqual([])
      expect(
        unknown(
          written.map(({ replyTo }) => replyTo),
          written.flatMap(({ key }) => key ?? []),
        ),
      ).toEqual([])
    }
  })

  test('a mention in a post is written as a name and counted once', () => {
    const nameOf = (key: Key) => people.find((person) => person.key === key)?.name ?? key
    const mentioning = posts.filter((post) => post.text.some((paragraph) => paragraph.includes('@')))
    expect(mentioning.length).toBeGreaterThanOrEqual(5)
    for (const post of mentioning) {
      expect(mentionedIn(post).map((key) => bodyOf(post, nameOf).includes(`@${nameOf(key)}`))).toEqual([true])
      expect(bodyOf(post, nameOf)).not.toMatch(/[{}]/)
    }
  })

  test('a mention in a text names the person it points at', () => {
    const labels = allBodies.flatMap(mentionsIn).map(({ attrs }) => [attrs?.id, attrs?.label])
    for (const [id, label] of labels) expect(people.find(({ key }) => key === id)?.name).toBe(label)
    const replaced = papers.map(({ body }) => withMentionIds(body, (person) => `id-${person}`)).flatMap(mentionsIn)
    expect(replaced.every(({ attrs }) => String(attrs?.id).startsWith('id-'))).toBe(true)
  })
})

describe('texts', () => {
  test('addresses lead nowhere, and no number looks like a citizen', () => {
    const addresses = everything.match(/[\w.+-]+@[\w.-]+/g) ?? []
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
    expect(people.filter(({ email }) => !email.endsWith('.example'))).toEqual([])
    expect(twice(people.map(({ email }) => email))).toEqual([])
    expect(twice(people.flatMap(({ phone }) => phone ?? []))).toEqual([])
    expect(holdsCpr(everything)).toBe(false)
    expect(everything.match(/(?<!\d)\d{6}[- ]?\d{4}(?!\d)/g)).toBeNull()
  })

  test('no text is used twice', () => {
    const texts = [
      ...finalBodies.flatMap(paragraphsOf).filter((text) => text.length > 25),
      ...posts.flatMap(({ text }) => text),
      ...groups.flatMap(({ purpose }) => purpose),
      ...focusAreas.flatMap(({ reason, commitments }) => [...reason, ...commitments.map(({ text }) => text)]),
      ...collaborations.map(({ description }) => description),
      ...agreements.flatMap(({ preface, goals }) => [...preface, ...goals]),
      ...threads.map(({ title }) => title),
      ...papers.map(({ title }) => title),
    ]
    expect(twice(texts)).toEqual([])
  })

  test('every text is one the papers can store', () => {
    for (const body of allBodies) expect(checkDocument(body)).toMatchObject({ ok: true })
  })
})
