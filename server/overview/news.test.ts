import { expect, test } from 'vitest'
import type { UnreadLine } from '#server/discussions/contract.ts'
import { changeKind, type FactRow, newsByThing } from './news.ts'

const line = (id: string, pageId: string, lastPostAt: string, mentioned = false): UnreadLine => ({
  id,
  title: id,
  startedBy: null,
  lastPostAt,
  lastAuthor: null,
  postCount: 2,
  unread: 1,
  mentioned,
  resolvedAt: null,
  subject: { id: pageId, kind: 'group', title: pageId, groupId: null, pageId, level: 'group', wider: false },
})

const fact = (pageId: string, type: string, at: string, by: string[] = [], kind = 'paper'): FactRow => ({
  pageId,
  kind,
  title: `${kind} ${pageId}`,
  type,
  at: new Date(at),
  by,
  who: [],
  me: false,
  count: 1,
})

test('threads and changes of one thing stand together, the latest thing first', () => {
  const news = newsByThing(
    [line('t1', 'gruppe', '2026-03-01T10:00:00.000Z'), line('t2', 'gruppe', '2026-03-01T09:00:00.000Z', true)],
    [fact('papir', 'paper.edited', '2026-03-01T11:00:00Z', ['Anna'])],
  )
  expect(news.map((one) => one.pageId)).toEqual(['papir', 'gruppe'])
  expect(news[1]?.threads.map((one) => one.id)).toEqual(['t2', 't1'])
})

test('facts that say the same are told once, with everybody who did it', () => {
  const [thing] = newsByThing(
    [],
    [
      fact('papir', 'paper.edited', '2026-03-01T10:00:00Z', ['Anna', 'Bo']),
      fact('papir', 'paper.changed', '2026-03-01T12:00:00Z', ['Bo', 'Cille']),
      fact('papir', 'paper.shared', '2026-03-01T11:00:00Z', ['Dan']),
    ],
  )
  expect(thing?.changes).toEqual([
    { kind: 'written', at: '2026-03-01T12:00:00.000Z', by: ['Anna', 'Bo', 'Cille'], who: [], count: 2 },
    { kind: 'shared', at: '2026-03-01T11:00:00.000Z', by: ['Dan'], who: [], count: 1 },
  ])
})

test('a paper and its publication are one thing, called as the live text is', () => {
  const news = newsByThing(
    [],
    [
      fact('papir', 'paper.published', '2026-03-02T10:00:00Z', [], 'publication'),
      fact('papir', 'paper.edited', '2026-03-01T10:00:00Z', [], 'paper'),
    ],
  )
  expect(news).toMatchObject([{ kind: 'paper', title: 'paper papir', at: '2026-03-02T10:00:00.000Z' }])
})

test.each([
  ['group.memberAdded', 'came'],
  ['group.deliverableDone', 'delivered'],
  ['file.uploaded', 'files'],
  ['group.closed', 'changed'],
  ['paper.imageAdded', null],
  ['thread.postWritten', null],
  ['thread.postReacted', null],
  ['folder.made', null],
])('%s is %s', (type, expected) => expect(changeKind(type)).toBe(expected))

test('that one was brought in oneself is told as that', () => {
  const came = { ...fact('gruppe', 'group.memberAdded', '2026-03-01T10:00:00Z', ['Dan'], 'group'), me: true }
  const other = { ...fact('gruppe', 'group.joined', '2026-03-01T09:00:00Z', ['Ida'], 'group'), who: ['Ida'] }
  expect(newsByThing([], [came, other])[0]?.changes.map((one) => [one.kind, one.who])).toEqual([
    ['youCame', []],
    ['came', ['Ida']],
  ])
})
