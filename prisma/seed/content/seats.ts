import type { Key, When } from './types.ts'

export interface Held {
  person: Key
  since?: When
}

/** A seat of a group, held for an organisation; without a holder it is vacant. */
export interface Seat {
  group: Key
  organisation: Key
  label?: string
  from: When
  until?: When
  holder?: Held
  substitute?: Held
  /** Who had it before. */
  before?: { person: Key; since: When; until: When }
}

type Line = Omit<Seat, 'group' | 'from'>

const seatsOf = (group: Key, from: When, lines: Line[]): Seat[] => lines.map((line) => ({ group, from, ...line }))

const held = (organisation: Key, person: Key): Line => ({ organisation, holder: { person } })

/** Who represents whom: most seats are filled, some vacant, some past their period, some with a substitute. */
export const seats: Seat[] = [
  ...seatsOf('syd-sdf', '2022-01-01', [
    held('odense', 'lone-bramming'),
    held('vejen', 'birgitte-skovgaard'),
    held('aabenraa', 'henrik-lauge'),
    held('soenderborg', 'dorthe-lynggaard'),
    held('region-syddanmark', 'ingrid-nyholm'),
    { organisation: 'kerteminde' },
  ]),
  ...seatsOf('syd-strategisk', '2024-03-01', [
    held('assens', 'niels-brandt'),
    held('kolding', 'gitte-thorsen'),
    { ...held('haderslev', 'thomas-eskildsen'), until: { daysAgo: 20 } },
    { ...held('kl', 'ditte-raun'), label: 'følger arbejdet' },
  ]),
  ...seatsOf('syd-kvalitet', '2025-02-03', [
    held('esbjerg', 'samira-haddad'),
    { ...held('toender', 'peter-juhl'), until: '2026-12-31' },
    { ...held('nyborg', 'mette-ravn'), label: 'ledere af botilbud' },
    {
      organisation: 'faaborg-midtfyn',
      before: { person: 'poul-damsgaard', since: '2025-02-03', until: { daysAgo: 45 } },
    },
    { organisation: 'assens' },
  ]),
  ...seatsOf('syd-kompetencer', '2025-02-03', [
    held('fredericia', 'ali-yilmaz'),
    {
      organisation: 'esbjerg',
      holder: { person: 'samira-haddad', since: { daysAgo: 6 } },
      before: { person: 'bente-krag', since: '2025-02-03', until: { daysAgo: 6 } },
    },
    { ...held('varde', 'kasper-bojsen'), until: { inDays: 39 } },
    { organisation: 'region-syddanmark', label: 'psykiatrien' },
  ]),
  ...seatsOf('midt-dassos', '2022-01-01', [
    held('horsens', 'claus-rindom'),
    held('aarhus', 'hanne-tofte'),
    held('skanderborg', 'bo-winther'),
    held('region-midtjylland', 'jens-ole-kraglund'),
    { organisation: 'herning' },
  ]),
  ...seatsOf('midt-specialpladser', { daysAgo: 255 }, [
    { ...held('aarhus', 'hanne-tofte'), substitute: { person: 'stine-markvard', since: { daysAgo: 90 } } },
    held('horsens', 'claus-rindom'),
    { ...held('randers', 'trine-mikkelsen'), label: 'ledere af botilbud' },
    held('region-midtjylland', 'jens-ole-kraglund'),
    { organisation: 'viborg', label: 'økonomi' },
  ]),
  ...seatsOf('sj-styregruppe', '2022-01-01', [
    held('roskilde', 'erik-vinding'),
    held('naestved', 'sofie-lindegaard'),
    held('guldborgsund', 'steen-aagaard'),
    { ...held('region-sjaelland', 'kirsten-holt'), until: '2026-12-31' },
    { organisation: 'koege' },
  ]),
  ...seatsOf('sj-udvikling', '2022-01-01', [
    { ...held('naestved', 'sofie-lindegaard'), substitute: { person: 'camilla-bruun', since: { daysAgo: 200 } } },
    held('koege', 'maja-oestergaard'),
    { ...held('kalundborg', 'ole-groenbech'), until: { daysAgo: 12 } },
    held('guldborgsund', 'steen-aagaard'),
    { organisation: 'holbaek' },
  ]),
]
