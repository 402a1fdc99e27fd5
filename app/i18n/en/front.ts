import type { front as danish } from '../da/front.ts'

/** What strangers meet: front pages and what is published. */
export const front: typeof danish = {
  title: 'Joint work on specialised social services',
  lead: 'On Fælled, municipalities and region write their framework agreement, papers and plans together. Here everyone can read what they have made public.',
  collaborations: 'Framework agreement collaborations',
  parties: (count: number) => (count === 1 ? '1 party' : `${count} parties`),
  publications: (count: number) =>
    count === 0 ? 'Nothing published yet' : count === 1 ? '1 publication' : `${count} publications`,
  signIn: 'Sign in',
  signInLead: 'Do you take part in one of the collaborations?',
  newest: 'Latest publications',
  nothingPublished: 'Nothing has been published yet.',
  all: (count: number) => `See all ${count} publications`,
  allTitle: (name: string) => `Publications from ${name}`,
  agreement: 'Framework agreement',
  agreements: 'Framework agreements',
  noAgreement: 'There is no adopted framework agreement to read yet.',
  groups: 'Groups',
  partiesTitle: 'The parties',
  partiesMap: 'The municipalities on the map',
  list: 'Show as a list',
  place: 'Place',
  pagination: { label: 'Pages', previous: 'Previous', next: 'Next', page: (page: number) => `Page ${page}` },
}
