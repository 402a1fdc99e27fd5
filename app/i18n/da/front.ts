/** What strangers meet: front pages and what is published. */
export const front = {
  title: 'Fælles arbejde på det specialiserede socialområde',
  lead: 'På Fælled skriver kommuner og region deres rammeaftale, papirer og planer sammen. Her kan alle læse det, de har offentliggjort.',
  collaborations: 'Rammeaftalesamarbejder',
  parties: (count: number) => (count === 1 ? '1 part' : `${count} parter`),
  publications: (count: number) =>
    count === 0 ? 'Intet publiceret endnu' : count === 1 ? '1 publikation' : `${count} publikationer`,
  signIn: 'Log ind',
  signInLead: 'Arbejder du med i et af samarbejderne?',
  newest: 'Senest publiceret',
  nothingPublished: 'Der er ikke publiceret noget endnu.',
  all: (count: number) => `Se alle ${count} publikationer`,
  allTitle: (name: string) => `Publikationer fra ${name}`,
  agreement: 'Rammeaftale',
  agreements: 'Rammeaftaler',
  noAgreement: 'Der er ingen vedtaget rammeaftale at læse endnu.',
  groups: 'Grupper',
  partiesTitle: 'Parterne',
  partiesMap: 'Kommunerne på kortet',
  list: 'Vis som liste',
  place: 'Sted',
  pagination: { label: 'Sider', previous: 'Forrige', next: 'Næste', page: (page: number) => `Side ${page}` },
}
