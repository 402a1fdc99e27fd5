import { offers } from './content/offers.ts'
import { organisations } from './content/organisations.ts'
import type { Pen } from './pen.ts'

/** The offers organisations run. */
export async function writeOffers(pen: Pen): Promise<void> {
  const rows = offers.map(({ key, leader, places, since, ...one }) => ({
    id: pen.id('offer', key),
    organisationId: pen.id('organisation', one.organisation),
    name: one.name,
    leaderId: leader && 'person' in leader ? pen.id('person', leader.person) : null,
    leader: leader && 'words' in leader ? leader.words : '',
    targetGroups: one.targetGroups,
    paragraphs: one.paragraphs,
    municipality: one.municipality ?? '',
    residencePlaces: places ?? null,
    description: one.description,
    website: one.website ?? null,
    createdAt: pen.at(since),
  }))
  await pen.tx.offer.createMany({ data: rows })
  rows.forEach(({ id, name, organisationId, createdAt }, index) => {
    const home = organisations.find((one) => one.key === offers[index]!.organisation)!.links[0]
    const collaborationId = home ? pen.id('collaboration', home.collaboration) : null
    pen.subject({ id, kind: 'offer', collaborationId, level: 'signed_in', title: name, createdAt })
    pen.fact({ type: 'offer.added', actorId: null, subjectId: id, payload: { offerId: id, organisationId }, at: createdAt })
  })
}
