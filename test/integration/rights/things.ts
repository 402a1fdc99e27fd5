import { hashPassword } from '#server/accounts/password.ts'
import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { createText } from '#server/papers/collaboration/stored-text.ts'
import { writePublication } from '#server/papers/commands/write-publication.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { nowhere, type Principal, type PrincipalKind } from '#test/support/principals.ts'
import { type Noun, onePixel, type Target, type Variant } from '#test/support/addresses.ts'
import { type Book, type Level, type Role, runs, type Standing, type Thing } from './the-book.ts'

/*
 * Things made for the matrix: each has a title that occurs nowhere else, so that a page which shows it to somebody who
 * may not see it gives itself away.
 */

type Reader = (who: Standing | null) => boolean

export type World = {
  book: Book
  principals: Principal[]
  syd: { id: string; slug: string }
  midt: { id: string; slug: string }
  /** Who may read a marker: asked for every marker that turns up in an answer. */
  readers: Map<string, Reader>
  passwordHash: string
}

export const markers = /zq\d+x/g
let counter = 0

function marker(world: World, mayRead: Reader): string {
  const made = `zq${++counter}x`
  world.readers.set(made, mayRead)
  return made
}

/** Reads the demo world and where everybody stands. */
export async function openWorld(book: Book, principals: Principal[]): Promise<World> {
  const place = (slug: string) =>
    db().collaboration.findUniqueOrThrow({ where: { slug }, select: { id: true, slug: true } })
  return {
    book,
    principals,
    syd: await place('syddanmark'),
    midt: await place('midtjylland'),
    readers: new Map(),
    passwordHash: await hashPassword('en adgangskode til prøve'),
  }
}

export const standingOf = (world: World, who: Principal): Standing | null =>
  who.personId === null ? null : world.book.standing(who.personId)

const thingOf = (of: Pick<Thing, 'id' | 'kind' | 'level'> & Partial<Thing>): Thing => ({
  title: '',
  collaborationId: null,
  groupId: null,
  createdById: null,
  removed: false,
  named: [],
  shares: [],
  ...of,
})

const personOf = (world: World, kind: PrincipalKind) => world.principals.find((one) => one.kind === kind)!.personId!

/** Who sits in a group made for the matrix. */
const seats: Record<'own' | 'authorities' | 'closed', [PrincipalKind, Role][]> = {
  own: [
    ['chair', 'chair'],
    ['member', 'member'],
    ['observer', 'observer'],
    ['two organisations, one of them private', 'member'],
  ],
  authorities: [
    ['chair', 'chair'],
    ['two organisations, one of them private', 'member'],
    ['provider', 'member'],
  ],
  closed: [
    ['chair', 'chair'],
    ['member', 'member'],
  ],
}

type GroupShape = { level: Level; home: 'syd' | 'midt'; seats: [PrincipalKind, Role][]; closed?: boolean; joining?: string }

const groupShapes: Record<string, GroupShape> = {
  own: { level: 'collaboration', home: 'syd', seats: seats.own, joining: 'request' },
  hidden: { level: 'group', home: 'syd', seats: [] },
  foreign: { level: 'collaboration', home: 'midt', seats: [], joining: 'request' },
  authorities: { level: 'authorities', home: 'syd', seats: seats.authorities, joining: 'direct' },
  public: { level: 'public', home: 'midt', seats: [] },
  closed: { level: 'signed_in', home: 'syd', seats: seats.closed, closed: true },
}

type Seat = { id: string; personId: string }
type MadeGroup = { thing: Thing; title: string; closed: boolean; joining?: string; memberships: Map<string, Seat> }

async function makeGroup(world: World, variant: string): Promise<MadeGroup> {
  const shape = groupShapes[variant]!
  const id = newId()
  const thing = thingOf({ id, kind: 'group', level: shape.level, collaborationId: world[shape.home].id, groupId: id })
  const title = `Gruppe ${marker(world, (who) => world.book.sees(who, thing))}`
  const now = new Date()
  await db().group.create({
    data: {
      id,
      collaborationId: thing.collaborationId!,
      kind: 'workingGroup',
      joining: shape.joining ?? 'invitation',
      name: title,
      createdAt: now,
      closedAt: shape.closed ? now : null,
    },
  })
  await putSubject(db(), {
    id,
    kind: 'group',
    collaborationId: thing.collaborationId,
    groupId: id,
    level: shape.level,
    title,
    now,
  })
  const memberships = new Map<string, Seat>()
  for (const [kind, role] of shape.seats) {
    const personId = personOf(world, kind)
    const membershipId = newId()
    if (!memberships.has(role)) memberships.set(role, { id: membershipId, personId })
    await db().membership.create({ data: { id: membershipId, groupId: id, personId, role, startedAt: now } })
    world.book.standing(personId).roles.set(id, role)
  }
  return { thing, title, closed: shape.closed ?? false, joining: shape.joining, memberships }
}

const shared = new Map<string, Promise<MadeGroup>>()

/** One group of each shape for what only lies in it. */
function someGroup(world: World, variant: string): Promise<MadeGroup> {
  const made = shared.get(variant) ?? makeGroup(world, variant)
  shared.set(variant, made)
  return made
}

const document = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** Somebody of Syddanmark who is no principal. */
async function otherPerson(): Promise<string> {
  const one = await db().person.findFirstOrThrow({
    where: { email: 'niels.brandt@assens.example' },
    select: { id: true },
  })
  return one.id
}

type PaperShape = {
  group: string
  level: 'private' | 'group'
  by: 'principal' | 'other'
  named?: boolean
  published?: 'authorities' | 'collaboration' | 'signed_in' | 'public'
  withdrawn?: boolean
  removed?: boolean
}

const paperShapes: Record<string, PaperShape> = {
  'own draft': { group: 'own', level: 'private', by: 'principal' },
  'draft one is named on': { group: 'own', level: 'private', by: 'other', named: true },
  "another's draft": { group: 'own', level: 'private', by: 'other' },
  'shared with the group': { group: 'own', level: 'group', by: 'other' },
  'shared, by oneself': { group: 'own', level: 'group', by: 'principal' },
  'of a hidden group': { group: 'hidden', level: 'group', by: 'other' },
  'of another collaboration': { group: 'foreign', level: 'group', by: 'other' },
  'published to authorities': { group: 'own', level: 'group', by: 'other', published: 'authorities' },
  'published to the collaboration': { group: 'hidden', level: 'group', by: 'other', published: 'collaboration' },
  'published to the signed in': { group: 'foreign', level: 'group', by: 'other', published: 'signed_in' },
  'published to everyone': { group: 'foreign', level: 'group', by: 'other', published: 'public' },
  withdrawn: { group: 'own', level: 'group', by: 'other', published: 'public', withdrawn: true },
  removed: { group: 'own', level: 'group', by: 'other', removed: true },
}

async function makePaper(world: World, variant: string, who: Principal): Promise<Target> {
  const shape = paperShapes[variant]!
  const group = await someGroup(world, shape.group)
  const id = newId()
  const { collaborationId } = group.thing
  const createdById = shape.by === 'principal' && who.personId ? who.personId : await otherPerson()
  const named = shape.named && who.personId ? [who.personId] : []
  const rights = { collaborationId, groupId: group.thing.id, createdById, named }
  const live = thingOf({ id, kind: 'paper', level: shape.level, ...rights, removed: shape.removed ?? false })
  const alive = { ...live, removed: false }
  const title = `Papir ${marker(world, (one) => world.book.sees(one, alive))}`
  const now = new Date()
  await db().paper.create({
    data: {
      id,
      collaborationId: collaborationId!,
      groupId: group.thing.id,
      kind: 'notat',
      title,
      createdById,
      createdAt: now,
      removedAt: shape.removed ? now : null,
    },
  })
  await putSubject(db(), {
    id,
    kind: 'paper',
    collaborationId,
    groupId: group.thing.id,
    level: shape.level,
    title,
    createdById,
    grants: named.map((personId) => ({ personId, verb: 'read' as const })),
    removed: shape.removed ?? false,
    now,
  })
  await createText(db(), id, { document: document(title) })
  const imageId = await makeImage(id)
  await keepVersion(id, title)
  const published = shape.published ? await publish(world, { shape, live, title, imageId }) : null
  return {
    variant,
    params: { paperId: id, subjectId: id, number: '1', imageId, personId: await otherPerson() },
    seen: published && !published.withdrawn ? [live, published.thing] : [live],
    subject: live,
    facts: {
      live,
      pub: published?.thing ?? null,
      withdrawn: published?.withdrawn ?? false,
      removed: shape.removed ?? false,
      title,
      named,
    },
    secrets: [title, ...(published ? [published.title] : [])],
  }
}

async function makeImage(paperId: string): Promise<string> {
  const id = newId()
  const data = {
    id,
    paperId,
    hash: imageHash.value,
    mime: 'image/png',
    width: 1,
    height: 1,
    bytes: 1,
    createdAt: new Date(),
  }
  await db().paperImage.create({ data })
  return id
}

/** The file that every image of the matrix shows; the test stores it where the server looks. */
export const imageHash = { value: '' }

const keepVersion = (paperId: string, title: string) =>
  db().paperVersion.create({
    data: {
      id: newId(),
      paperId,
      number: 1,
      title,
      document: document(title),
      hash: newId(),
      contributorIds: [],
      createdAt: new Date(),
    },
  })

async function publish(world: World, of: { shape: PaperShape; live: Thing; title: string; imageId: string }) {
  const { shape, live } = of
  const level = shape.published!
  const place = { collaborationId: live.collaborationId!, groupId: live.groupId }
  const thing = thingOf({ id: '', kind: 'publication', level, ...place, createdById: live.createdById })
  const title = `Publikation ${marker(world, (who) => world.book.sees(who, thing))}`
  const made = await writePublication(db(), {
    paper: { id: live.id, ...place },
    title,
    level,
    document: document(title) as Parameters<typeof writePublication>[1]['document'],
    publishedById: live.createdById,
    now: new Date(),
  })
  thing.id = made!.publicationId
  await db().publicationVersion.updateMany({ where: { publicationId: thing.id }, data: { imageIds: [of.imageId] } })
  if (shape.withdrawn) {
    await db().publication.update({ where: { id: thing.id }, data: { withdrawnAt: new Date() } })
    await putSubject(db(), {
      id: thing.id,
      kind: 'publication',
      ...place,
      level,
      title,
      state: 'withdrawn',
      removed: true,
      now: new Date(),
    })
  }
  return { thing, title, withdrawn: shape.withdrawn ?? false }
}

type FileShape = { group: string; level: Level; by: 'principal' | 'other'; removed?: boolean }

const fileShapes: Record<string, FileShape> = {
  'of the group': { group: 'own', level: 'group', by: 'other' },
  'of the group, by oneself': { group: 'own', level: 'group', by: 'principal' },
  'for authorities': { group: 'authorities', level: 'authorities', by: 'other' },
  'for the collaboration': { group: 'hidden', level: 'collaboration', by: 'other' },
  'for the signed in, elsewhere': { group: 'foreign', level: 'signed_in', by: 'other' },
  'for everyone': { group: 'foreign', level: 'public', by: 'other' },
  'of a hidden group': { group: 'hidden', level: 'group', by: 'other' },
  'of a closed group': { group: 'closed', level: 'group', by: 'other' },
  'removed, by oneself': { group: 'own', level: 'group', by: 'principal', removed: true },
  removed: { group: 'authorities', level: 'authorities', by: 'other', removed: true },
}

async function makeFile(world: World, variant: string, who: Principal): Promise<Target> {
  const shape = fileShapes[variant]!
  const group = await someGroup(world, shape.group)
  const id = newId()
  const groupId = group.thing.id
  const { collaborationId } = group.thing
  const createdById = shape.by === 'principal' && who.personId ? who.personId : await otherPerson()
  const removed = shape.removed ?? false
  const thing = thingOf({ id, kind: 'file', level: shape.level, collaborationId, groupId, createdById, removed })
  const alive = { ...thing, removed: false }
  const name = `Fil ${marker(world, (one) => world.book.sees(one, alive))}.txt`
  const now = new Date()
  const removedAt = removed ? now : null
  await db().fileContent.create({ data: { hash: imageHash.value, bytes: onePixel.byteLength, mime: 'image/png', reading: 'kind', imageHash: imageHash.value, imageMime: 'image/png', createdAt: now } }).catch(() => {})
  await db().file.create({ data: { id, groupId, name, nameKey: name.toLowerCase(), versionNumber: 1, createdById, createdAt: now, changedAt: now, removedAt } })
  await db().fileVersion.create({ data: { id: newId(), fileId: id, number: 1, hash: imageHash.value, name, uploadedById: createdById, at: now } })
  await putSubject(db(), { id, kind: 'file', collaborationId, groupId, level: shape.level, title: name, createdById, removed, now })
  return {
    variant,
    params: { fileId: id, subjectId: id, number: '1' },
    seen: [thing],
    subject: thing,
    facts: { authorId: createdById, removed, closed: group.closed, title: name },
    secrets: [name],
  }
}

type MeetingShape = { group: string; state: 'planned' | 'cancelled' | 'finding' }

const meetingShapes: Record<string, MeetingShape> = {
  'of the group': { group: 'own', state: 'planned' },
  'of the group, cancelled': { group: 'own', state: 'cancelled' },
  'of a group for authorities': { group: 'authorities', state: 'planned' },
  'whose date is being found': { group: 'own', state: 'finding' },
  'whose date a hidden group finds': { group: 'hidden', state: 'finding' },
  'of a hidden group': { group: 'hidden', state: 'planned' },
  'of another collaboration': { group: 'foreign', state: 'planned' },
  'of a closed group': { group: 'closed', state: 'cancelled' },
}

async function makeMeeting(world: World, variant: string): Promise<Target> {
  const { group: of, state } = meetingShapes[variant]!
  const group = await someGroup(world, of)
  const id = newId()
  const groupId = group.thing.id
  const { collaborationId } = group.thing
  const thing = thingOf({ id, kind: 'meeting', level: 'group', collaborationId, groupId })
  const read: Reader = (one) => world.book.sees(one, thing)
  const [title, place, link] = [`Møde ${marker(world, read)}`, `Sted ${marker(world, read)}`, `https://video.eksempel.example/${marker(world, read)}`]
  const now = new Date()
  const startsAt = new Date('2031-03-10T08:00:00Z')
  const times = { startsAt, endsAt: new Date('2031-03-10T10:00:00Z') }
  const row = { id, groupId, title, place, link, ...(state === 'finding' ? {} : times), createdAt: now, changedAt: now }
  await db().meeting.create({ data: { ...row, cancelledAt: state === 'cancelled' ? now : null } })
  await putSubject(db(), { id, kind: 'meeting', collaborationId, groupId, level: 'group', title, now })
  const timeId = newId()
  await db().meetingTime.create({ data: { id: timeId, meetingId: id, ...times } })
  const [paperId, freePaperId] = [newId(), newId()]
  const paper = `Dagsorden ${marker(world, read)}`
  for (const one of [paperId, freePaperId]) {
    await db().paper.create({ data: { id: one, collaborationId: collaborationId!, groupId, kind: 'notat', title: paper, createdAt: now } })
    await createText(db(), one, { document: { type: 'doc', content: [{ type: 'paragraph' }] } })
    await putSubject(db(), { id: one, kind: 'paper', collaborationId, groupId, level: 'group', title: paper, now })
  }
  await db().meetingPaper.create({ data: { meetingId: id, paperId, linkedAt: now } })
  return {
    variant,
    params: { meetingId: id, timeId, paperId, freePaperId, subjectId: id },
    seen: [thing],
    subject: thing,
    facts: { closed: group.closed, title, state },
    secrets: [title, place, link, paper],
  }
}

type ThreadShape = { on: string; by: 'principal' | 'other'; alone?: boolean; removed?: boolean; postRemoved?: boolean }

const threadShapes: Record<string, ThreadShape> = {
  'in the own group': { on: 'group own', by: 'other' },
  'in the own group, started by oneself': { on: 'group own', by: 'principal' },
  'in the own group, alone so far': { on: 'group own', by: 'principal', alone: true },
  'in the own group, removed': { on: 'group own', by: 'other', removed: true },
  'in the own group, post removed': { on: 'group own', by: 'other', postRemoved: true },
  'in a hidden group': { on: 'group hidden', by: 'other' },
  'in another collaboration': { on: 'group foreign', by: 'other' },
  'for authorities': { on: 'group authorities', by: 'other' },
  'on a public publication': { on: 'paper published to everyone', by: 'other' },
  'on a draft one is named on': { on: 'paper draft one is named on', by: 'other' },
  "on another's draft": { on: "paper another's draft", by: 'other' },
}

async function subjectNamed(world: World, on: string, who: Principal): Promise<{ thing: Thing; secrets: string[] }> {
  const [noun, ...rest] = on.split(' ')
  const variant = rest.join(' ')
  if (noun === 'group') {
    const group = await someGroup(world, variant)
    return { thing: group.thing, secrets: [group.title] }
  }
  const paper = await makePaper(world, variant, who)
  return { thing: paper.facts.pub ?? paper.facts.live!, secrets: paper.secrets }
}

async function makeThread(world: World, variant: string, who: Principal): Promise<Target> {
  const shape = threadShapes[variant]!
  const { thing, secrets } = await subjectNamed(world, shape.on, who)
  const startedById = shape.by === 'principal' && who.personId ? who.personId : await otherPerson()
  const read: Reader = (one) => one !== null && world.book.sees(one, thing)
  const title = `Tråd ${marker(world, read)}`
  const threadId = newId()
  const [first, second] = [newId(), newId()]
  const now = new Date()
  const answers = !shape.alone
  await db().thread.create({
    data: {
      id: threadId,
      subjectId: thing.id,
      title,
      createdById: startedById,
      createdAt: now,
      lastSeq: answers ? 2 : 1,
      lastPostAt: now,
      postCount: answers ? 2 : 1,
      removedAt: shape.removed ? now : null,
      removedById: shape.removed ? startedById : null,
    },
  })
  const post = (id: string, seq: number, authorId: string) => ({
    id,
    threadId,
    seq,
    changedSeq: seq,
    authorId,
    body: `Indlæg ${marker(world, read)}`,
    createdAt: now,
  })
  const posts = [post(first, 1, startedById), ...(answers ? [post(second, 2, await otherPerson())] : [])]
  await db().post.createMany({
    data: posts.map((one, at) =>
      at === 0 && shape.postRemoved ? { ...one, removedAt: now, removedById: startedById } : one,
    ),
  })
  return {
    variant,
    params: { threadId, postId: first, subjectId: thing.id },
    seen: [thing],
    subject: thing,
    facts: {
      startedById,
      authorId: startedById,
      othersWrote: answers,
      removed: shape.removed ?? false,
      postRemoved: shape.postRemoved ?? false,
      title,
    },
    secrets: [title, ...posts.map((one) => one.body), ...secrets],
  }
}

/** What a few people say to each other: nobody else, whatever they run. */
async function makeConversation(world: World, variant: string, who: Principal): Promise<Target> {
  const id = newId()
  const first = variant === 'one takes part in' && who.personId ? who.personId : await otherPerson()
  const second = await db().person.findFirstOrThrow({ where: { id: { not: first } }, orderBy: { name: 'asc' }, select: { id: true } })
  const people = [first, second.id]
  const thing = thingOf({ id, kind: 'conversation', level: 'private', named: people })
  const read: Reader = (one) => one !== null && people.includes(one.personId)
  const [title, body] = [`Navne ${marker(world, read)}`, `Ord ${marker(world, read)}`]
  const now = new Date()
  await db().conversation.create({ data: { id, startedById: first, createdAt: now } })
  await db().conversationPerson.createMany({ data: people.map((personId) => ({ conversationId: id, personId, joinedAt: now })) })
  const grants = people.map((personId) => ({ personId, verb: 'write' as const }))
  await putSubject(db(), { id, kind: 'conversation', collaborationId: null, level: 'private', title, grants, now })
  await db().thread.create({ data: { id, subjectId: id, title, createdAt: now, lastSeq: 1, lastPostAt: now, postCount: 1 } })
  await db().post.create({ data: { id: newId(), threadId: id, seq: 1, changedSeq: 1, authorId: second.id, body, createdAt: now } })
  return { ...plain(variant), params: { conversationId: id, subjectId: id, threadId: id }, seen: [thing], subject: thing, secrets: [title, body] }
}

async function makeGroupTarget(world: World, variant: string): Promise<Target> {
  const made = await makeGroup(world, variant)
  const groupId = made.thing.id
  const read: Reader = (who) => world.book.sees(who, made.thing)
  const deliverableId = newId()
  const title = `Leverance ${marker(world, read)}`
  await db().deliverable.create({ data: { id: deliverableId, groupId, title } })
  // An empty folder's name is for those of the group and the secretariat.
  const belongs: Reader = (who) => who !== null && (who.roles.has(groupId) || who.secretariatOf.has(made.thing.collaborationId ?? ''))
  const folderId = newId()
  const folder = `Mappe ${marker(world, belongs)}`
  await db().fileFolder.create({ data: { id: folderId, groupId, name: folder, nameKey: folder.toLowerCase(), createdAt: new Date() } })
  const member = made.memberships.get('member') ?? (await otherMembership(groupId))
  const seat = await makeSeat(groupId, member, `Repræsentation ${marker(world, read)}`)
  const reason = `Fordi ${marker(world, (who) => who !== null && runs(who, made.thing))}`
  const requestId = newId()
  await db().joinRequest.create({ data: { id: requestId, groupId, personId: await otherPerson(), reason, askedAt: new Date() } })
  const letterId = newId()
  const letter = { id: letterId, groupId, subject: `Brev ${marker(world, (who) => who !== null && runs(who, made.thing))}`, body: 'Kære alle', audience: 'all' }
  const [writtenAt, leavesAt] = [new Date(), new Date(Date.now() + 86_400_000)]
  await db().groupLetter.create({ data: { ...letter, writtenById: await otherPerson(), writtenAt, leavesAt } })
  return {
    variant,
    params: { groupId, letterId, subjectId: groupId, deliverableId, membershipId: member.id, seatId: seat.id, requestId, folderId },
    seen: [made.thing],
    subject: made.thing,
    facts: { closed: made.closed, title: made.title, memberId: member.personId, joining: made.joining, holdingId: seat.holdingId },
    secrets: [made.title, title, seat.label, folder],
  }
}

/** A seat held by that member, of an organisation that has no contact persons. */
async function makeSeat(groupId: string, member: Seat, label: string) {
  const [id, holdingId] = [newId(), newId()]
  const organisation = await db().organisation.findFirstOrThrow({ where: { name: 'Billund Kommune' }, select: { id: true } })
  const now = new Date()
  const seat = { id, groupId, organisationId: organisation.id, label, from: new Date('2026-01-01'), createdAt: now }
  await db().seat.create({ data: seat })
  const holding = { id: holdingId, seatId: id, personId: member.personId, membershipId: member.id, as: 'holder', startedAt: now }
  await db().seatHolding.create({ data: holding })
  return { id, holdingId, label }
}

async function otherMembership(groupId: string): Promise<Seat> {
  const person = await db().person.findFirstOrThrow({
    where: { email: { startsWith: 'dorthe.lynggaard' } },
    select: { id: true },
  })
  const seat = { id: newId(), personId: person.id }
  await db().membership.create({ data: { ...seat, groupId, role: 'member', startedAt: new Date() } })
  return seat
}

const personShapes: Record<string, 'syd' | 'midt' | 'self'> = {
  'of the own collaboration': 'syd',
  'of another collaboration': 'midt',
  oneself: 'self',
}

const employers = { syd: 'Assens Kommune', midt: 'Viborg Kommune' }

async function makePerson(world: World, variant: string, who: Principal): Promise<Target> {
  const shape = personShapes[variant]!
  if (shape === 'self' && who.personId)
    return personTarget(variant, { id: who.personId, name: who.name!, home: null, affiliationId: nowhere() })
  const home = shape === 'midt' ? 'midt' : 'syd'
  const id = newId()
  const name = `Person ${marker(world, (one) => one !== null && (one.personId === id || one.belongs.has(world[home].id) || one.secretariatOf.has(world[home].id)))}`
  const organisation = await db().organisation.findFirstOrThrow({
    where: { name: employers[home] },
    select: { id: true },
  })
  const email = `${id}@rettigheder.example`
  const createdAt = new Date()
  await db().person.create({ data: { id, name, email, askMeAbout: [], createdAt } })
  await db().account.create({ data: { id: newId(), personId: id, email, passwordHash: world.passwordHash, createdAt } })
  const affiliationId = newId()
  await db().affiliation.create({
    data: { id: affiliationId, personId: id, organisationId: organisation.id, from: new Date('2024-01-01'), roles: [] },
  })
  await refreshPersonSubject(db(), id, createdAt)
  world.book.standing(id).belongs.add(world[home].id)
  return personTarget(variant, { id, name, home: world[home].id, affiliationId })
}

function personTarget(
  variant: string,
  of: { id: string; name: string; home: string | null; affiliationId: string },
): Target {
  const thing = thingOf({ id: of.id, kind: 'person', level: 'collaboration', collaborationId: of.home })
  return {
    variant,
    params: { personId: of.id, subjectId: of.id, affiliationId: of.affiliationId },
    seen: [thing],
    subject: thing,
    facts: { title: of.name, noAffiliation: of.home === null },
    secrets: of.home === null ? [] : [of.name],
  }
}

async function makeOrganisation(world: World, variant: string): Promise<Target> {
  const id = newId()
  const title = `Organisation zzq${++counter}`
  const linkedTo =
    variant === 'of both' ? (['syd', 'midt'] as const) : [variant === 'ours' ? ('syd' as const) : ('midt' as const)]
  await db().organisation.create({
    data: { id, name: title, shortName: title, kindCode: 'council', createdAt: new Date() },
  })
  await db().organisationLink.createMany({
    data: linkedTo.map((home) => ({ organisationId: id, collaborationId: world[home].id, link: 'council' })),
  })
  const collaborationId = world[linkedTo[0]!].id
  await putSubject(db(), { id, kind: 'organisation', collaborationId, level: 'signed_in', title, now: new Date() })
  const [offerId, departmentId, transitionId] = [newId(), newId(), newId()]
  const on = new Date('2041-01-01')
  await db().transition.create({ data: { id: transitionId, organisationId: id, kind: 'rename', on, name: `${title} efter`, plannedAt: new Date() } })
  await db().department.create({ data: { id: departmentId, organisationId: id, name: `Afdeling ${title}`, createdAt: new Date() } })
  await db().offer.create({ data: { id: offerId, organisationId: id, name: `Tilbud ${title}`, createdAt: new Date() } })
  await putSubject(db(), { id: offerId, kind: 'offer', collaborationId, level: 'signed_in', title: `Tilbud ${title}`, now: new Date() })
  const thing = thingOf({ id, kind: 'organisation', level: 'signed_in', collaborationId })
  return {
    variant,
    params: { organisationId: id, offerId, departmentId, transitionId, subjectId: id },
    seen: [thing],
    subject: thing,
    facts: { title, linkedTo: linkedTo.map((home) => world[home].id) },
    secrets: [],
  }
}

async function makeAgreement(world: World, variant: string): Promise<Target> {
  const home = variant.endsWith('elsewhere') ? 'midt' : 'syd'
  const drafting = variant.startsWith('under way')
  const level: Level = drafting ? 'collaboration' : 'public'
  const collaborationId = world[home].id
  const [agreementId, focusAreaId] = [newId(), newId()]
  const thing = thingOf({ id: agreementId, kind: 'agreement', level, collaborationId })
  const read: Reader = (who) => world.book.sees(who, thing)
  const title = `Rammeaftale ${marker(world, read)}`
  const theme = `Tema ${marker(world, read)}`
  const now = new Date()
  await db().agreement.create({
    data: {
      id: agreementId,
      collaborationId,
      title,
      startsOn: new Date('2031-01-01'),
      endsOn: new Date('2032-12-31'),
      visionGoals: [],
      state: drafting ? 'drafting' : 'approved',
      createdAt: now,
    },
  })
  await db().focusArea.create({ data: { id: focusAreaId, agreementId, number: 1, title: theme } })
  const parts = await makeParts({ agreementId, focusAreaId, collaborationId }, (word) => `${word} ${marker(world, read)}`)
  await putSubject(db(), { id: agreementId, kind: 'agreement', collaborationId, level, title, now })
  await putSubject(db(), { id: focusAreaId, kind: 'focusArea', collaborationId, level, title: theme, now })
  return {
    variant,
    params: { agreementId, focusAreaId, ...parts.ids, subjectId: agreementId },
    seen: [thing],
    subject: thing,
    facts: { title, state: drafting ? 'drafting' : 'approved' },
    secrets: [title, theme, ...parts.titles],
  }
}

/** A commitment, a milestone and an annex of an agreement. */
async function makeParts(of: { agreementId: string; focusAreaId: string; collaborationId: string }, named: (word: string) => string) {
  const { agreementId, focusAreaId, collaborationId } = of
  const ids = { commitmentId: newId(), milestoneId: newId(), annexId: newId() }
  const [text, step, title] = [named('Punkt'), named('Milepæl'), named('Bilag')]
  await db().commitment.create({ data: { id: ids.commitmentId, focusAreaId, position: 1, text } })
  await db().milestone.create({ data: { id: ids.milestoneId, agreementId, focusAreaId, title: step, dueOn: new Date('2031-05-01') } })
  await db().annex.create({ data: { id: ids.annexId, collaborationId, title, createdAt: new Date() } })
  await db().agreementAnnex.create({ data: { agreementId, annexId: ids.annexId, position: 1 } })
  return { ids, titles: [text, step, title] }
}

async function makeCollaboration(world: World, variant: string): Promise<Target> {
  const home = variant === 'own' ? world.syd : world.midt
  const row = await db().collaboration.findUniqueOrThrow({ where: { id: home.id } })
  const thing = thingOf({ id: home.id, kind: 'collaboration', level: 'public', collaborationId: home.id })
  const { name, description, secretariat, email, phone, focusWord } = row
  const proposal = await makeProposal(world, home.id)
  const inquiryId = newId()
  const body = `Spørgsmål ${marker(world, (who) => who !== null && who.secretariatOf.has(home.id))}`
  await db().inquiry.create({ data: { id: inquiryId, collaborationId: home.id, page: '/', body, writtenById: await otherPerson(), writtenAt: new Date() } })
  return {
    variant,
    params: { ...proposal, ...(await makeImport(world, home.id)), inquiryId, slug: home.slug, subjectId: home.id, collaborationId: home.id },
    seen: [thing],
    subject: thing,
    facts: { title: name, form: { name, description, secretariat, email, phone, focusWord, level: 'public' } },
    secrets: [],
  }
}

/** A proposal for the organisation that only the secretariat sees, with one new group in it. */
async function makeProposal(world: World, collaborationId: string) {
  const read: Reader = (who) => who !== null && who.secretariatOf.has(collaborationId)
  const [proposalId, changeId] = [newId(), newId()]
  const title = `Forslag ${marker(world, read)}`
  const createdAt = new Date()
  await db().chartProposal.create({ data: { id: proposalId, collaborationId, title, createdAt } })
  await db().chartChange.create({ data: { id: changeId, proposalId, name: `Gruppe ${marker(world, read)}`, createdAt } })
  await putSubject(db(), { id: proposalId, kind: 'chartProposal', collaborationId, level: 'group', title, now: createdAt })
  return { proposalId, changeId }
}

/** A spreadsheet only the secretariat sees, waiting to be carried out. */
async function makeImport(world: World, collaborationId: string) {
  const read: Reader = (who) => who !== null && who.secretariatOf.has(collaborationId)
  const [runId, sheetId, lineId] = [newId(), newId(), newId()]
  const fileName = `${marker(world, read)}.xlsx`
  await db().importRun.create({ data: { id: runId, collaborationId, fileName, createdById: world.principals[0]!.personId ?? newId(), createdAt: new Date() } })
  await db().importSheet.create({ data: { id: sheetId, runId, position: 0, name: 'Ark1', kind: 'organisation', header: ['Organisation'], columns: { name: 0 } } })
  await db().importLine.create({ data: { id: lineId, runId, sheetId, number: 2, cells: [`${marker(world, read)} Kommune`], numbers: [] } })
  return { runId, lineId }
}

async function makeSession(world: World, variant: string, who: Principal): Promise<Target> {
  const mine = variant === 'own'
  const owner = mine && who.accountId ? who.accountId : world.principals.find((one) => one.kind === 'chair')!.accountId!
  const publicId = newId()
  const now = new Date()
  await db().session.create({
    data: {
      id: newId(),
      publicId,
      accountId: owner,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    },
  })
  return { ...plain(variant), params: { publicId }, facts: { ownerId: owner } }
}

async function makeFeed(world: World, variant: string, who: Principal): Promise<Target> {
  const owner = variant === 'own' && who.personId ? who.personId : personOf(world, 'chair')
  const feedId = newId()
  const [groupId, createdAt] = [newId(), new Date()]
  await db().group.create({ data: { id: groupId, collaborationId: world.syd.id, kind: 'network', name: 'Gruppe med kalender', createdAt } })
  await db().calendarFeed.create({ data: { id: feedId, personId: owner, groupId, createdAt } })
  return { ...plain(variant), params: { feedId }, facts: { ownerId: owner } }
}

const plain = (variant: string): Target => ({ variant, params: {}, seen: [], subject: null, facts: {}, secrets: [] })

async function makeMail(variant: string): Promise<Target> {
  const id = newId()
  const now = new Date()
  await db().mailMessage.create({
    data: {
      id,
      kind: 'reset',
      to: 'nogen@eksempel.example',
      language: 'da',
      subject: 'Prøve',
      text: 'Prøve',
      html: '<p>Prøve</p>',
      state: 'sent',
      nextAttemptAt: now,
      createdAt: now,
    },
  })
  return { ...plain(variant), params: { mailId: id } }
}

const variantsOf: Record<Noun, string[]> = {
  page: ['the page'],
  self: ['oneself'],
  group: Object.keys(groupShapes),
  paper: Object.keys(paperShapes),
  thread: Object.keys(threadShapes),
  file: Object.keys(fileShapes),
  meeting: Object.keys(meetingShapes),
  person: Object.keys(personShapes),
  organisation: ['ours', 'theirs', 'of both'],
  collaboration: ['own', 'another'],
  agreement: ['approved', 'approved elsewhere', 'under way', 'under way elsewhere'],
  session: ['own', "another's"],
  feed: ['own', "another's"],
  mail: ['a mail'],
  conversation: ['one takes part in', 'of others'],
  subject: [
    'group own',
    'group hidden',
    'group foreign',
    'group authorities',
    "paper another's draft",
    'paper published to everyone',
    'person of another collaboration',
    'organisation theirs',
    'agreement under way elsewhere',
  ],
}

/** The things a noun is tried on; the last one does not exist. */
export const variants = (noun: Noun): Variant[] => {
  const named = variantsOf[noun]
  return noun === 'page' || noun === 'self' ? named : [...named, 'nothing']
}

/** Makes a thing of a noun for a principal, new each time. */
export async function make(world: World, noun: Noun, variant: Variant, who: Principal): Promise<Target> {
  if (variant === 'nothing') return nothing()
  switch (noun) {
    case 'group':
      return makeGroupTarget(world, variant)
    case 'paper':
      return makePaper(world, variant, who)
    case 'file':
      return makeFile(world, variant, who)
    case 'meeting':
      return makeMeeting(world, variant)
    case 'thread':
      return makeThread(world, variant, who)
    case 'person':
      return makePerson(world, variant, who)
    case 'organisation':
      return makeOrganisation(world, variant)
    case 'collaboration':
      return makeCollaboration(world, variant)
    case 'agreement':
      return makeAgreement(world, variant)
    case 'session':
      return makeSession(world, variant, who)
    case 'feed':
      return makeFeed(world, variant, who)
    case 'mail':
      return makeMail(variant)
    case 'conversation':
      return makeConversation(world, variant, who)
    case 'subject':
      return makeSubject(world, variant, who)
    default:
      return plain(variant)
  }
}

async function makeSubject(world: World, variant: string, who: Principal): Promise<Target> {
  const [noun, ...rest] = variant.split(' ')
  const made = await make(world, noun as Noun, rest.join(' '), who)
  const thing = made.facts.pub ?? made.seen[0]!
  return { ...made, variant, params: { ...made.params, subjectId: thing.id }, seen: [thing], subject: thing }
}

/** Ids of the right shape that name nothing. */
function nothing(): Target {
  const ids = [
    'groupId',
    'paperId',
    'threadId',
    'postId',
    'personId',
    'organisationId',
    'offerId',
    'departmentId',
    'transitionId',
    'agreementId',
    'focusAreaId',
    'commitmentId',
    'milestoneId',
    'annexId',
    'subjectId',
    'membershipId',
    'seatId',
    'requestId',
    'proposalId',
    'changeId',
    'runId',
    'lineId',
    'deliverableId',
    'fileId',
    'meetingId',
    'timeId',
    'feedId',
    'folderId',
    'affiliationId',
    'imageId',
    'publicId',
    'mailId',
    'conversationId',
    'letterId',
    'inquiryId',
    'collaborationId',
  ]
  return {
    ...plain('nothing'),
    params: {
      ...Object.fromEntries(ids.map((name) => [name, nowhere()])),
      slug: 'findes-ikke',
      number: '1',
      token: 'x'.repeat(40),
    },
  }
}
