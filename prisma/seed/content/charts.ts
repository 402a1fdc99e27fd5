import type { CollaborationKey, Key, When } from './types.ts'

export interface ChartChange {
  key: Key
  /** The group it concerns; without it, a new one. */
  group?: Key
  name?: string
  ends?: boolean
  /** A group there is, or the key of a new one. */
  under?: { group: Key } | { change: Key }
}

export interface ChartProposal {
  key: Key
  collaboration: CollaborationKey
  title: string
  reason: string
  shown: boolean
  at: When
  changes: ChartChange[]
}

/** The bodies of the proposal are the seminar's of 2024; the reporting lines and what becomes of the networks are the demo's own. */
export const chartProposals: ChartProposal[] = [
  {
    key: 'sj-chart',
    collaboration: 'sjaelland',
    title: 'Chef- og direktørforum som gatekeeper',
    reason:
      'To permanente chefnetværk får et fast sted at gå hen, og konkrete udviklingsopgaver løses i ad hoc-grupper, som slutter, når opgaven er løst. Styregruppen samler budskaberne fra seminaret, før Programstyregruppen tager stilling. Linjerne mellem grupperne er demoens egne.',
    shown: true,
    at: { daysAgo: 34, at: '13:10' },
    changes: [
      { key: 'forum', name: 'Chef- og direktørforum', under: { group: 'sj-styregruppe' } },
      { key: 'voksne', group: 'sj-chef-voksne', under: { change: 'forum' } },
      { key: 'boern', group: 'sj-chef-boern', under: { change: 'forum' } },
      { key: 'adhoc-takst', name: 'Ad hoc-gruppe om åben takstliste', under: { group: 'sj-udvikling' } },
      { key: 'adhoc-kvalitet', name: 'Ad hoc-gruppe om den fælles kvalitetsmodel', under: { group: 'sj-udvikling' } },
      { key: 'udbyder', group: 'sj-udbyder', name: 'Netværk for udbydere og myndighed', under: { group: 'sj-udvikling' } },
      { key: 'sindslidende', group: 'sj-net-sindslidende', under: { group: 'sj-chef-voksne' } },
      { key: 'handicap', group: 'sj-net-handicap', ends: true, under: { group: 'sj-udvikling' } },
      { key: 'net-boern', group: 'sj-net-boern', under: { group: 'sj-chef-boern' } },
    ],
  },
  {
    key: 'syd-chart',
    collaboration: 'syddanmark',
    title: 'Én gruppe for kvalitet og kompetencer',
    reason: 'Et oplæg til drøftelse i sekretariatet, før det kommer videre.',
    shown: false,
    at: { daysAgo: 8, at: '09:30' },
    changes: [
      { key: 'samlet', group: 'syd-kvalitet', name: 'Arbejdsgruppen for kvalitet og faglig ledelse', under: { group: 'syd-sdf' } },
      { key: 'ophoerer', group: 'syd-kompetencer', ends: true, under: { group: 'syd-sdf' } },
    ],
  },
]
