/** Who a level lets in, as the end of a sentence. */
const readers: Record<string, string> = {
  private: 'den, der har oprettet den, og dem, der er udvalgt',
  group: 'gruppens medlemmer og sekretariatet',
  authorities: 'kommuner og region i samarbejdet',
  collaboration: 'alle i rammeaftalesamarbejdet',
  signed_in: 'alle med login',
  public: 'alle, også uden login',
}
const everyoneReads = (level: string) => level === 'signed_in' || level === 'public'
const things: Record<string, string> = { paper: 'Kladden', publication: 'Den publicerede udgave' }

/** Words about a link to a page, and who it opens for. */
export const links = {
  title: 'Link til siden',
  copied: 'Linket er kopieret.',
  who: 'Hvem kan åbne det?',
  opens: ({ kind, level, wider, people }: { kind: string; level: string; wider: boolean; people: number }) =>
    `${things[kind] ?? 'Siden'} kan åbnes af ${readers[level] ?? level}${wider && !everyoneReads(level) && level !== 'private' ? ' samt andre, der har fået adgang' : ''}: i dag ${people === 1 ? '1 person' : `${people} personer`} med login.`,
  everyoneTheirs: 'Siden kan åbnes af alle med login. Hver ser det, de har ret til.',
  others: 'For alle andre findes siden ikke. Et link giver ikke adgang til noget i sig selv.',
  back: 'Tilbage til siden',
}
