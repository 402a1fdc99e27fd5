import type { ActionFunctionArgs } from '@remix-run/node'
import { type Undo, undoing } from '#app/audit/undo-action.ts'
import { action as restorePost } from '#app/discussions/post-restoration.tsx'
import { action as reopenThread } from '#app/discussions/thread-reopening.tsx'
import { action as restoreThread } from '#app/discussions/thread-restoration.tsx'
import { action as putBackDeliverable } from '#app/groups/deliverable-restoration.tsx'
import { action as restoreFile } from '#app/files/file-restoration.tsx'
import { action as restoreFolder } from '#app/files/folder-restoration.tsx'
import { action as reopenGroup } from '#app/groups/group-reopening.tsx'
import { action as restoreMember } from '#app/groups/member-restoration.tsx'
import { action as restoreSecretariat } from '#app/installation/secretariat-restoration.tsx'
import { action as linkAgain } from '#app/organisations/organisation-link.tsx'
import { action as nameAgain } from '#app/papers/paper-named-person.tsx'
import { action as republish } from '#app/papers/paper-withdrawal-undone.tsx'
import { action as restorePaper } from '#app/papers/removed-paper.tsx'
import { action as reopenAccount } from '#app/people/account-reopening.tsx'
import { action as resumeAffiliation } from '#app/people/affiliation-resume.tsx'
import { deactivateAccount } from '#server/accounts/commands.ts'
import { endAffiliation, linkOrganisation, unlinkOrganisation } from '#server/accounts/affiliations.ts'
import { historyOf } from '#server/audit/queries.ts'
import { wasteBasket } from '#server/audit/waste-basket.ts'
import { removePost, removeThread, resolveThread, startThread, writePost } from '#server/discussions/commands.ts'
import { addDeliverable, removeDeliverable } from '#server/groups/commands/deliverables.ts'
import { removeFile } from '#server/files/commands/files.ts'
import { makeFolder, removeFolder } from '#server/files/commands/folders.ts'
import { closeGroup } from '#server/groups/commands/groups.ts'
import { endMembership, restoreMembership } from '#server/groups/commands/members.ts'
import { endSecretariatRole } from '#server/installation/commands.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { setClock } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { namePerson, unnamePerson } from '#server/papers/commands/named-people.ts'
import { withdrawPublication } from '#server/papers/commands/publishing.ts'
import { removePaper } from '#server/papers/commands/removal.ts'
import { removedPaperPage } from '#server/papers/queries/removed-paper.ts'
import { bring, ownFiles } from '#test/integration/files/files-world.ts'
import { paperWith, publish } from '#test/integration/papers/paper-world.ts'
import { afterEach, describe, expect, type given as Given, refusal, test } from '#test/support/world.ts'

/* Each thing that ends or is removed is taken back from the history of what it belongs to. */

ownFiles()

type Room = Awaited<ReturnType<(typeof Given)['smallWorld']>> & { given: typeof Given }

/** Something that was just ended: where its history stands, who may take it back, who may not, who may after 30 days. */
type End = {
  subjectId: string
  may: PersonActor
  mayNot: PersonActor
  late: PersonActor
  /** It holds again. */
  holds: () => Promise<unknown>
}

type Noun = {
  of: Undo['of']
  end: (room: Room) => Promise<End>
  action: (args: ActionFunctionArgs) => Promise<unknown>
  /** Whoever may take it back is a secretariat from the start. */
  secretariatOnly?: true
}

const people = ({ chair, member, secretariat, group }: Room) => ({ subjectId: group.id, may: chair, mayNot: member, late: secretariat })
const count = (found: Promise<number>) => found.then((number) => number === 1)

async function threadIn({ member, group }: Room) {
  return startThread(member, { subjectId: group.id, title: 'Hvem skriver?', body: 'Hej' })
}

const nouns: Record<string, Noun> = {
  'a group': {
    of: 'group',
    action: reopenGroup,
    async end(room) {
      const { chair, group } = room
      await closeGroup(chair, { groupId: group.id })
      return { ...people(room), holds: () => count(db().group.count({ where: { id: group.id, closedAt: null } })) }
    },
  },
  'a membership': {
    of: 'membership',
    action: restoreMember,
    async end(room) {
      const { chair, group, observer, secretary } = room
      const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: observer.personId } })
      await endMembership(chair, { groupId: group.id, membershipId: id })
      return { ...people(room), may: secretary, holds: () => count(db().membership.count({ where: { id, endedAt: null } })) }
    },
  },
  'a deliverable': {
    of: 'deliverable',
    action: putBackDeliverable,
    async end(room) {
      const { chair, group } = room
      const { deliverableId } = await addDeliverable(chair, { groupId: group.id, title: 'Rapport', dueOn: '' })
      await removeDeliverable(chair, { groupId: group.id, deliverableId })
      return { ...people(room), holds: () => count(db().deliverable.count({ where: { id: deliverableId, removedAt: null } })) }
    },
  },
  'a file, in its group’s history': {
    of: 'file',
    action: restoreFile,
    async end(room) {
      const { chair, secretary, group } = room
      const { fileId } = await bring(secretary, group.id)
      await removeFile(chair, { fileId })
      return { ...people(room), holds: () => count(db().file.count({ where: { id: fileId, removedAt: null } })) }
    },
  },
  'a folder': {
    of: 'folder',
    action: restoreFolder,
    async end(room) {
      const { chair, group } = room
      const { folderId } = await makeFolder(chair, { groupId: group.id, name: 'Bilag' })
      await bring(chair, group.id, { folderId })
      await removeFolder(chair, { groupId: group.id, folderId })
      return { ...people(room), holds: () => count(db().file.count({ where: { folderId, removedAt: null } })) }
    },
  },
  'a paper, in its group’s history': {
    of: 'paper',
    action: restorePaper,
    async end(room) {
      const { chair, member, group } = room
      const paperId = await paperWith(member, { groupId: group.id })
      await removePaper(chair, { paperId })
      return { ...people(room), holds: () => count(db().paper.count({ where: { id: paperId, removedAt: null } })) }
    },
  },
  'a publication': {
    of: 'publication',
    action: republish,
    async end(room) {
      const { chair, member, group } = room
      const paperId = await paperWith(member, { groupId: group.id })
      await publish(chair, paperId)
      await withdrawPublication(chair, { paperId })
      return { ...people(room), subjectId: paperId, holds: () => count(db().publication.count({ where: { paperId, withdrawnAt: null } })) }
    },
  },
  'a conversation': {
    of: 'thread',
    action: restoreThread,
    async end(room) {
      const { threadId } = await threadIn(room)
      await removeThread(room.chair, { threadId })
      return { ...people(room), holds: () => count(db().thread.count({ where: { id: threadId, removedAt: null } })) }
    },
  },
  'the end of a conversation': {
    of: 'resolution',
    action: reopenThread,
    secretariatOnly: true,
    async end(room) {
      const { threadId } = await threadIn(room)
      await resolveThread(room.chair, { threadId })
      return { ...people(room), mayNot: room.observer, holds: () => count(db().thread.count({ where: { id: threadId, resolvedAt: null } })) }
    },
  },
  'a post': {
    of: 'post',
    action: restorePost,
    async end(room) {
      const { threadId } = await threadIn(room)
      const { postId } = await writePost(room.member, { threadId, body: 'Et svar' })
      await removePost(room.chair, { postId })
      return { ...people(room), holds: () => count(db().post.count({ where: { id: postId, removedAt: null } })) }
    },
  },
  'a named person': {
    of: 'personUnnamed',
    action: nameAgain,
    secretariatOnly: true,
    async end({ member, group, colleague, observer }) {
      const paperId = await paperWith(member, { groupId: group.id, stage: 'private' })
      const { personId } = colleague
      await namePerson(member, { paperId, personId: observer.personId, verb: 'read' })
      await namePerson(member, { paperId, personId, verb: 'write' })
      await unnamePerson(member, { paperId, personId })
      const grant = { subjectId: paperId, personId, verb: 'write' }
      return { subjectId: paperId, may: member, mayNot: observer, late: member, holds: () => count(db().subjectGrant.count({ where: grant })) }
    },
  },
  'an organisation’s link': {
    of: 'link',
    action: linkAgain,
    secretariatOnly: true,
    async end({ secretariat, municipality, collaboration, chair }) {
      const link = { organisationId: municipality.id, collaborationId: collaboration.id, link: 'council' as const }
      await linkOrganisation(secretariat, link)
      await unlinkOrganisation(secretariat, link)
      return { subjectId: municipality.id, may: secretariat, mayNot: chair, late: secretariat, holds: () => count(db().organisationLink.count({ where: link })) }
    },
  },
  'an affiliation': {
    of: 'affiliation',
    action: resumeAffiliation,
    secretariatOnly: true,
    async end({ given, secretariat, municipality, collaboration, chair, group }) {
      const council = await given.organisation({ collaboration, kind: 'council', link: 'council' })
      const person = await given.person({ organisations: [municipality, council], memberOf: [[group, 'member']] })
      const { personId } = person
      const { id: affiliationId } = await db().affiliation.findFirstOrThrow({ where: { personId, organisationId: council.id } })
      await endAffiliation(secretariat, { personId, affiliationId })
      return { subjectId: personId, may: secretariat, mayNot: chair, late: secretariat, holds: () => count(db().affiliation.count({ where: { id: affiliationId, until: null } })) }
    },
  },
  'an account': {
    of: 'account',
    action: reopenAccount,
    secretariatOnly: true,
    async end({ secretariat, member, chair }) {
      const { personId } = member
      await deactivateAccount(secretariat, { personId })
      return { subjectId: personId, may: secretariat, mayNot: chair, late: secretariat, holds: () => count(db().account.count({ where: { personId, deactivatedAt: null } })) }
    },
  },
}

const now = () => new Date()
const inDays = (days: number) => setClock({ now: () => new Date(Date.now() + days * 86_400_000) })
afterEach(() => setClock({ now }))

/** What an actor is offered for this kind of thing; nothing too where they find no history. */
async function offered(actor: PersonActor, { of }: Noun, subjectId: string): Promise<Undo[]> {
  if ((await refusal(historyOf(actor, subjectId))) === 'NotFound') return []
  const { entries } = await historyOf(actor, subjectId)
  return entries.flatMap(({ undo }) => (undo?.of === of ? [undo] : []))
}

/** Presses the button of Historik as a browser does. */
async function press(given: typeof Given, actor: PersonActor, undo: Undo, { action }: Noun): Promise<number> {
  const form = undoing(undo)
  const { of: _, title: __, ...params } = undo as Record<string, string>
  const request = await given.request(form.action, actor, form.fields ?? {})
  // Sessions begin by the wall's clock; this one is to live on whichever day the test has come to.
  await db().session.updateMany({ data: { expiresAt: new Date(Date.now() + 90 * 86_400_000) } })
  const answer = (await action({ request, params, context: {} } as unknown as ActionFunctionArgs).catch((thrown: unknown) => thrown)) as Answer
  return answer.status ?? answer.init?.status ?? 0
}

type Answer = { status?: number; init?: { status?: number } }

const each = Object.entries(nouns)

describe('AU7', () => {
  test.for(each)('%s is taken back from Historik by who may, once; by nobody else', async ([, noun], { given }) => {
    const end = await noun.end({ ...(await given.smallWorld()), given })
    expect(await offered(end.mayNot, noun, end.subjectId)).toEqual([])
    const [undo, ...more] = await offered(end.may, noun, end.subjectId)
    expect(more).toEqual([])
    expect(undo).toBeDefined()
    expect(await end.holds()).toBe(false)
    expect(await press(given, end.mayNot, undo!, noun)).toBeGreaterThanOrEqual(400)
    expect(await end.holds()).toBe(false)
    expect(await press(given, end.may, undo!, noun)).toBe(303)
    expect(await end.holds()).toBe(true)
    expect(await offered(end.may, noun, end.subjectId)).toEqual([])
  })

  test.for(each)('%s: after 30 days for the secretariat alone', async ([, noun], { given }) => {
    const end = await noun.end({ ...(await given.smallWorld()), given })
    inDays(29)
    const [undo] = await offered(end.may, noun, end.subjectId)
    expect(undo).toBeDefined()
    inDays(31)
    if (!noun.secretariatOnly) {
      expect(await offered(end.may, noun, end.subjectId)).toEqual([])
      expect(await press(given, end.may, undo!, noun)).toBe(403)
      expect(await end.holds()).toBe(false)
    }
    expect(await offered(end.late, noun, end.subjectId)).toEqual([undo])
    expect(await press(given, end.late, undo!, noun)).toBe(303)
    expect(await end.holds()).toBe(true)
  })

  test('a role in the secretariat is taken back by who runs the installation', async ({ given }) => {
    const { collaboration, secretariat, chair } = await given.smallWorld()
    const drift = await given.person({ drift: true })
    await endSecretariatRole(drift, { slug: collaboration.slug, personId: secretariat.personId })
    const noun: Noun = { of: 'secretariat', action: restoreSecretariat, end: () => Promise.reject(new Error('unused')) }
    expect(await offered(chair, noun, collaboration.id)).toEqual([])
    const [undo] = await offered(drift, noun, collaboration.id)
    expect(await press(given, drift, undo!, noun)).toBe(303)
    expect((await given.signedIn(secretariat.personId)).collaborations).toMatchObject([{ secretariat: true }])
  })

  test('what ended twice carries Fortryd once, on whichever page of the history', async ({ given }) => {
    const { chair, group } = await given.smallWorld()
    const { deliverableId } = await addDeliverable(chair, { groupId: group.id, title: 'Rapport', dueOn: '' })
    const noun = nouns['a deliverable']!
    await removeDeliverable(chair, { groupId: group.id, deliverableId })
    await press(given, chair, { of: 'deliverable', groupId: group.id, deliverableId }, noun)
    await removeDeliverable(chair, { groupId: group.id, deliverableId })
    const first = await historyOf(chair, group.id)
    expect(first.entries.map((one) => [one.type, one.undo !== null])).toEqual([
      ['group.deliverableRemoved', true],
      ['group.deliverableRestored', false],
      ['group.deliverableRemoved', false],
      ['group.deliverableAdded', false],
    ])
    const newest = await db().fact.findFirstOrThrow({ where: { subjectId: group.id }, orderBy: { seq: 'desc' } })
    expect((await historyOf(chair, group.id, String(newest.seq))).entries.some((one) => one.undo)).toBe(false)
  })
})

describe('AU8', () => {
  test('a removed paper is told by name to its group and the secretariat, to nobody else, and a draft to nobody', async ({ given }) => {
    const { group, chair, member, observer, secretariat, colleague } = await given.smallWorld()
    const paperId = await paperWith(member, { groupId: group.id, title: 'Overgange' })
    const draft = await paperWith(member, { groupId: group.id, title: 'Min egen', stage: 'private' })
    await removePaper(chair, { paperId })
    await removePaper(member, { paperId: draft })
    const told = { type: 'group.paperRemoved', title: 'Overgange', actor: { name: chair.name } }
    for (const reader of [chair, member, observer, secretariat])
      expect((await historyOf(reader, group.id)).entries).toMatchObject([told])
    expect((await historyOf(colleague, group.id)).entries).toEqual([])
  })
})

describe('AU9: the waste basket', () => {
  test('holds what one may bring back; after 30 days what only the secretariat may', async ({ given }) => {
    const world = await given.smallWorld()
    const { group, chair, member, observer, secretariat, stranger } = world
    const elsewhere = (await given.smallWorld()).secretariat
    const paperId = await paperWith(member, { groupId: group.id, title: 'Overgange' })
    const draft = await paperWith(member, { groupId: group.id, title: 'Min egen', stage: 'private' })
    const { threadId } = await threadIn({ ...world, given })
    const { deliverableId } = await addDeliverable(chair, { groupId: group.id, title: 'Rapport', dueOn: '' })
    await removePaper(chair, { paperId })
    await removePaper(member, { paperId: draft })
    await removeThread(chair, { threadId })
    await removeDeliverable(chair, { groupId: group.id, deliverableId })
    const titles = async (actor: PersonActor) => (await wasteBasket(actor)).map((one) => one.title).sort()
    const shared = ['Hvem skriver?', 'Overgange', 'Rapport']
    expect(await titles(chair)).toEqual(shared)
    expect(await titles(secretariat)).toEqual(shared)
    expect(await titles(member)).toEqual(['Min egen'])
    for (const nobody of [observer, stranger, elsewhere]) expect(await titles(nobody)).toEqual([])
    expect((await wasteBasket(chair)).find((one) => one.kind === 'paper')).toMatchObject({
      of: group.name,
      by: chair.name,
      late: false,
      undo: { of: 'paper', paperId },
    })
    inDays(31)
    expect(await titles(chair)).toEqual([])
    expect(await titles(member)).toEqual([])
    const late = await wasteBasket(secretariat)
    expect(late.every((one) => one.late)).toBe(true)
    // The draft comes back for its writer; what it is called is not the secretariat's to read.
    expect(late.map((one) => one.title).sort()).toEqual([...shared, null])
    expect(JSON.stringify(late)).not.toContain('Min egen')
    expect(await removedPaperPage(secretariat, draft)).toMatchObject({ title: null, secretariat: true })
    const [undo] = late.filter((one) => one.title === null).map((one) => one.undo)
    expect(await press(given, secretariat, undo!, nouns['a paper, in its group’s history']!)).toBe(303)
    expect(await count(db().paper.count({ where: { id: draft, removedAt: null } }))).toBe(true)
  })
})

test('GR5: whoever left by mistake comes back at once; later, or when somebody else ended it, they do not', async ({ given }) => {
  const { collaboration, chair, member, observer } = await given.smallWorld()
  const group = await given.group({ collaboration, level: 'group' })
  const [left, shown, late] = [member, observer, chair].map((one) => one.personId)
  for (const personId of [left!, shown!, late!])
    await db().membership.create({ data: { id: crypto.randomUUID(), groupId: group.id, personId, role: 'member', startedAt: now() } })
  const host = await given.person({ memberOf: [[group, 'chair']] })
  const endOf = async (by: PersonActor, personId: string) => {
    const { id: membershipId } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId } })
    await endMembership(by, { groupId: group.id, membershipId })
    return { choice: { groupId: group.id, membershipId }, again: await given.signedIn(personId) }
  }
  const one = await endOf(await given.signedIn(left!), left!)
  await restoreMembership(one.again, one.choice)
  expect((await given.signedIn(left!)).memberships.map((it) => it.groupId)).toContain(group.id)
  const two = await endOf(host, shown!)
  expect(await refusal(restoreMembership(two.again, two.choice))).toBe('NotFound')
  const three = await endOf(await given.signedIn(late!), late!)
  expect(await refusal(restoreMembership(one.again, three.choice))).toBe('NotFound')
  setClock({ now: () => new Date(Date.now() + 2 * 3_600_000) })
  expect(await refusal(restoreMembership(three.again, three.choice))).toBe('NotFound')
})
