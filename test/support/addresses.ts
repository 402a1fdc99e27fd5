import { type Book, runs, type Standing, type Thing, writesIn } from '../integration/rights/the-book.ts'
import { principalKinds } from './principals.ts'

/*
 * One row for each address of app/routes.ts and each kind of thing it is tried on: what it needs, and what each kind of
 * person gets, from the table of rights and the invariants in the domains' READMEs, by noun. Written by hand; it knows
 * no policy. An address without a row fails.
 */

export type Noun =
  | 'page'
  | 'self'
  | 'group'
  | 'paper'
  | 'thread'
  | 'file'
  | 'meeting'
  | 'person'
  | 'organisation'
  | 'collaboration'
  | 'agreement'
  | 'session'
  | 'feed'
  | 'mail'
  | 'subject'
  | 'conversation'
export type Variant = string

/** What is known of a thing besides who sees it. */
export type Facts = {
  title?: string
  live?: Thing
  pub?: Thing | null
  withdrawn?: boolean
  removed?: boolean
  named?: string[]
  startedById?: string
  authorId?: string
  othersWrote?: boolean
  postRemoved?: boolean
  closed?: boolean
  /** Whose membership the address names. */
  memberId?: string
  /** How one becomes a member of the group. */
  joining?: string
  /** How somebody has the seat the address names. */
  holdingId?: string
  linkedTo?: string[]
  noAffiliation?: boolean
  state?: string
  ownerId?: string
  form?: Record<string, string>
}

export type Target = {
  variant: Variant
  params: Record<string, string>
  /** Who sees one of these sees the thing. */
  seen: Thing[]
  subject: Thing | null
  facts: Facts
  /** Words that nobody who may not see it may read anywhere. */
  secrets: string[]
}

export type Room = { who: Standing; target: Target; book: Book; accountId: string; known: Known }

/** Rows of the demo world that forms name. */
export type Known = {
  someone: Thing
  sydId: string
  sydOrganisationId: string
  midtOrganisationId: string
  name: string
  password: string
  email: string
}

export type Status = number | number[]
type Rule = (room: Room) => Status
type Form = Record<string, string> | ((room: Room) => Record<string, string> | FormData)

export type Address = {
  pattern: string
  noun: Noun
  /** Answered to whoever sees the thing, signed in or not; `always` to everybody. */
  open?: 'seen' | 'always'
  /** Of /api: 401 instead of the way to the sign-in page. */
  api?: true
  /** Asked by scripts, which need no page to be led to: what was done may be answered by 200. */
  json?: true
  /** What a GET gives whoever sees the thing; without it there is nothing to get. */
  get?: Rule
  /** What a POST gives whoever sees the thing; without it nothing is sent there. */
  post?: Rule
  form?: Form
  /** Answers to a POST by nobody in particular, for forms before sign-in. */
  postByAnyone?: Status
  /** Ends or renews sessions: tried last, with sessions of its own. */
  sessions?: true
  query?: string
  /** An index route: its form is sent to `?index`. */
  index?: true
  /** A GET that does not ask about the thing. */
  getAnyway?: true
  /** A way back to what nobody sees any more: the rule itself says for whom it is there. */
  back?: true
  /** Shows what it shows to everybody: the demo's mailbox. */
  everybodys?: true
}

const done = 303
const ok: Rule = () => 200
const sent: Rule = () => done

const may =
  (allowed: (room: Room) => boolean, good: Status): Rule =>
  (room) =>
    allowed(room) ? good : 403
const subjectOf = ({ target }: Room) => target.subject!

// Groups
const runsIt = (room: Room) => runs(room.who, subjectOf(room))
const opened = (room: Room) => room.target.facts.closed !== true
const keeps = (good: Status) => may((room) => runsIt(room) && opened(room), good)
const adds: Rule = (room) =>
  !runsIt(room) || !opened(room) ? 403 : room.book.sees(room.who, room.known.someone) ? done : 404
const ends: Rule = (room) => {
  if (room.target.facts.memberId === room.who.personId) return done
  return runsIt(room) ? (opened(room) ? done : [done, 403]) : 403
}
/** It is not ended, done or removed: whoever runs the group hears that, others need not. */
const nothingToUndo: Rule = (room) => (runsIt(room) && opened(room) ? 409 : [403, 409])
/** The person offered does not belong to the seat's organisation. */
const seats: Rule = (room) => {
  const answer = adds(room)
  return answer === done ? 422 : answer
}
/** Whoever holds the seat may leave it and put the hand-over away; there is none to put away here. */
const vacates: Rule = (room) => (room.target.facts.memberId === room.who.personId ? done : keeps(done)(room))
const holding = ({ target }: Room) => ({ holdingId: target.facts.holdingId ?? target.params.seatId! })
const handsOver: Rule = ({ who, target }) => (target.facts.memberId === who.personId ? done : 404)
const joins = (way: string, good: Status) =>
  may((room) => !room.who.roles.has(subjectOf(room).id) && opened(room) && room.target.facts.joining === way, good)
const groupForm = (room: Room) => ({
  name: room.target.facts.title ?? 'Gruppe uden navn',
  kind: 'workingGroup',
  level: room.target.subject?.level ?? 'collaboration',
  defaultLevel: 'group',
})

// Papers
const seesLive = ({ who, target, book }: Room) => !!target.facts.live && book.sees(who, target.facts.live)
const isPublished = ({ target }: Room) => !!target.facts.pub && !target.facts.withdrawn
const isMine = ({ who, target }: Room) => target.facts.live?.createdById === who.personId
const isDraft = ({ target }: Room) => target.facts.live?.level === 'private'
const writes = (room: Room) => (isDraft(room) ? isMine(room) : writesIn(room.who, subjectOf(room)))
const leads = (room: Room) => runs(room.who, subjectOf(room))
/** Of a paper of which one sees only the publication, the live text's addresses need not say whether it is there. */
const live =
  (rule: Rule): Rule =>
  (room) =>
    seesLive(room) ? rule(room) : [403, 404]
const liveOnly =
  (rule: Rule): Rule =>
  (room) =>
    seesLive(room) ? rule(room) : 404
const names =
  (good: Rule): Rule =>
  (room) =>
    isDraft(room) && isMine(room) ? good(room) : 403
const shares: Rule = may((room) => isDraft(room) && isMine(room) && writesIn(room.who, subjectOf(room)), done)
const takesBack: Rule = may((room) => !isDraft(room) && !isPublished(room) && isMine(room), done)
const publishes = (good: Status) => may((room) => leads(room) && !isDraft(room), good)
const withdraws: Rule = (room) => {
  if (!room.target.facts.pub) return 404
  if (room.target.facts.withdrawn) return leads(room) ? 409 : seesLive(room) ? [403, 404] : 404
  // Whoever reads the live text may know that it is published, even to others.
  if (!room.book.sees(room.who, room.target.facts.pub)) return seesLive(room) ? [403, 404] : 404
  return leads(room) ? done : 403
}
const bringsBack: Rule = (room) => {
  const answer = withdraws(room)
  if (answer === done) return 409
  return answer === 409 ? done : answer
}
/** Whoever may bring a withdrawn publication back may still read what it was. */
const readsPublished: Rule = (room) => {
  const { pub, withdrawn } = room.target.facts
  if (!pub || !room.book.sees(room.who, pub)) return 404
  if (withdrawn) return leads(room) ? [200, 404] : 404
  return 200
}
const removes: Rule = (room) => {
  if (isPublished(room)) return 403
  return (isDraft(room) ? isMine(room) : leads(room)) ? done : 403
}
/** What is removed opens to nobody but by the way back. */
const restores =
  (good: Status): Rule =>
  ({ who, target, book }) => {
    if (!target.facts.removed || !target.facts.live || !book.sees(who, { ...target.facts.live, removed: false }))
      return 404
    return runs(who, target.facts.live) ? good : 403
  }

// Dialogs
const isDiscussed = ({ target }: Room) => ['group', 'paper', 'publication', 'file', 'meeting'].includes(target.subject?.kind ?? '')
const keepsOrder = ({ who, target }: Room) => {
  const subject = target.subject!
  if (['chair', 'secretary'].includes(who.roles.get(subject.groupId ?? '') ?? '')) return true
  if (subject.level === 'private') return subject.createdById === who.personId
  return subject.collaborationId !== null && who.secretariatOf.has(subject.collaborationId)
}
const started = ({ who, target }: Room) => target.facts.startedById === who.personId
const wrote = ({ who, target }: Room) => target.facts.authorId === who.personId
const worksThere = ({ who, target }: Room) => {
  const role = who.roles.get(target.subject?.groupId ?? '')
  return role !== undefined && role !== 'observer'
}
/** A removed thread is there for whoever removed it (in the matrix, its starter) and whoever keeps order. */
const standing =
  (rule: Rule): Rule =>
  (room) =>
    room.target.facts.removed ? 404 : rule(room)
const reads: Rule = (room) => (room.target.facts.removed && !started(room) && !keepsOrder(room) ? 404 : 200)
const closes = standing(may((room) => started(room) || keepsOrder(room) || worksThere(room), done))
const renames = (good: Status) => standing(may((room) => started(room) || keepsOrder(room), good))
const removesThread = standing(
  may((room) => keepsOrder(room) || (started(room) && !room.target.facts.othersWrote), done),
)
const restoresThread: Rule = (room) =>
  !room.target.facts.removed || started(room) || keepsOrder(room) ? [done, 404] : 404
const edits = (good: Status) => standing(may((room) => wrote(room) && !room.target.facts.postRemoved, good))
const removesPost = standing(may((room) => wrote(room) || keepsOrder(room), done))
const restoresPost = standing((room) =>
  room.target.facts.postRemoved && !wrote(room) && !keepsOrder(room) ? [403, 404] : done,
)
/** Whoever reads a post answers it; one that is removed is told apart. */
const reacts = standing((room) => (room.target.facts.postRemoved ? [409, 404] : done))
const history = standing(may((room) => wrote(room) || keepsOrder(room), 200))

// Places and people
const isSecretariatHere = ({ who, target }: Room) => who.secretariatOf.has(target.subject!.collaborationId ?? '')
const secretariat = (good: Status) => may(isSecretariatHere, good)
const isLinked = ({ who, target }: Room) => (target.facts.linkedTo ?? []).some((one) => who.secretariatOf.has(one))
const isLinkedEverywhere = ({ who, target }: Room) => (target.facts.linkedTo ?? []).every((one) => who.secretariatOf.has(one))
const isOneself = ({ who, target }: Room) => target.params.personId === who.personId
const caresFor = (room: Room) =>
  [...room.who.secretariatOf].some(
    (one) => one === room.target.subject!.collaborationId || (isOneself(room) && room.who.belongs.has(one)),
  )
const profiles = (good: Status) => may((room) => isOneself(room) || caresFor(room), good)
const affiliates =
  (good: Status): Rule =>
  (room) =>
    room.target.facts.noAffiliation ? 404 : caresFor(room) ? good : 403
const historyOfAnything: Rule = (room) =>
  room.target.subject?.kind === 'person' && !isOneself(room) && !caresFor(room) ? [403, 404] : 200

const none: Form = {}
const person = { from: '2024-01-01', title: 'Konsulent', side: 'authority' }
const image = () => {
  const body = new FormData()
  body.append('file', new Blob([onePixel], { type: 'image/png' }), 'billede.png')
  return body
}

/** The smallest picture there is. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let counted = 0
const unique = (word: string) => `${word} nummer ${++counted}`

const accounts: Address[] = [
  { pattern: '/', noun: 'page', open: 'always', get: () => [200, 303] },
  {
    pattern: '/min-konto/kontakt',
    noun: 'self',
    get: ok,
    post: sent,
    form: { emailSeen: 'collaboration', phoneSeen: 'groups' },
  },
  { pattern: '/personer', noun: 'page', get: ok },
  { pattern: '/personer/liste.xlsx', noun: 'page', get: ok },
  { pattern: '/organisationer', noun: 'page', get: ok },
  { pattern: '/organisationer/liste.xlsx', noun: 'page', get: ok },
  { pattern: '/tilbud', noun: 'page', get: ok },
  { pattern: '/tilbud/liste.xlsx', noun: 'page', get: ok },
  { pattern: '/hjaelp', noun: 'page', get: () => done },
  { pattern: '/hjaelp/:topic', noun: 'page', get: () => [200, 404] },
  { pattern: '/nyt', noun: 'page', get: ok },
  { pattern: '/nyt/laest', noun: 'page', post: () => done, form: none },
  { pattern: '/tilgaengelighed', noun: 'page', open: 'always', get: ok },
  { pattern: '/was', noun: 'page', open: 'always', get: () => done },
  { pattern: '/privatliv', noun: 'page', open: 'always', get: ok },
  { pattern: '/cookies', noun: 'page', open: 'always', get: ok },
  { pattern: '/robots.txt', noun: 'page', open: 'always', get: ok },
  { pattern: '/sitemap.xml', noun: 'page', open: 'always', get: ok },
  {
    pattern: '/log-ind',
    noun: 'self',
    open: 'always',
    get: () => done,
    form: ({ known }) => ({ email: known.email, password: known.password }),
    post: sent,
    postByAnyone: done,
    sessions: true,
  },
  { pattern: '/log-ud', noun: 'self', post: sent, form: none, sessions: true },
  {
    pattern: '/glemt-adgangskode',
    noun: 'page',
    open: 'always',
    get: ok,
    post: sent,
    form: () => ({ email: `ingen${++counted}@eksempel.example` }),
    postByAnyone: done,
  },
  {
    pattern: '/adgangskode/:token',
    noun: 'page',
    open: 'always',
    get: ok,
    post: () => [404, 403, 409, 422],
    form: { password: 'en lang adgangskode' },
    postByAnyone: [404, 403, 409, 422],
  },
  {
    pattern: '/min-konto',
    noun: 'self',
    index: true,
    get: ok,
    post: sent,
    form: ({ known }) => ({ name: known.name }),
  },
  {
    pattern: '/min-konto/adgangskode',
    noun: 'self',
    get: ok,
    post: sent,
    form: ({ known }) => ({ current: known.password, password: known.password }),
    sessions: true,
  },
  {
    pattern: '/min-konto/indstillinger',
    noun: 'self',
    get: ok,
    post: sent,
    form: { language: 'da', keyboardLetters: 'on' },
  },
  { pattern: '/min-konto/enheder', noun: 'self', get: ok, post: sent, form: none, sessions: true },
  {
    pattern: '/min-konto/enheder/:publicId',
    noun: 'session',
    post: ({ target, accountId }) => (target.facts.ownerId === accountId ? done : 404),
    form: none,
  },
  {
    pattern: '/valgt-samarbejde',
    noun: 'collaboration',
    post: ({ who, target }) =>
      who.belongs.has(target.params.collaborationId!) || who.guestOf.has(target.params.collaborationId!) ? done : 404,
    form: ({ target }) => ({ collaborationId: target.params.collaborationId! }),
  },
  { pattern: '/sprog', noun: 'page', open: 'always', post: sent, form: { language: 'da' }, postByAnyone: done },
  {
    pattern: '/foerste-gang',
    noun: 'page',
    open: 'always',
    get: () => done,
    post: () => [303, 403, 404, 409, 422, 429],
    form: { token: 'forkert' },
    postByAnyone: [303, 403, 404, 409, 422, 429],
  },
]

const finding: Address[] = [
  { pattern: '/min-side', noun: 'page', get: ok },
  { pattern: '/min-side/trin', noun: 'page', post: sent, form: none },
  { pattern: '/min-side/trin/frem', noun: 'page', post: sent, form: none },
  { pattern: '/link', noun: 'page', get: ok, query: 'side=/grupper' },
  { pattern: '/papirkurv', noun: 'page', get: ok },
  { pattern: '/soeg', noun: 'page', get: ok, query: 'q=zq' },
  { pattern: '/api/session', noun: 'page', get: ok, api: true },
  { pattern: '/api/search', noun: 'page', get: ok, api: true, query: 'q=zq' },
  { pattern: '/api/soegeforslag', noun: 'page', get: ok, api: true, query: 'q=zq' },
]

const newThreadForm = { title: 'Et spørgsmål', body: 'Hvad mener I?' }

const discussions: Address[] = [
  {
    pattern: '/emner/:subjectId/traade',
    noun: 'subject',
    get: may(isDiscussed, 200),
    post: may(isDiscussed, done),
    form: newThreadForm,
  },
  {
    pattern: '/emner/:subjectId/traadliste',
    noun: 'subject',
    json: true,
    get: (room) => (isDiscussed(room) ? 200 : [200, 403]),
  },
  { pattern: '/emner/:subjectId/personer', noun: 'subject', json: true, get: may(isDiscussed, 200) },
  { pattern: '/traade/:threadId', noun: 'thread', get: reads, post: standing(sent), form: { body: 'Et svar' } },
  {
    pattern: '/traade/:threadId/indlaeg',
    noun: 'thread',
    json: true,
    post: standing(ok),
    form: { body: 'Et svar til' },
  },
  { pattern: '/traade/:threadId/laest', noun: 'thread', json: true, post: standing(sent), form: { seq: '1' } },
  { pattern: '/traade/:threadId/ved-siden', noun: 'thread', json: true, get: reads },
  { pattern: '/traade/:threadId/personer', noun: 'thread', json: true, get: standing(ok) },
  {
    pattern: '/traade/:threadId/titel',
    noun: 'thread',
    get: renames(200),
    post: renames(done),
    form: () => ({ title: unique('Titel') }),
  },
  { pattern: '/traade/:threadId/afslut', noun: 'thread', post: closes, form: none },
  { pattern: '/traade/:threadId/genaabn', noun: 'thread', post: closes, form: none },
  { pattern: '/traade/:threadId/slet', noun: 'thread', post: removesThread, form: none },
  { pattern: '/traade/:threadId/gendan', noun: 'thread', post: restoresThread, form: none },
  { pattern: '/indlaeg/:postId/rediger', noun: 'thread', get: edits(200), post: edits(done), form: { body: 'Rettet' } },
  { pattern: '/indlaeg/:postId/slet', noun: 'thread', post: removesPost, form: none },
  { pattern: '/indlaeg/:postId/gendan', noun: 'thread', post: restoresPost, form: none },
  { pattern: '/indlaeg/:postId/reaktion', noun: 'thread', post: reacts, form: { kind: 'thanks', wish: 'give' } },
  { pattern: '/indlaeg/:postId/historik', noun: 'thread', get: history },
]

const inquiries: Address[] = [
  { pattern: '/kontakt', noun: 'page', get: ok, post: sent, form: { to: 'faelled', page: '/min-side', body: 'Det ville hjælpe med større skrift.' } },
  { pattern: '/samarbejder/:slug/henvendelser', noun: 'collaboration', get: secretariat(200) },
  { pattern: '/henvendelser/:inquiryId/svar', noun: 'collaboration', post: (room) => (isSecretariatHere(room) ? done : 404), form: { answer: '' } },
  { pattern: '/henvendelser/:inquiryId/genaabning', noun: 'collaboration', post: (room) => (isSecretariatHere(room) ? 409 : 404), form: none },
]

const messages: Address[] = [
  { pattern: '/beskeder', noun: 'page', get: ok },
  {
    pattern: '/beskeder/ny',
    noun: 'person',
    getAnyway: true,
    get: ok,
    post: (room) => (isOneself(room) ? 422 : done),
    form: ({ target }) => ({ 'personIds[]': target.params.personId!, body: 'Har du et øjeblik?' }),
  },
  { pattern: '/beskeder/:conversationId', noun: 'conversation', get: ok, post: sent, form: { body: 'Et svar' } },
  { pattern: '/beskeder/:conversationId/forladt', noun: 'conversation', post: sent, form: none },
  // Nobody has left it: there is nothing to come back to.
  { pattern: '/beskeder/:conversationId/tilbage', noun: 'conversation', post: () => 404, form: none },
]

const paperForm = () => ({ title: unique('Papir'), kind: 'notat' })

const papers: Address[] = [
  { pattern: '/papirer', noun: 'page', get: ok },
  {
    pattern: '/papirer/ny',
    noun: 'group',
    getAnyway: true,
    get: () => [200, 403],
    post: may((room) => writesIn(room.who, subjectOf(room)) && opened(room), done),
    form: ({ target }) => ({ ...paperForm(), groupId: target.params.groupId! }),
  },
  { pattern: '/papirer/:paperId', noun: 'paper', open: 'seen', get: ok },
  { pattern: '/papirer/:paperId/rediger', noun: 'paper', get: live(may(writes, 200)) },
  {
    pattern: '/papirer/:paperId/oplysninger',
    noun: 'paper',
    get: live(may(writes, 200)),
    post: live(may(writes, done)),
    form: paperForm,
  },
  { pattern: '/papirer/:paperId/adgang', noun: 'paper', get: liveOnly(ok) },
  {
    pattern: '/papirer/:paperId/adgang/:personId',
    noun: 'paper',
    post: live(names((room) => (room.book.sees(room.who, room.known.someone) ? done : 404))),
    form: { verb: 'read' },
  },
  { pattern: '/papirer/:paperId/adgang/:personId/fjern', noun: 'paper', post: live(names(() => 404)), form: none },
  { pattern: '/papirer/:paperId/deling', noun: 'paper', post: live(shares), form: none },
  { pattern: '/papirer/:paperId/deling/fortryd', noun: 'paper', post: live(takesBack), form: none },
  {
    pattern: '/papirer/:paperId/publicer',
    noun: 'paper',
    get: live(publishes(200)),
    post: live(publishes(done)),
    form: () => ({ title: unique('Publikation'), level: 'collaboration' }),
  },
  { pattern: '/papirer/:paperId/tilbagetraekning', noun: 'paper', back: true, post: withdraws, form: none },
  { pattern: '/papirer/:paperId/tilbagetraekning/fortryd', noun: 'paper', back: true, post: bringsBack, form: none },
  { pattern: '/papirer/:paperId/fjernelse', noun: 'paper', post: liveOnly(removes), form: none },
  {
    pattern: '/papirer/:paperId/fjernet',
    noun: 'paper',
    back: true,
    get: restores(200),
    post: restores(done),
    form: none,
  },
  {
    pattern: '/papirer/:paperId/versioner',
    noun: 'paper',
    open: 'seen',
    get: ok,
    post: live(may(writes, done)),
    form: () => ({ name: unique('Version') }),
  },
  { pattern: '/papirer/:paperId/versioner/:number', noun: 'paper', get: liveOnly(ok) },
  {
    pattern: '/papirer/:paperId/versioner/:number/navn',
    noun: 'paper',
    post: live(may(writes, done)),
    form: () => ({ name: unique('Version') }),
  },
  {
    pattern: '/papirer/:paperId/versioner/publiceret/:number',
    noun: 'paper',
    open: 'seen',
    get: readsPublished,
  },
  { pattern: '/papirer/:paperId/historik', noun: 'paper', get: ok },
  { pattern: '/papirer/:paperId/billeder', noun: 'paper', post: live(may(writes, 201)), form: image },
  { pattern: '/papirer/:paperId/personer', noun: 'paper', get: live((room) => (writes(room) ? 200 : [200, 403])) },
  { pattern: '/billeder/:imageId', noun: 'paper', open: 'seen', get: ok },
]

const groups: Address[] = [
  { pattern: '/grupper', noun: 'page', get: ok },
  {
    pattern: '/grupper/ny',
    noun: 'group',
    getAnyway: true,
    get: () => [200, 403, 404],
    post: may(runsIt, [done, 403]),
    form: (room) => ({
      ...groupForm(room),
      name: unique('Gruppe'),
      level: 'collaboration',
      reportsToId: room.target.params.groupId!,
      collaborationId: room.target.subject?.collaborationId ?? room.known.sydId,
    }),
  },
  { pattern: '/grupper/:groupId', noun: 'group', open: 'seen', get: ok },
  { pattern: '/grupper/:groupId/papirer', noun: 'group', get: ok },
  { pattern: '/grupper/:groupId/dialog', noun: 'group', get: ok },
  { pattern: '/grupper/:groupId/historik', noun: 'group', get: ok },
  { pattern: '/grupper/:groupId/rediger', noun: 'group', get: keeps(200), post: keeps(done), form: groupForm },
  { pattern: '/grupper/:groupId/lukning', noun: 'group', post: keeps(done), form: none },
  {
    pattern: '/grupper/:groupId/genaabning',
    noun: 'group',
    post: may((room) => runsIt(room) && !opened(room), done),
    form: none,
  },
  { pattern: '/grupper/:groupId/medlemmer', noun: 'group', get: ok },
  {
    pattern: '/grupper/:groupId/medlemmer/tilfoej',
    noun: 'group',
    get: keeps(200),
    post: adds,
    form: ({ known }) => ({ personId: known.someone.id, role: 'member' }),
  },
  {
    pattern: '/grupper/:groupId/medlemmer/inviter',
    noun: 'group',
    get: keeps(200),
    post: keeps(done),
    form: () => ({ name: 'Ny Kollega', email: `ny${++counted}@eksempel.example`, role: 'member' }),
  },
  {
    pattern: '/grupper/:groupId/medlemmer/:membershipId/rolle',
    noun: 'group',
    post: keeps(done),
    form: { role: 'observer' },
  },
  { pattern: '/grupper/:groupId/medlemmer/:membershipId/afslutning', noun: 'group', post: ends, form: none },
  { pattern: '/grupper/:groupId/medlemmer/:membershipId/fortrydelse', noun: 'group', post: nothingToUndo, form: none },
  { pattern: '/grupper/:groupId/indmeldelse', noun: 'group', post: joins('direct', done), form: none },
  {
    pattern: '/grupper/:groupId/optagelse',
    noun: 'group',
    get: joins('request', 200),
    post: joins('request', done),
    form: { reason: 'Vi arbejder med det samme.' },
  },
  {
    pattern: '/grupper/:groupId/optagelse/tilbagetraekning',
    noun: 'group',
    post: () => 404,
    form: ({ target }) => ({ requestId: target.params.requestId! }),
  },
  { pattern: '/grupper/:groupId/anmodninger/:requestId/godkendelse', noun: 'group', post: keeps(done), form: none },
  {
    pattern: '/grupper/:groupId/anmodninger/:requestId/afslag',
    noun: 'group',
    get: keeps(200),
    post: keeps(done),
    form: { answer: 'Tak for interessen.' },
  },
  { pattern: '/grupper/:groupId/anmodninger/:requestId/fortrydelse', noun: 'group', post: keeps(409), form: none },
  {
    pattern: '/grupper/:groupId/repraesentationer/ny',
    noun: 'group',
    get: keeps(200),
    post: keeps([done, 422]),
    form: ({ known }) => ({ organisationId: known.sydOrganisationId, from: '2026-01-01' }),
  },
  {
    pattern: '/grupper/:groupId/repraesentationer/:seatId',
    noun: 'group',
    get: keeps(200),
    post: keeps(done),
    form: { from: '2026-01-01', label: 'økonomi' },
  },
  {
    pattern: '/grupper/:groupId/repraesentationer/:seatId/besaettelse',
    noun: 'group',
    get: keeps(200),
    post: seats,
    form: (room) => ({ personId: room.known.someone.id, replacesId: holding(room).holdingId }),
  },
  { pattern: '/grupper/:groupId/repraesentationer/:seatId/fratraedelse', noun: 'group', post: vacates, form: holding },
  {
    pattern: '/grupper/:groupId/repraesentationer/:seatId/genindsaettelse',
    noun: 'group',
    post: () => 409,
    form: holding,
  },
  { pattern: '/grupper/:groupId/repraesentationer/:seatId/fjernelse', noun: 'group', post: keeps(done), form: none },
  {
    pattern: '/grupper/:groupId/repraesentationer/:seatId/fortrydelse',
    noun: 'group',
    post: nothingToUndo,
    form: none,
  },
  { pattern: '/grupper/:groupId/repraesentationer/:seatId/overdragelse', noun: 'group', post: handsOver, form: holding },
  { pattern: '/grupper/:groupId/repraesentationer/:seatId/overdragelse/genoptagelse', noun: 'group', post: handsOver, form: holding },
  { pattern: '/grupper/:groupId/breve', noun: 'group', get: ok },
  {
    pattern: '/grupper/:groupId/breve/nyt',
    noun: 'group',
    get: keeps(200),
    post: keeps([done, 422]),
    form: { audience: 'all', subject: 'Mødet flytter', body: 'Vi mødes et andet sted.' },
  },
  { pattern: '/grupper/:groupId/breve/:letterId', noun: 'group', get: (room) => (runsIt(room) ? 200 : 404) },
  { pattern: '/grupper/:groupId/breve/:letterId/tilbagetagelse', noun: 'group', post: may(runsIt, done), form: none },
  {
    pattern: '/grupper/:groupId/leverancer/ny',
    noun: 'group',
    get: keeps(200),
    post: keeps(done),
    form: { title: 'En ny leverance' },
  },
  {
    pattern: '/grupper/:groupId/leverancer/:deliverableId',
    noun: 'group',
    get: keeps(200),
    post: keeps(done),
    form: { title: 'En rettet leverance' },
  },
  { pattern: '/grupper/:groupId/leverancer/:deliverableId/levering', noun: 'group', post: keeps(done), form: none },
  {
    pattern: '/grupper/:groupId/leverancer/:deliverableId/genoptagelse',
    noun: 'group',
    post: nothingToUndo,
    form: none,
  },
  { pattern: '/grupper/:groupId/leverancer/:deliverableId/fjernelse', noun: 'group', post: keeps(done), form: none },
  {
    pattern: '/grupper/:groupId/leverancer/:deliverableId/fortrydelse',
    noun: 'group',
    post: nothingToUndo,
    form: none,
  },
]

// Files
/** An empty folder is seen by those of the group and by the secretariat. */
const folders =
  (rule: Rule): Rule =>
  (room) =>
    room.who.roles.has(room.target.params.groupId ?? '') || isSecretariatHere(room) ? rule(room) : 404
const brings = (room: Room) => writesIn(room.who, subjectOf(room)) && opened(room)
const bringing = (good: Status) => may(brings, good)
const removesFile = may((room) => brings(room) && (runsIt(room) || room.target.facts.authorId === room.who.personId), done)
/** What is removed opens to nobody but by the way back. */
const restoresFile: Rule = ({ who, target, book }) => {
  const thing = target.subject
  if (!target.facts.removed || !thing || !book.sees(who, { ...thing, removed: false })) return 404
  if (!who.roles.has(thing.groupId ?? '') && !who.secretariatOf.has(thing.collaborationId ?? '')) return 404
  return runs(who, thing) || (target.facts.authorId === who.personId && writesIn(who, thing)) ? done : 403
}
const aFile = () => {
  const body = new FormData()
  body.append('file', new Blob([`indhold nummer ${++counted}`]), `fil nummer ${counted}.txt`)
  return body
}
const fileForm = (room: Room) => ({ name: unique('Fil'), level: room.target.subject?.level ?? 'group', folderId: '' })

const files: Address[] = [
  { pattern: '/grupper/:groupId/filer', noun: 'group', get: ok },
  { pattern: '/grupper/:groupId/filer/nye', noun: 'group', get: bringing(200), post: bringing(done), form: aFile },
  { pattern: '/grupper/:groupId/filer/modtagelse', noun: 'group', json: true, post: bringing(201), form: aFile },
  { pattern: '/grupper/:groupId/filer/zip', noun: 'group', get: ok },
  { pattern: '/grupper/:groupId/filer/mapper/ny', noun: 'group', get: bringing(200), post: bringing(done), form: () => ({ name: unique('Mappe') }) },
  {
    pattern: '/grupper/:groupId/filer/mapper/:folderId',
    noun: 'group',
    get: folders(bringing(200)),
    post: folders(bringing(done)),
    form: () => ({ name: unique('Mappe') }),
  },
  { pattern: '/grupper/:groupId/filer/mapper/:folderId/fjernelse', noun: 'group', post: folders(may((room) => runsIt(room) && opened(room), done)), form: none },
  { pattern: '/grupper/:groupId/filer/mapper/:folderId/gendannelse', noun: 'group', post: () => 404, form: none },
  { pattern: '/filer/:fileId', noun: 'file', open: 'seen', get: ok },
  { pattern: '/filer/:fileId/hent', noun: 'file', open: 'seen', get: ok },
  { pattern: '/filer/:fileId/billede', noun: 'file', open: 'seen', get: ok },
  { pattern: '/filer/:fileId/oplysninger', noun: 'file', get: bringing(200), post: bringing(done), form: fileForm },
  { pattern: '/filer/:fileId/versioner', noun: 'file', get: ok, post: bringing(done), form: aFile },
  { pattern: '/filer/:fileId/versioner/:number/gendannelse', noun: 'file', post: (room) => (brings(room) ? 404 : 403), form: none },
  { pattern: '/filer/:fileId/fjernelse', noun: 'file', post: removesFile, form: none },
  { pattern: '/filer/:fileId/gendannelse', noun: 'file', back: true, post: restoresFile, form: none },
]

// Meetings
const plans = (room: Room) => runsIt(room) && opened(room)
const isCancelled = ({ target }: Room) => target.facts.state === 'cancelled'
const changesMeeting = (good: Status) => may((room) => plans(room) && !isCancelled(room), good)
const cancels: Rule = (room) => (plans(room) ? (isCancelled(room) ? 409 : done) : 403)
const resumes: Rule = (room) => (plans(room) ? (isCancelled(room) ? done : 409) : 403)
const isFinding = ({ target }: Room) => target.facts.state === 'finding'
const settles: Rule = (room) => (plans(room) ? (isFinding(room) ? done : 409) : 403)
const threeTimes = { on1: '2031-03-12', from1: '9', to1: '11.30', on2: '2031-03-13', from2: '9', to2: '11.30', on3: '2031-03-14', from3: '13', to3: '15' }
const meetingForm = () => ({ title: unique('Møde'), on: '2031-03-12', from: '9', to: '11.30', revision: '0' })

const meetings: Address[] = [
  { pattern: '/grupper/:groupId/moeder', noun: 'group', get: ok },
  { pattern: '/grupper/:groupId/moeder/nyt', noun: 'group', get: keeps(200), post: keeps(done), form: meetingForm },
  { pattern: '/moeder/:meetingId', noun: 'meeting', get: ok },
  { pattern: '/moeder/:meetingId/kalender.ics', noun: 'meeting', get: (room) => (isFinding(room) ? 404 : 200) },
  { pattern: '/min-konto/kalender', noun: 'self', get: ok, post: sent, form: none },
  { pattern: '/min-konto/kalender/:feedId', noun: 'feed', post: ({ who, target }) => (target.facts.ownerId === who.personId ? done : 404), form: none },
  { pattern: '/kalender/:token/faelled.ics', noun: 'page', open: 'always', get: () => [303, 404] },
  { pattern: '/moeder/:meetingId/rediger', noun: 'meeting', get: changesMeeting(200), post: changesMeeting(done), form: meetingForm },
  { pattern: '/moeder/:meetingId/aflysning', noun: 'meeting', get: changesMeeting(200), post: cancels, form: { reason: 'Vi er for få.' } },
  { pattern: '/moeder/:meetingId/papirer', noun: 'meeting', post: bringing(done), form: { kind: 'dagsorden' } },
  { pattern: '/moeder/:meetingId/papirer/tilknytning', noun: 'meeting', get: bringing(200), post: bringing(done), form: ({ target }) => ({ paperId: target.params.freePaperId ?? target.params.meetingId! }) },
  { pattern: '/moeder/:meetingId/papirer/:paperId/fjernelse', noun: 'meeting', post: bringing(done), form: none },
  { pattern: '/moeder/:meetingId/papirer/:paperId/fortrydelse', noun: 'meeting', post: () => 404, form: none },
  { pattern: '/grupper/:groupId/moeder/find-dato', noun: 'group', get: keeps(200), post: keeps(done), form: () => ({ title: unique('Møde'), ...threeTimes }) },
  {
    pattern: '/moeder/:meetingId/datoer',
    noun: 'meeting',
    get: ok,
    post: (room) => (room.who.roles.has(subjectOf(room).groupId ?? '') && opened(room) && isFinding(room) ? done : 403),
    form: ({ target }) => ({ [`passer-${target.params.timeId}`]: 'yes', remark: 'Gerne tidligt' }),
  },
  { pattern: '/moeder/:meetingId/datoer/flere', noun: 'meeting', get: may((room) => plans(room) && isFinding(room), 200), post: settles, form: threeTimes },
  { pattern: '/moeder/:meetingId/datoer/valg', noun: 'meeting', post: settles, form: ({ target }) => ({ timeId: target.params.timeId! }) },
  { pattern: '/moeder/:meetingId/datoer/genaabning', noun: 'meeting', post: (room) => (plans(room) ? 409 : 403), form: none },
  { pattern: '/moeder/:meetingId/genoptagelse', noun: 'meeting', post: resumes, form: none },
]

const organisationForm = (room: Room) => ({
  name: room.target.facts.title ?? 'Organisation uden navn',
  kindCode: 'council',
})
const agreementForm = (room: Room) => ({
  title: room.target.facts.title ?? 'Rammeaftale uden navn',
  startsOn: '2031-01-01',
  endsOn: '2032-12-31',
  state: room.target.facts.state ?? 'drafting',
})
/** The same of one that is there: it says which edition it began from. */
const agreementEditForm = (room: Room) => ({ ...agreementForm(room), revision: '1' })
/** Nothing of it has been removed, nor can it be moved: it is alone. */
const nothingTaken: Rule = (room) => (isSecretariatHere(room) ? 409 : 403)
const focusAreaForm = () => ({ number: String(2 + (++counted % 97)), title: 'Et tema' })

const proposalForm = ({ target }: Room) => ({ collaborationId: target.subject?.collaborationId ?? target.params.proposalId!, title: unique('Forslag') })
/** A proposal that is not shown: to everybody but the secretariat it is not there. */
const unshown =
  (good: Status): Rule =>
  (room) =>
    isSecretariatHere(room) ? good : 404

const places: Address[] = [
  // It shows what each may see of the collaboration they belong to, and says so where there is none.
  { pattern: '/overblik', noun: 'page', get: ok },
  // Of one's own organisations; who has none is told so.
  { pattern: '/min-kommune', noun: 'page', get: ok },
  { pattern: '/samarbejder/:slug', noun: 'collaboration', open: 'seen', get: ok },
  { pattern: '/samarbejder/:slug/publikationer', noun: 'collaboration', open: 'seen', get: ok },
  { pattern: '/samarbejder/:slug/organisation', noun: 'collaboration', get: ok },
  { pattern: '/samarbejder/:slug/organisation/forslag/nyt', noun: 'collaboration', get: secretariat(200), post: secretariat(done), form: proposalForm },
  { pattern: '/samarbejder/:slug/organisation/forslag/:proposalId', noun: 'collaboration', get: unshown(200), post: unshown(done), form: proposalForm },
  { pattern: '/samarbejder/:slug/organisation/forslag/:proposalId/fjernelse', noun: 'collaboration', post: unshown(done), form: none },
  { pattern: '/samarbejder/:slug/organisation/forslag/:proposalId/fortrydelse', noun: 'collaboration', post: unshown(409), form: none },
  {
    pattern: '/samarbejder/:slug/organisation/forslag/:proposalId/aendringer/ny',
    noun: 'collaboration',
    get: unshown(200),
    post: unshown(done),
    form: () => ({ name: unique('Ny gruppe') }),
  },
  {
    pattern: '/samarbejder/:slug/organisation/forslag/:proposalId/aendringer/:changeId',
    noun: 'collaboration',
    get: unshown(200),
    post: unshown(done),
    form: { name: 'En anden gruppe' },
  },
  { pattern: '/samarbejder/:slug/organisation/forslag/:proposalId/aendringer/:changeId/fjernelse', noun: 'collaboration', post: unshown(done), form: none },
  { pattern: '/samarbejder/:slug/organisation/forslag/:proposalId/aendringer/:changeId/fortrydelse', noun: 'collaboration', post: unshown(409), form: none },
  {
    pattern: '/samarbejder/:slug/rediger',
    noun: 'collaboration',
    get: secretariat(200),
    post: secretariat(done),
    form: (room) => room.target.facts.form ?? { name: 'Findes ikke', focusWord: 'actionArea', level: 'public' },
  },
  {
    pattern: '/samarbejder/:slug/organisationer/ny',
    noun: 'collaboration',
    get: secretariat(200),
    post: secretariat(done),
    form: () => ({ name: unique('Råd'), kindCode: 'council', link: 'council' }),
  },
  {
    pattern: '/samarbejder/:slug/rammeaftaler/ny',
    noun: 'collaboration',
    get: secretariat(200),
    post: secretariat(done),
    form: (room) => ({ ...agreementForm(room), title: unique('Rammeaftale'), state: 'drafting' }),
  },
  {
    pattern: '/samarbejder/:slug/import',
    noun: 'collaboration',
    get: secretariat(200),
    post: secretariat(422),
    form: none,
  },
  { pattern: '/samarbejder/:slug/flyt-ind', noun: 'collaboration', get: secretariat(200), post: secretariat(422), form: none },
  { pattern: '/samarbejder/:slug/flyt-ind/skabelon.xlsx', noun: 'collaboration', get: secretariat(200) },
  { pattern: '/samarbejder/:slug/flyt-ind/:runId', noun: 'collaboration', get: secretariat(200) },
  {
    pattern: '/samarbejder/:slug/flyt-ind/:runId/kolonner',
    noun: 'collaboration',
    get: secretariat(200),
    post: secretariat(done),
    form: { 'kinds[]': 'organisation', 'fields[]': 'name' },
  },
  {
    pattern: '/samarbejder/:slug/flyt-ind/:runId/linjer/:lineId',
    noun: 'collaboration',
    get: secretariat(200),
    post: secretariat(done),
    form: () => ({ 'values[]': unique('Kommune') }),
  },
  { pattern: '/samarbejder/:slug/flyt-ind/:runId/fejl.xlsx', noun: 'collaboration', get: secretariat(200) },
  { pattern: '/samarbejder/:slug/flyt-ind/:runId/udfoerelse', noun: 'collaboration', post: secretariat(done), form: none },
  { pattern: '/samarbejder/:slug/flyt-ind/:runId/kassering', noun: 'collaboration', post: secretariat(done), form: none },
  // It has not been carried out.
  { pattern: '/samarbejder/:slug/flyt-ind/:runId/fortrydelse', noun: 'collaboration', post: secretariat(409), form: none },
  { pattern: '/organisationer/:organisationId', noun: 'organisation', get: ok },
  {
    pattern: '/organisationer/:organisationId/nyt-navn',
    noun: 'organisation',
    get: may(isLinked, 200),
    // One waits already.
    post: may(isLinked, 409),
    form: () => ({ name: unique('Organisation'), on: '2040-01-01' }),
  },
  {
    pattern: '/organisationer/:organisationId/sammenlaegning',
    noun: 'organisation',
    get: may(isLinkedEverywhere, 200),
    post: () => 403,
    form: ({ known }) => ({ successorId: known.sydOrganisationId, on: '2040-01-01' }),
  },
  // It waits for a day that is far off.
  { pattern: '/organisationer/:organisationId/aendringer/:transitionId/fortrydelse', noun: 'organisation', post: may(isLinked, done), form: none },
  {
    pattern: '/organisationer/:organisationId/afdelinger',
    noun: 'organisation',
    get: may(isLinked, 200),
    post: may(isLinked, done),
    form: () => ({ name: unique('Afdeling') }),
  },
  {
    pattern: '/organisationer/:organisationId/afdelinger/:departmentId',
    noun: 'organisation',
    get: may(isLinked, 200),
    post: may(isLinked, done),
    form: () => ({ name: unique('Afdeling') }),
  },
  { pattern: '/organisationer/:organisationId/afdelinger/:departmentId/fjernelse', noun: 'organisation', post: may(isLinked, done), form: none },
  { pattern: '/organisationer/:organisationId/afdelinger/:departmentId/fortrydelse', noun: 'organisation', post: may(isLinked, 409), form: none },
  {
    pattern: '/organisationer/:organisationId/tilbud/nyt',
    noun: 'organisation',
    get: may(isLinked, 200),
    post: may(isLinked, done),
    form: () => ({ name: unique('Tilbud') }),
  },
  { pattern: '/tilbud/:offerId', noun: 'organisation', get: ok },
  {
    pattern: '/tilbud/:offerId/rediger',
    noun: 'organisation',
    get: may(isLinked, 200),
    post: may(isLinked, done),
    form: () => ({ name: unique('Tilbud') }),
  },
  { pattern: '/tilbud/:offerId/fjernelse', noun: 'organisation', post: may(isLinked, done), form: none },
  // It stands: whoever might bring it back hears that, to everybody else there is nothing to bring back.
  { pattern: '/tilbud/:offerId/fortrydelse', noun: 'organisation', post: (room) => (isLinked(room) ? 409 : 404), form: none },
  {
    pattern: '/organisationer/:organisationId/rediger',
    noun: 'organisation',
    get: may(isLinked, 200),
    post: may(isLinked, done),
    form: organisationForm,
  },
  {
    pattern: '/organisationer/:organisationId/tilknytning',
    noun: 'organisation',
    post: may(({ who, known }) => who.secretariatOf.has(known.sydId), done),
    form: ({ known }) => ({ collaborationId: known.sydId, link: 'guest' }),
  },
  {
    pattern: '/organisationer/:organisationId/fratagelse',
    noun: 'organisation',
    post: may(
      ({ who, known, target }) => who.secretariatOf.has(known.sydId) && (target.facts.linkedTo ?? []).length > 1,
      done,
    ),
    form: ({ known }) => ({ collaborationId: known.sydId, link: 'council' }),
  },
  { pattern: '/rammeaftaler/:agreementId', noun: 'agreement', open: 'seen', get: ok },
  {
    pattern: '/rammeaftaler/:agreementId/rediger',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: agreementEditForm,
  },
  { pattern: '/rammeaftaler/:agreementId/fjernelse', noun: 'agreement', post: secretariat(done), form: none },
  // It stands: whoever might bring it back is told the same as everybody else.
  { pattern: '/rammeaftaler/:agreementId/fortrydelse', noun: 'agreement', post: () => 404, form: none },
  {
    pattern: '/rammeaftaler/:agreementId/temaer/nyt',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: focusAreaForm,
  },
  {
    pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId',
    noun: 'agreement',
    open: 'seen',
    get: ok,
  },
  {
    pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/rediger',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: { number: '1', title: 'Et tema', revision: '1' },
  },
  { pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/placering', noun: 'agreement', post: nothingTaken, form: { direction: 'up' } },
  { pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/fjernelse', noun: 'agreement', post: secretariat(done), form: none },
  { pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/fortrydelse', noun: 'agreement', post: nothingTaken, form: none },
  {
    pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/punkter/nye',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: { commitments: 'Et punkt' },
  },
  {
    pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/punkter/:commitmentId',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: { text: 'Et rettet punkt', revision: '1' },
  },
  { pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/punkter/:commitmentId/placering', noun: 'agreement', post: nothingTaken, form: { direction: 'up' } },
  { pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/punkter/:commitmentId/fjernelse', noun: 'agreement', post: secretariat(done), form: none },
  { pattern: '/rammeaftaler/:agreementId/temaer/:focusAreaId/punkter/:commitmentId/fortrydelse', noun: 'agreement', post: nothingTaken, form: none },
  {
    pattern: '/rammeaftaler/:agreementId/milepaele/ny',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: { title: 'En milepæl', dueOn: '2031-06-01' },
  },
  {
    pattern: '/rammeaftaler/:agreementId/milepaele/:milestoneId',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: { title: 'En rettet milepæl', dueOn: '2031-06-01', revision: '1' },
  },
  { pattern: '/rammeaftaler/:agreementId/milepaele/:milestoneId/opnaaelse', noun: 'agreement', post: secretariat(done), form: none },
  { pattern: '/rammeaftaler/:agreementId/milepaele/:milestoneId/genoptagelse', noun: 'agreement', post: nothingTaken, form: none },
  { pattern: '/rammeaftaler/:agreementId/milepaele/:milestoneId/fjernelse', noun: 'agreement', post: secretariat(done), form: none },
  { pattern: '/rammeaftaler/:agreementId/milepaele/:milestoneId/fortrydelse', noun: 'agreement', post: nothingTaken, form: none },
  {
    pattern: '/rammeaftaler/:agreementId/bilag/nyt',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: { title: 'Et bilag' },
  },
  { pattern: '/rammeaftaler/:agreementId/bilag/genbrug', noun: 'agreement', post: secretariat(422), form: ({ target }) => ({ annexId: target.params.annexId! }) },
  {
    pattern: '/rammeaftaler/:agreementId/bilag/:annexId',
    noun: 'agreement',
    get: secretariat(200),
    post: secretariat(done),
    form: { title: 'Et rettet bilag', revision: '1' },
  },
  { pattern: '/rammeaftaler/:agreementId/bilag/:annexId/placering', noun: 'agreement', post: nothingTaken, form: { direction: 'up' } },
  { pattern: '/rammeaftaler/:agreementId/bilag/:annexId/fjernelse', noun: 'agreement', post: secretariat(done), form: none },
  { pattern: '/rammeaftaler/:agreementId/bilag/:annexId/fortrydelse', noun: 'agreement', post: nothingTaken, form: none },
]

const affiliation = (room: Room) => ({
  ...person,
  organisationId:
    room.target.subject?.collaborationId === room.known.sydId
      ? room.known.sydOrganisationId
      : room.known.midtOrganisationId,
})

const people: Address[] = [
  { pattern: '/personer/:personId', noun: 'person', get: ok },
  {
    pattern: '/personer/:personId/rediger',
    noun: 'person',
    get: profiles(200),
    post: profiles(done),
    form: (room) => ({ name: room.target.facts.title ?? 'Ingen' }),
  },
  {
    pattern: '/personer/:personId/lukning',
    noun: 'person',
    post: may((room) => !isOneself(room) && caresFor(room), done),
    form: none,
  },
  {
    pattern: '/personer/:personId/genaabning',
    noun: 'person',
    post: may((room) => !isOneself(room) && caresFor(room), [done, 409]),
    form: none,
  },
  {
    pattern: '/personer/:personId/tilknytninger/ny',
    noun: 'person',
    get: (room) => (room.who.secretariatOf.size > 0 ? [200, 403] : 403),
    post: (room) =>
      isOneself(room) && room.who.secretariatOf.size > 0
        ? [done, 403]
        : !isOneself(room) && caresFor(room)
          ? done
          : 403,
    form: affiliation,
  },
  {
    pattern: '/personer/:personId/tilknytninger/:affiliationId',
    noun: 'person',
    get: affiliates(200),
    post: affiliates(done),
    form: person,
  },
  {
    pattern: '/personer/:personId/tilknytninger/:affiliationId/afslutning',
    noun: 'person',
    post: affiliates(done),
    form: none,
  },
  {
    pattern: '/personer/:personId/tilknytninger/:affiliationId/genoptagelse',
    noun: 'person',
    post: affiliates(done),
    form: none,
  },
  { pattern: '/historik/:subjectId', noun: 'subject', get: historyOfAnything },
]

// The installation
/** Whoever runs it; for everybody else there is nothing. */
const operates =
  (good: Status): Rule =>
  ({ known }) =>
    known.email === principalKinds.operations ? good : 404
const placeOf = ({ target, known }: Room) =>
  target.params.collaborationId === known.sydId ? known.sydOrganisationId : known.midtOrganisationId

const installation: Address[] = [
  { pattern: '/drift', noun: 'page', get: operates(200) },
  { pattern: '/drift/henvendelser', noun: 'page', get: operates(200) },
  {
    pattern: '/drift/samarbejder/nyt',
    noun: 'page',
    get: operates(200),
    post: operates(done),
    form: () => ({
      region: 'other',
      collaborationName: unique('Samarbejde'),
      hostOrganisation: unique('Kommune'),
    }),
  },
  {
    pattern: '/drift/samarbejder/:slug/sekretariat',
    noun: 'collaboration',
    get: operates(200),
    post: operates(done),
    form: (room) => ({
      email: `ny${++counted}@eksempel.example`,
      name: 'Ny Kollega',
      organisationId: placeOf(room),
    }),
  },
  // Somebody who is in no secretariat.
  {
    pattern: '/drift/samarbejder/:slug/sekretariat/afslutning',
    noun: 'collaboration',
    post: () => 404,
    form: ({ known }) => ({ personId: known.someone.id }),
  },
  {
    pattern: '/drift/samarbejder/:slug/sekretariat/fortrydelse',
    noun: 'collaboration',
    post: () => 404,
    form: ({ known }) => ({ personId: known.someone.id }),
  },
]

const demo: Address[] = [
  { pattern: '/demo/mails', noun: 'page', everybodys: true, open: 'always', get: ok },
  { pattern: '/demo/mails/:mailId', noun: 'mail', everybodys: true, open: 'always', get: ok },
]

/** Every row, address by address. */
export const addresses: Address[] = [
  ...accounts,
  ...finding,
  ...discussions,
  ...inquiries,
  ...messages,
  ...papers,
  ...groups,
  ...files,
  ...meetings,
  ...places,
  ...people,
  ...installation,
  ...demo,
]

/** The address of a pattern with its parameters filled in. */
export const filled = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `missing-${name}`)
