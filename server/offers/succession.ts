import type { Tx } from '#server/kernel/db.ts'
import type { LinkFacts } from '#server/organisations/policy.ts'
import { putOfferSubject } from './commands.ts'

/** An offer that followed, and what it was called before. */
export type MovedOffer = { id: string; name: string; wasCalled: string }

type To = { id: string; links: LinkFacts[] }

/** TR4: the offers go on under the successor; one whose name stands there already is told apart by whose it was. */
export async function moveOffers(tx: Tx, { from, to, now }: { from: { id: string; name: string }; to: To; now: Date }): Promise<MovedOffer[]> {
  const [offers, there] = await Promise.all([
    tx.offer.findMany({ where: { organisationId: from.id, removedAt: null }, select: { id: true, name: true } }),
    tx.offer.findMany({ where: { organisationId: to.id, removedAt: null }, select: { name: true } }),
  ])
  const taken = new Set(there.map((one) => one.name.toLowerCase()))
  const moved = offers.map(({ id, name }) => ({ id, wasCalled: name, name: taken.has(name.toLowerCase()) ? `${name} (${from.name})` : name }))
  await place(tx, { offers: moved, to, now })
  return moved
}

/** TR6: and back, those the successor still has under the same name. Answers how many stayed. */
export async function moveOffersBack(tx: Tx, { moved, from, to, now }: { moved: MovedOffer[]; from: To; to: { id: string }; now: Date }): Promise<number> {
  const still = await tx.offer.findMany({ where: { id: { in: moved.map((one) => one.id) }, organisationId: to.id, removedAt: null }, select: { id: true, name: true } })
  const back = moved.filter((one) => still.some(({ id, name }) => id === one.id && name === one.name))
  await place(tx, { offers: back.map(({ id, wasCalled }) => ({ id, name: wasCalled })), to: from, now })
  return moved.length - back.length
}

async function place(tx: Tx, { offers, to, now }: { offers: { id: string; name: string }[]; to: To; now: Date }): Promise<void> {
  for (const { id, name } of offers) {
    await tx.offer.update({ where: { id }, data: { organisationId: to.id, name } })
    await putOfferSubject(tx, { id, name, links: to.links }, { now })
  }
}
