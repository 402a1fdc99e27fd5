import type { GroupRole, Key, Membership, When } from './types.ts'

type Roster = Partial<Record<GroupRole, Key[]>>

const rosters: Record<Key, { since: When } & Roster> = {
  'syd-sdf': {
    since: '2022-01-01',
    formand: ['lone-bramming', 'birgitte-skovgaard'],
    sekretaer: ['anna-holm'],
    medlem: ['henrik-lauge', 'dorthe-lynggaard', 'ingrid-nyholm'],
  },
  'syd-strategisk': {
    since: '2024-03-01',
    formand: ['henrik-lauge'],
    sekretaer: ['anna-holm', 'jonas-frandsen'],
    medlem: ['niels-brandt', 'thomas-eskildsen', 'gitte-thorsen'],
    observatoer: ['ditte-raun'],
  },
  'syd-oekonomisk': {
    since: '2023-01-10',
    formand: ['gitte-thorsen'],
    sekretaer: ['jonas-frandsen'],
    medlem: ['soeren-abild', 'niels-brandt'],
  },
  'syd-kvalitet': {
    since: '2025-02-03',
    formand: ['birgitte-skovgaard', 'henrik-lauge'],
    sekretaer: ['jonas-frandsen'],
    medlem: ['samira-haddad', 'peter-juhl', 'mette-ravn', 'poul-damsgaard'],
    observatoer: ['karen-vestergaard'],
  },
  'syd-kompetencer': {
    since: '2025-02-03',
    formand: ['dorthe-lynggaard'],
    sekretaer: ['jonas-frandsen'],
    medlem: ['ali-yilmaz', 'samira-haddad', 'kasper-bojsen', 'bente-krag'],
    observatoer: ['rasmus-lindhardt'],
  },
  'syd-botilbud': {
    since: '2025-02-03',
    formand: ['lone-bramming'],
    sekretaer: ['anna-holm'],
    medlem: ['soeren-abild', 'kasper-bojsen', 'niels-brandt', 'mikkel-thorup'],
  },
  'syd-psykiatri': {
    since: '2025-02-03',
    formand: ['thomas-eskildsen', 'ingrid-nyholm'],
    sekretaer: ['anna-holm'],
    medlem: ['peter-juhl', 'jytte-markussen'],
  },
  'syd-ledernetvaerk': {
    since: '2021-03-01',
    sekretaer: ['jonas-frandsen'],
    medlem: ['mette-ravn', 'kasper-bojsen', 'peter-juhl'],
    observatoer: ['trine-mikkelsen'],
  },
  'syd-redaktion': {
    since: { daysAgo: 165 },
    formand: ['henrik-lauge'],
    sekretaer: ['anna-holm'],
    medlem: ['jonas-frandsen', 'niels-brandt', 'dorthe-lynggaard'],
  },
  'syd-21-kobling': { since: '2021-01-15', sekretaer: ['anna-holm'] },
  'syd-21-styring': { since: '2021-01-15', sekretaer: ['anna-holm'], medlem: ['gitte-thorsen'] },
  'syd-21-kvalitet': { since: '2021-01-15', sekretaer: ['anna-holm'], medlem: ['poul-damsgaard'] },
  'midt-kkr': { since: '2022-01-01', sekretaer: ['marianne-bech'] },
  'midt-dassos': {
    since: '2022-01-01',
    formand: ['claus-rindom'],
    sekretaer: ['marianne-bech'],
    medlem: ['hanne-tofte', 'jens-ole-kraglund', 'bo-winther'],
    observatoer: ['ditte-raun'],
  },
  'midt-psykiatri': {
    since: '2025-01-20',
    formand: ['hanne-tofte'],
    sekretaer: ['daniel-osei'],
    medlem: ['omar-farah', 'trine-mikkelsen'],
  },
  'midt-specialpladser': {
    since: { daysAgo: 255 },
    formand: ['hanne-tofte', 'jens-ole-kraglund'],
    sekretaer: ['daniel-osei'],
    medlem: ['claus-rindom', 'trine-mikkelsen'],
    observatoer: ['stine-markvard'],
  },
  'midt-overgang': {
    since: '2025-01-20',
    formand: ['bo-winther'],
    sekretaer: ['marianne-bech'],
    medlem: ['lea-soendergaard', 'hanne-tofte'],
  },
  'midt-rekruttering': {
    since: { daysAgo: 215 },
    formand: ['claus-rindom'],
    sekretaer: ['daniel-osei'],
    medlem: ['amalie-stage', 'omar-farah', 'trine-mikkelsen'],
    observatoer: ['ali-yilmaz'],
  },
  'sj-kkr': { since: '2022-01-01', sekretaer: ['pia-krogh'] },
  'sj-k17': { since: '2022-01-01', sekretaer: ['pia-krogh'] },
  'sj-program': { since: '2022-01-01', formand: ['erik-vinding'], sekretaer: ['pia-krogh'] },
  'sj-styregruppe': {
    since: '2022-01-01',
    formand: ['erik-vinding'],
    sekretaer: ['pia-krogh'],
    medlem: ['sofie-lindegaard', 'steen-aagaard', 'kirsten-holt'],
  },
  'sj-udvikling': {
    since: '2022-01-01',
    formand: ['sofie-lindegaard'],
    sekretaer: ['pia-krogh'],
    medlem: ['maja-oestergaard', 'ole-groenbech', 'steen-aagaard'],
    observatoer: ['camilla-bruun'],
  },
  'sj-oekonomi': { since: '2022-01-01', formand: ['steen-aagaard'], sekretaer: ['pia-krogh'] },
  'sj-net-sindslidende': {
    since: '2022-01-01',
    formand: ['ole-groenbech'],
    sekretaer: ['pia-krogh'],
    medlem: ['kirsten-holt'],
  },
  'sj-net-handicap': {
    since: '2022-01-01',
    formand: ['sofie-lindegaard'],
    sekretaer: ['pia-krogh'],
    medlem: ['ole-groenbech', 'kirsten-holt'],
  },
  'sj-net-boern': {
    since: '2022-01-01',
    formand: ['maja-oestergaard'],
    sekretaer: ['pia-krogh'],
    medlem: ['nadia-kowalska'],
  },
  'sj-udbyder': {
    since: '2023-05-01',
    formand: ['ole-groenbech'],
    sekretaer: ['pia-krogh'],
    medlem: ['line-bagger', 'sofie-lindegaard'],
  },
  'sj-chef-voksne': {
    since: { daysAgo: 395 },
    formand: ['sofie-lindegaard'],
    sekretaer: ['pia-krogh'],
    medlem: ['ole-groenbech'],
  },
  'sj-chef-boern': {
    since: { daysAgo: 395 },
    formand: ['maja-oestergaard'],
    sekretaer: ['pia-krogh'],
    medlem: ['erik-vinding'],
  },
}

const roles: GroupRole[] = ['formand', 'sekretaer', 'medlem', 'observatoer']

/** Memberships that have ended, by 'group person'. */
const ended: Record<string, When> = {
  'syd-kvalitet poul-damsgaard': { daysAgo: 45 },
  'syd-kompetencer bente-krag': { daysAgo: 6 },
}

const until = (group: Key, person: Key): Pick<Membership, 'until'> => {
  const end = ended[`${group} ${person}`]
  return end ? { until: end } : {}
}

/** Who sits in which group, and as what. */
export const memberships: Membership[] = Object.entries(rosters).flatMap(([group, roster]) =>
  roles.flatMap((role) =>
    (roster[role] ?? []).map((person) => ({ group, person, role, since: roster.since, ...until(group, person) })),
  ),
)
