import type { Agreement } from '../types.ts'

export const syddanmark2021: Agreement = {
  key: 'syd-2021',
  collaboration: 'syddanmark',
  title: 'Rammeaftale Syddanmark 2021-2022',
  from: '2021-01-01',
  to: '2022-12-31',
  state: 'ended',
  preface: [
    'Aftalen blev til i en tid, hvor mange møder foregik på skærm, og hvor borgernes hverdag i tilbuddene var vendt op og ned. Alligevel valgte kommunerne og regionen at gå tættere på hinanden.',
    'Tre temaer blev peget ud på grundlag af de politiske bidrag. For hvert tema skrev en arbejdsgruppe et holdningspapir med tilhørende handlinger, og Socialdirektørforum godkendte de tre papirer den 26. november 2021.',
  ],
  goals: [
    'Borgeren skal møde én sammenhængende indsats, også når flere sektorer er i spil.',
    'Der skal være de pladser, der er brug for, til en pris, som kan forklares.',
    'Kvaliteten i indsatserne skal kunne beskrives og drøftes på tværs.',
  ],
  governance: [
    'Styringsdelen beskriver, hvordan pladser købes og sælges over kommunegrænser og til regionen, og hvordan taksterne regnes ud.',
  ],
  focusAreas: [
    {
      key: 'syd-21-1',
      number: 1,
      title: 'Tværsektoriel kobling til andre sektorområder',
      reason: [
        'De borgere, der har det sværest, har sjældent kun brug for én myndighed. Temaet samler det, kommunerne og regionen vil gøre for at koble social indsats med sundhed, uddannelse og beskæftigelse.',
      ],
      commitments: [
        { text: 'Bruge de redskaber til udskrivning og koordination, som allerede findes, før nye opfindes' },
        { text: 'Samle erfaringerne fra projekterne med psykiatrien og give dem videre til alle parter' },
      ],
      responsible: ['syd-21-kobling'],
    },
    {
      key: 'syd-21-2',
      number: 2,
      title: 'Styring og kapacitet',
      reason: [
        'Når en kommune åbner, lukker eller hjemtager et tilbud, mærkes det hos naboen. Parterne ville have et fælles billede af, hvad der findes, og hvad det koster.',
      ],
      commitments: [
        { text: 'Drøfte større ændringer i tilbud med de kommuner, der bruger dem' },
        { text: 'Gøre takstberegning og egenbetaling til noget, alle medarbejdere på området kan læse' },
      ],
      responsible: ['syd-21-styring'],
    },
    {
      key: 'syd-21-3',
      number: 3,
      title: 'Kvalitet i indsatserne',
      reason: [
        'Kvalitet kan ikke aflæses af en takst. Arbejdsgruppen fik til opgave at finde et sprog for god kvalitet, som både myndighed og tilbud kan bruge.',
      ],
      commitments: [
        { text: 'Beskrive, hvad god kvalitet er, sammen med dem, der leverer og modtager indsatsen' },
        { text: 'Dele praksis mellem ledere af botilbud og centre i et fast fagligt netværk' },
      ],
      responsible: ['syd-21-kvalitet', 'syd-ledernetvaerk'],
    },
  ],
}
