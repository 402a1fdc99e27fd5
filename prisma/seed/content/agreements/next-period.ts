import type { Agreement } from '../types.ts'

const midtjylland2027: Agreement = {
  key: 'midt-2027',
  collaboration: 'midtjylland',
  title: 'Rammeaftale Midtjylland 2027-28',
  from: '2027-01-01',
  to: '2028-12-31',
  state: 'in_the_making',
  preface: [
    'DASSOS har sendt et første oplæg til drøftelse. Det holder fast i to af de tre områder og foreslår, at rekruttering får sit eget.',
  ],
  goals: [
    'Færre særløsninger og flere fælles tilbud.',
    'Et styringsredskab, som både købere og sælgere har tillid til.',
  ],
  governance: [
    'Takstaftalen afløses af et nyt styringsredskab. Oplægget regner på tre modeller; ingen af dem er valgt.',
  ],
  focusAreas: [
    {
      key: 'midt-27-1',
      number: 1,
      title: 'Fælles pladser til borgere med komplekse udfordringer',
      reason: ['Arbejdet med specialpladser er kommet så langt, at det kan blive til mere end en analyse.'],
      commitments: [{ text: 'De første fælles specialpladser åbner i perioden' }],
      responsible: ['midt-specialpladser'],
      predecessor: 'midt-25-2',
    },
    {
      key: 'midt-27-2',
      number: 2,
      title: 'Fra ung til voksen uden brud',
      reason: ['Tidslinjen fra 15 til 25 år er skrevet. Nu skal den bruges i alle 19 kommuner.'],
      commitments: [{ text: 'Overgangsmødet er holdt, inden den unge fylder 17' }],
      responsible: ['midt-overgang'],
      predecessor: 'midt-25-3',
    },
    {
      key: 'midt-27-3',
      number: 3,
      title: 'Fagfolk til fremtidens tilbud',
      reason: [
        'Alle kommuner søger de samme mennesker. Det er billigere at holde på dem sammen end at byde over hinanden.',
      ],
      commitments: [{ text: 'En fælles introduktion til arbejdet på det specialiserede område' }],
      responsible: ['midt-rekruttering'],
    },
  ],
}

const sjaelland2027: Agreement = {
  key: 'sj-2027',
  collaboration: 'sjaelland',
  title: 'Rammeaftale Sjælland 2027-2028',
  from: '2027-01-01',
  to: '2028-12-31',
  state: 'in_the_making',
  preface: [
    'Udviklingsgruppen samler erfaringerne med de 13 handlinger, før nye foreslås. Regionen bliver en del af Region Østdanmark den 1. januar 2027, og samarbejdet skal kunne holde til flytningen.',
  ],
  goals: [
    'Principperne er hverdag i alle 17 kommuner.',
    'Samarbejdet med sundhedsvæsenet overlever, at regionen skifter navn og grænser.',
  ],
  governance: ['Halvårlig opfølgning på takster og udgiftsstigninger fortsætter.'],
  focusAreas: [
    {
      key: 'sj-27-1',
      number: 1,
      title: 'Principperne i hverdagen',
      reason: [
        'Nogle handlinger sidder fast på skrivebordet. De skal enten i gang eller lægges væk med en begrundelse.',
      ],
      commitments: [{ text: 'Hver handling har en ejer og et tal, der viser, om den virker' }],
      responsible: ['sj-styregruppe', 'sj-udvikling'],
      predecessor: 'sj-25-1',
    },
    {
      key: 'sj-27-2',
      number: 2,
      title: 'Sundhed i botilbuddet',
      reason: [
        'Aftalerne om fast læge og tandpleje er forskellige fra sted til sted. Det skal ikke afhænge af adressen.',
      ],
      commitments: [{ text: 'Alle botilbud har en skriftlig aftale med almen praksis' }],
      responsible: ['sj-net-handicap', 'sj-net-sindslidende'],
      predecessor: 'sj-25-2',
    },
    {
      key: 'sj-27-3',
      number: 3,
      title: 'Børn tilbage i fællesskaber',
      reason: ['Skolefravær er det sted, hvor almenområdet og specialområdet oftest mister hinanden af syne.'],
      commitments: [{ text: 'En fælles aftale om, hvornår specialtilbuddet er vejen' }],
      responsible: ['sj-net-boern'],
      predecessor: 'sj-25-3',
    },
  ],
}

/** First drafts of the agreements 2027-2028 outside Syddanmark. */
export const nextPeriod: Agreement[] = [midtjylland2027, sjaelland2027]
