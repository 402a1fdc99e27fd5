import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { visibleSubjects } from '#server/subjects/policy.ts'
import type { WhyNoGroups } from './words.ts'

/** Whether the person can find any group, open or closed. */
export const findsGroups = async (me: PersonActor): Promise<boolean> =>
  (await db().subject.findFirst({ where: { kind: 'group', ...visibleSubjects(me) }, select: { id: true } })) !== null

/** Why a person who finds no group finds none; to be asked only about them. */
export const whyNoGroups = (me: PersonActor): WhyNoGroups =>
  me.collaborations.some((one) => one.secretariat)
    ? 'noneMade'
    : me.drift
      ? 'drift'
      : me.affiliations.length === 0
        ? 'noAffiliation'
        : 'notOpen'
