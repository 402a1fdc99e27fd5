import { addAffiliation, changeAffiliation, editOrganisation, linkOrganisation } from '#server/accounts/affiliations.ts'
import { saveProfile } from '#server/accounts/commands.ts'
import { addPerson } from '#server/accounts/people.ts'
import { createGroup, editGroup } from '#server/groups/commands/groups.ts'
import { changeRole } from '#server/groups/commands/members.ts'
import { addSeat, editSeat, fillSeat } from '#server/groups/commands/seats.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { Conflict, Invalid, NotFound, Refused } from '#server/kernel/errors.ts'
import { log } from '#server/kernel/log.ts'
import { addOffer, editOffer } from '#server/offers/commands.ts'
import { createOrganisation } from '#server/organisations/commands.ts'
import type { Problem, Step } from './plan/planned.ts'

/* MI6: an import does what people do by hand: the domains' own commands, one after another. */

type Run = (actor: PersonActor, input: never) => Promise<unknown>

const commands: Record<Step['do'], Run> = {
  createOrganisation,
  editOrganisation,
  linkOrganisation,
  addPerson,
  saveProfile,
  addAffiliation,
  changeAffiliation,
  addOffer,
  editOffer,
  createGroup,
  editGroup,
  addSeat,
  editSeat,
  fillSeat,
  changeRole,
}

const idOf = (made: unknown): string | null => {
  const { organisationId, personId, offerId, groupId } = (made ?? {}) as Record<string, string | undefined>
  return organisationId ?? personId ?? offerId ?? groupId ?? null
}

/** Carries a line's steps out; answers what it made, if anything new. A seat that a step makes is the next steps' seat. */
export async function takeSteps(actor: PersonActor, steps: Step[]): Promise<string | null> {
  let made: string | null = null
  let seat: object = {}
  for (const step of steps) {
    const answer = await commands[step.do](actor, { ...step.input, ...seat } as never)
    if (step.do === 'addSeat') seat = { seatId: (answer as { seatId: string }).seatId }
    made ??= idOf(answer)
  }
  return made
}

/** What a command said no to, as a line's problem; what is nobody's fault but ours is logged by its kind. */
export function problemsOf(error: unknown): Problem[] {
  if (error instanceof Refused || error instanceof Conflict) return [{ code: error.reason }]
  if (error instanceof Invalid) return Object.entries(error.fields).map(([name, code]) => ({ code, field: name.replace(/(Code|Id)$/, '') }))
  if (error instanceof NotFound) return [{ code: 'moving.gone' }]
  log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a line of an import failed')
  return [{ code: 'moving.failed' }]
}
