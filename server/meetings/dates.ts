import { type Actor, personIdOf } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { must } from '#server/kernel/verdict.ts'
import { collator } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayAnswer, mayChoose, mayReopenDates } from './policy.ts'
import { meetingFor, meetingHead } from './queries.ts'
import { type Answer, bestTimes } from './words.ts'

export type ProposedRow = { id: string; startsAt: string; endsAt: string }
/** Somebody of the group: what they have answered, by the time's id. `name` is null where the reader may not find them. */
export type Respondent = {
  personId: string
  name: string | null
  /** Observers may answer; nobody waits for them. */
  expected: boolean
  remark: string
  answers: Record<string, Answer>
}

type Row = { times: ProposedRow[] | null; people: (Omit<Respondent, 'answers'> & { answers: Record<string, Answer> | null })[] | null }

/** ME9: the proposed times and what those who are in the group now have answered. */
async function answersTo(actor: Actor, meetingId: string, groupId: string) {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT
      (SELECT json_agg(json_build_object('id', t."id", 'startsAt', t."startsAt", 'endsAt', t."endsAt") ORDER BY t."startsAt", t."endsAt")
        FROM "MeetingTime" t WHERE t."meetingId" = ${meetingId}::uuid) AS "times",
      (SELECT json_agg(json_build_object('personId', m."personId", 'name', "Subject"."title", 'expected', m."role" <> 'observer', 'remark', coalesce(r."remark", ''),
          'answers', (SELECT json_object_agg(a."timeId", a."answer") FROM "MeetingAnswer" a WHERE a."meetingId" = ${meetingId}::uuid AND a."personId" = m."personId")))
        FROM "Membership" m LEFT JOIN "Subject" ON "Subject"."id" = m."personId" AND ${visibleSubjectsSql(actor)}
          LEFT JOIN "MeetingReply" r ON r."meetingId" = ${meetingId}::uuid AND r."personId" = m."personId"
        WHERE m."groupId" = ${groupId}::uuid AND m."endedAt" IS NULL) AS "people"`
  const people = (row?.people ?? []).map((one): Respondent => ({ ...one, answers: one.answers ?? {} }))
  return { times: row?.times ?? [], people: people.sort((a, b) => collator.compare(a.name ?? '', b.name ?? '')) }
}

/** What the page of a meeting's dates shows: the times, who has answered what, who is missing, which times suit most. */
export async function datesPage(actor: Actor, id: string) {
  const seen = await meetingFor(db(), actor, id)
  const { times, people } = await answersTo(actor, id, seen.groupId)
  const count = (timeId: string, answer: Answer) => people.filter((one) => one.answers[timeId] === answer).length
  const counted = times.map((one) => ({ ...one, yes: count(one.id, 'yes'), maybe: count(one.id, 'maybe'), no: count(one.id, 'no') }))
  const best = new Set(bestTimes(counted).map((one) => one.id))
  const me = personIdOf(actor)
  return {
    ...meetingHead(actor, seen),
    times: counted.map((one) => ({ ...one, best: best.has(one.id) })),
    people,
    me: people.find((one) => one.personId === me) ?? null,
    missing: people.filter((one) => one.expected && times.some(({ id: timeId }) => !one.answers[timeId])),
    may: {
      answer: mayAnswer(actor, seen.group, seen).ok,
      choose: mayChoose(actor, seen.group, seen).ok,
      reopen: mayReopenDates(actor, seen.group, seen, now()).ok,
    },
  }
}

export type DatesPage = Awaited<ReturnType<typeof datesPage>>

/** What the form for further times needs; Refused for who may not propose any. */
export async function moreDatesPage(actor: Actor, id: string) {
  const seen = await meetingFor(db(), actor, id)
  must(mayChoose(actor, seen.group, seen))
  return meetingHead(actor, seen)
}
