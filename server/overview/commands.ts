import { person } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { noInput } from './contract.ts'

/**
 * Remembers that a person is here. After an hour of silence a new visit begins, and what was the last moment becomes "last
 * time" (OV1). No fact: that somebody looks is nobody's business.
 */
export const recordVisit = command(noInput, async ({ actor, tx, now }) => {
  const me = person(actor)
  await tx.$executeRaw`
    INSERT INTO "Visit" AS known ("personId", "seenAt", "newsReadAt") VALUES (${me.personId}::uuid, ${now}, ${now})
    ON CONFLICT ("personId") DO UPDATE SET "seenAt" = EXCLUDED."seenAt",
      "previousAt" = CASE WHEN EXCLUDED."seenAt" - known."seenAt" > interval '1 hour' THEN known."seenAt" ELSE known."previousAt" END
    WHERE known."seenAt" < EXCLUDED."seenAt"`
})

/** OV11: what is new in Fælled is put away until there is something newer. No fact: it concerns nobody else. */
export const putNewsAway = command(noInput, async ({ actor, tx, now }) => {
  const me = person(actor)
  await tx.visit.upsert({
    where: { personId: me.personId },
    create: { personId: me.personId, seenAt: now, newsReadAt: now },
    update: { newsReadAt: now },
  })
})

/** OV10: the steps of the first visit are put away. */
export const putGuideAway = command(noInput, async ({ actor, tx, now }) => {
  await tx.visit.updateMany({ where: { personId: person(actor).personId }, data: { guidePutAwayAt: now } })
})

/** OV10: and found again. */
export const bringGuideBack = command(noInput, async ({ actor, tx }) => {
  await tx.visit.updateMany({ where: { personId: person(actor).personId }, data: { guidePutAwayAt: null } })
})

/** OV10: Overblik has been looked at. */
export const noteOverview = command(noInput, async ({ actor, tx, now }) => {
  await tx.visit.updateMany({ where: { personId: person(actor).personId, overviewAt: null }, data: { overviewAt: now } })
})
