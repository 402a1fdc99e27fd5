import type { Agreement } from '../types.ts'

export const sjaelland2025: Agreement = {
  key: 'sj-2025',
  collaboration: 'sjaelland',
  title: 'Rammeaftale Sjælland 2025-2026',
  from: '2025-01-01',
  to: '2026-12-31',
  state: 'in_force',
  preface: [
    'De 17 kommuner har ét marked for specialiserede tilbud, hvad enten de køber sammen eller hver for sig. Med aftalen vælger de at gøre det sammen.',
    'Tre fælleskommunale principper er godkendt af alle byråd og kommunalbestyrelser og foldes ud i første fokusområde. De to andre handler om mennesker, der har brug for flere sektorer, og om børn og unge, der ikke trives.',
  ],
  goals: [
    'Konkurrencen om de specialiserede tilbud bliver bedre.',
    'Kurven over udgifterne knækker.',
    'Den hjælp, borgeren får, bliver bedre.',
  ],
  governance: [
    'Standardkontrakter er obligatoriske for nye aftaler. Udgiftsstigninger over 5 pct. meldes til Socialtilsyn Øst og drøftes i Styregruppen to gange om året.',
  ],
  development: [
    'Tre principper er fælles for alle 17 kommuner, og deres 13 handlinger indfases fra efterår 2024. De to andre fokusområder har hver sit netværk.',
  ],
  focusAreas: [
    {
      key: 'sj-25-1',
      number: 1,
      title: 'Tilbud til borgeren til rette tid, pris og kvalitet',
      reason: [
        'Udgifterne har været stigende i en årrække og tager plads fra anden velfærd. Principperne giver 17 kommuner samme spilleregler.',
      ],
      commitments: [
        { text: 'Kun standardkontrakter, når nye aftaler indgås', phasedIn: 'Fra efterår 2024' },
        {
          text: 'Nye kontrakter har en slutdato og sigter mod, at borgeren klarer mere selv',
          phasedIn: 'Fra efterår 2024',
        },
        { text: 'Afregning efter en takstoversigt, som alle kan regne efter', phasedIn: 'Fra efterår 2025' },
        { text: 'Stigninger i udgifter over 5 pct. meldes til Socialtilsyn Øst', phasedIn: 'Fra efterår 2024' },
        { text: 'Samme principper og begreber i sagsbehandlingen', phasedIn: 'Fra forår 2025' },
        { text: 'Ledige pladser hos kommuner og region undersøges før køb hos private', phasedIn: 'Fra efterår 2024' },
        {
          text: 'Dialog mellem myndigheder og leverandører om en ensartet, høj kvalitet',
          phasedIn: 'Fra efterår 2025',
        },
        { text: 'Én fælles sagsproces hos myndigheden', phasedIn: 'Fra efterår 2025' },
        { text: 'En fælles kvalitetsmodel i de tilbud, kommunerne selv driver', phasedIn: 'Fra efterår 2025' },
        {
          text: 'Lukning eller ny målgruppe drøftes med de andre kommuner først (kun tilbudstype B)',
          phasedIn: 'Fra efterår 2024',
        },
        { text: 'Kommuner går sammen, når nye døgn- og botilbud skal oprettes', phasedIn: 'Fra efterår 2025' },
        { text: 'Naboerne spørges, før der oprettes et tilbud til én person', phasedIn: 'Fra efterår 2024' },
        { text: 'Partnerskaber med fonde, nonprofit og private', phasedIn: 'Fra forår 2025' },
      ],
      responsible: ['sj-styregruppe', 'sj-udvikling', 'sj-oekonomi'],
    },
    {
      key: 'sj-25-2',
      number: 2,
      title: 'Styrket samarbejde med og om borgerne på tværs af sektorer',
      reason: [
        'Mennesker med handicap, psykisk sygdom eller et udsat liv lever kortere og har det dårligere end andre. Noget af forklaringen ligger mellem sektorerne, hvor ingen ser efter.',
      ],
      commitments: [
        { text: 'Bedre samarbejde om voksne med dobbeltdiagnoser' },
        { text: 'Fast læge, medicingennemgang og forebyggelse i botilbud' },
        { text: 'Fælles viden om målgruppen i socialpsykiatriske tilbud, koordinerende indsatsplaner (KIP) medregnet' },
        { text: 'Tidlig hjælp til børn og unge, før flere sektorer må træde til', refersTo: ['sj-25-3'] },
      ],
      responsible: ['sj-net-sindslidende', 'sj-net-handicap'],
    },
    {
      key: 'sj-25-3',
      number: 3,
      title: 'Øget trivsel blandt børn og unge med særlige behov',
      reason: [
        'Flere børn henvises til psykiatrien, og flere visiteres til tilbud uden for det almene. Ingen har hele forklaringen, men alle kan se kurven.',
      ],
      commitments: [
        { text: 'Højere kvalitet i special- og behandlingstilbud' },
        { text: 'Forebyggende indsatser, der virker' },
        { text: 'Flere og bedre klædte plejefamilier' },
        { text: 'Nok pladser på anbringelsesområdet', refersTo: ['sj-25-1'] },
      ],
      responsible: ['sj-net-boern'],
    },
  ],
}
