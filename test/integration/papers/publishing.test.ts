import { db } from '#server/kernel/db.ts'
import { publishPaper, restorePublication, withdrawPublication } from '#server/papers/commands/publishing.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { paperList } from '#server/papers/queries/paper-list.ts'
import { paperPage } from '#server/papers/queries/paper-page.ts'
import { publicationForm } from '#server/papers/queries/publication-form.ts'
import { publishedVersionPage, versionsPage } from '#server/papers/queries/paper-versions.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'
import { paperWith, paragraph, publish, setText } from './paper-world.ts'

const everything = { part: 'all', collaborationId: null, kind: null, groupId: null, after: null } as const

test('PA4: the chair publishes; the group writes on and outsiders read what was frozen', async ({ given }) => {
  const { group, member, chair, colleague, observer } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, words: 'Det vi er enige om.' })
  expect(await refusal(publish(member, paperId))).toBe('paper.onlyLeadersPublish')
  expect(await refusal(publish(observer, paperId))).toBe('paper.onlyLeadersPublish')
  expect(await refusal(publish(colleague, paperId))).toBe('NotFound')
  const { publicationId } = await publish(chair, paperId, 'collaboration', 'Enighed')
  await setText(paperId, [paragraph('Det vi skriver videre på.')])

  const outside = await paperPage(colleague, paperId)
  expect(outside).toMatchObject({ layer: 'published', html: '<p>Det vi er enige om.</p>' })
  expect(outside.paper).toMatchObject({ title: 'Enighed', level: null, layers: { live: false, published: true } })
  expect(outside.paper.contributors).toEqual([])
  const inside = await paperPage(member, paperId)
  expect(inside).toMatchObject({ layer: 'live', html: '<p>Det vi skriver videre på.</p>' })
  expect(await paperPage(member, paperId, 'published')).toMatchObject({ html: '<p>Det vi er enige om.</p>' })
  expect((await factsAbout(publicationId)).map((fact) => fact.type)).toEqual(['publication.made'])
  expect((await factsAbout(paperId)).map((fact) => fact.type)).toContain('paper.published')
})

test('PA12: the form begins with the level of the group’s new content, later with the publication’s own', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const begins = async () => (await publicationForm(chair, paperId)).level
  const groupSays = (defaultLevel: 'group' | 'authorities') =>
    db().group.update({ where: { id: group.id }, data: { defaultLevel } })
  await groupSays('authorities')
  expect(await begins()).toBe('authorities')
  await groupSays('group')
  expect(await begins()).toBe('collaboration')
  await publish(chair, paperId, 'signed_in')
  await groupSays('authorities')
  expect(await begins()).toBe('signed_in')
})

test('each level opens to its readers and to nobody else', async ({ given }) => {
  const world = await given.smallWorld()
  const { collaboration, group, chair, member, colleague, stranger } = world
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
  const seller = await given.person({ organisations: [provider] })
  const paperId = await paperWith(member, { groupId: group.id })
  const readers = { colleague, seller, stranger, nobody: anonymous() }
  const seen = async () => {
    const names: string[] = []
    for (const [name, actor] of Object.entries(readers))
      if ((await refusal(paperPage(actor, paperId))) === undefined) names.push(name)
    return names
  }
  expect(await seen()).toEqual([])
  await publish(chair, paperId, 'authorities')
  expect(await seen()).toEqual(['colleague'])
  await publish(chair, paperId, 'collaboration')
  expect(await seen()).toEqual(['colleague', 'seller'])
  await publish(chair, paperId, 'signed_in')
  expect(await seen()).toEqual(['colleague', 'seller', 'stranger'])
  await publish(chair, paperId, 'public')
  expect(await seen()).toEqual(['colleague', 'seller', 'stranger', 'nobody'])
})

test('PA6: an earlier version stays readable for those who could read it, and for no others', async ({ given }) => {
  const { group, chair, member, colleague, stranger } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, words: 'Kun til myndigheder.' })
  await publish(chair, paperId, 'authorities', 'Fortrolig')
  await setText(paperId, [paragraph('Til alle.')])
  await publish(chair, paperId, 'public', 'Åben')
  expect(await refusal(publish(chair, paperId, 'public', 'Åben'))).toBe('publication.unchanged')

  expect((await versionsPage(colleague, paperId)).published.map((one) => one.title)).toEqual(['Åben', 'Fortrolig'])
  expect((await versionsPage(stranger, paperId)).published.map((one) => one.title)).toEqual(['Åben'])
  expect((await versionsPage(stranger, paperId)).kept).toEqual([])
  const earlier = await publishedVersionPage(colleague, { paperId, number: 1 })
  expect(earlier.html).toBe('<p>Kun til myndigheder.</p>')
  expect(await refusal(publishedVersionPage(stranger, { paperId, number: 1 }))).toBe('NotFound')
})

test('a narrower publication cuts off those who no longer see it', async ({ given }) => {
  const { group, chair, member, stranger } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const { publicationId } = await publish(chair, paperId, 'signed_in')
  await publish(chair, paperId, 'collaboration')
  expect(await refusal(publishedVersionPage(stranger, { paperId, number: 1 }))).toBe('NotFound')
  expect((await factsAbout(publicationId)).at(-1)?.payload).toMatchObject({ accessTo: publicationId, number: 2 })
})

test('withdrawing hides and keeps; it comes back as it was', async ({ given }) => {
  const { group, chair, member, colleague, secretary } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  await publish(chair, paperId)
  expect(await refusal(withdrawPublication(colleague, { paperId }))).toBe('paper.onlyLeadersPublish')
  await withdrawPublication(secretary, { paperId })
  expect(await refusal(withdrawPublication(secretary, { paperId }))).toBe('publication.alreadyWithdrawn')
  expect(await refusal(paperPage(colleague, paperId))).toBe('NotFound')
  expect(await refusal(restorePublication(colleague, { paperId }))).toBe('NotFound')
  expect((await paperPage(member, paperId)).paper.publication).toBeNull()
  expect((await paperPage(chair, paperId)).paper.withdrawnAt).not.toBeNull()
  await restorePublication(chair, { paperId })
  expect(await refusal(restorePublication(chair, { paperId }))).toBe('publication.notWithdrawn')
  expect((await paperPage(colleague, paperId)).paper.publication).toMatchObject({ number: 1 })
})

test('a private draft and an empty paper are not published', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const draft = await paperWith(chair, { groupId: group.id, stage: 'private' })
  expect(await refusal(publish(chair, draft))).toBe('paper.shareFirst')
  const empty = await paperWith(chair, { groupId: group.id, content: [{ type: 'paragraph' }] })
  expect(await refusal(publish(chair, empty))).toBe('paper.empty')
  expect(await refusal(publishPaper(chair, { paperId: empty, title: 'x', level: 'group' as never }))).toEqual({
    level: 'field.required',
  })
})

test('PA9: the last net: a text with a CPR number is not frozen', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const paperId = await paperWith(chair, { groupId: group.id })
  const document = { type: 'doc', content: [paragraph('Borgeren 010190-1234 sagde')] }
  await db().paperText.update({ where: { paperId }, data: { document: document as object } })
  expect(await refusal(publish(chair, paperId))).toBe('text.cpr')
  expect(await db().publication.count({ where: { paperId } })).toBe(0)
})

test('two publish at once: both are kept, in order', async ({ given }) => {
  const { group, chair, secretary } = await given.smallWorld()
  const paperId = await paperWith(chair, { groupId: group.id })
  await Promise.all([publish(chair, paperId, 'public', 'En'), publish(secretary, paperId, 'public', 'To')])
  expect((await versionsPage(chair, paperId)).published.map((one) => one.number)).toEqual([2, 1])
})

test('the list holds what the page shows, layer by layer', async ({ given }) => {
  const { group, member, chair, colleague } = await given.smallWorld()
  const shared = await paperWith(member, { groupId: group.id, title: 'Arbejdstitel' })
  const draft = await paperWith(member, { groupId: group.id, stage: 'private', title: 'Min kladde' })
  await publish(chair, shared, 'collaboration', 'Færdig titel')
  const titles = async (actor: typeof member, part: 'all' | 'mine' | 'drafts' | 'published' = 'all') =>
    (await paperList(actor, { ...everything, groupId: group.id, part })).lines.map((line) => line.title).sort()
  expect(await titles(member)).toEqual(['Arbejdstitel', 'Min kladde'])
  expect(await titles(chair)).toEqual(['Arbejdstitel'])
  expect(await titles(colleague)).toEqual(['Færdig titel'])
  expect(await titles(member, 'mine')).toEqual(['Arbejdstitel', 'Min kladde'])
  expect(await titles(chair, 'drafts')).toEqual(['Arbejdstitel'])
  expect(await titles(colleague, 'drafts')).toEqual([])
  expect(await titles(colleague, 'published')).toEqual(['Færdig titel'])
  expect(draft).not.toBe(shared)
})

test('the list comes in pages without gap or double', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const made: string[] = []
  for (let n = 0; n < 33; n += 1) made.push(await paperWith(member, { groupId: group.id, title: `Papir ${n}` }))
  const first = await paperList(member, { ...everything, groupId: group.id })
  const second = await paperList(member, { ...everything, groupId: group.id, after: first.next })
  expect(first.lines).toHaveLength(30)
  expect(second.next).toBeNull()
  expect([...first.lines, ...second.lines].map((line) => line.id).sort()).toEqual([...made].sort())
})

test('a draft is ahead of what is published once somebody has written on, in the list as on its page', async ({ given }) => {
  const { group, member, chair, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, words: 'Det vi er enige om.' })
  const ahead = async (actor = member) => [
    (await paperPage(actor, paperId)).paper.ahead,
    (await paperList(actor, { ...everything, groupId: group.id })).lines[0]?.ahead,
  ]
  expect(await ahead()).toEqual([true, true])
  await publish(chair, paperId, 'collaboration')
  expect(await ahead()).toEqual([false, false])
  await setText(paperId, [paragraph('Det vi skriver videre på.')])
  expect(await ahead()).toEqual([true, true])
  expect((await paperList(colleague, everything)).lines.find((one) => one.id === paperId)?.ahead).toBe(false)
})
