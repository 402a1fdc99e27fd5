import type { Agreement } from '../types.ts'

export const midtjylland2025: Agreement = {
  key: 'midt-2025',
  collaboration: 'midtjylland',
  title: 'Rammeaftale Midtjylland 2025-26',
  from: '2025-01-01',
  to: '2026-12-31',
  state: 'in_force',
  preface: [
    'Flere midtjyder har brug for hjælp, og der er ikke tilsvarende flere penge. Aftalen er de 19 kommuners og regionens bud på, hvordan det alligevel kan lade sig gøre at give mennesker et liv, de kan kende sig selv i.',
    'To områder føres videre fra den forrige aftale, fordi arbejdet kræver mere end to år. Det tredje, overgangen til voksenlivet, er nyt.',
  ],
  goals: [
    'Borgeren bestemmer mest muligt i sit eget liv og får støtte til at mestre det.',
    'Hjælpen hænger sammen og bliver til sammen med borgeren.',
    'Der sættes ind tidligt, og borgerens egne kræfter bruges.',
    'Alle hører til i et fællesskab.',
  ],
  governance: [
    'Omkring 10.000 pladser er omfattet. Taksterne holdes i ro i 2025 og 2026, målt mod 2024; lønstigninger fra trepartsaftalen håndteres i en særskilt model.',
    'Kommuner, der ikke nåede de seneste aftaler, søger at gøre det i perioden. Frem mod 2027 udvikles et nyt fælles styringsredskab, og standardkontrakten bruges ved køb og salg.',
  ],
  development: ['Tre udviklingsområder, hver med en plan for begge år. DASSOS følger dem kvartal for kvartal.'],
  focusAreas: [
    {
      key: 'midt-25-1',
      number: 1,
      title: 'Mental sundhed og psykiatri',
      reason: [
        'Psykisk sygdom rammer hele familier. Derfor skal hjælpen findes tæt på hverdagen, i et samspil mellem kommune, region, almen praksis og civilsamfund.',
        'Perioden har to spor: børn og unges trivsel, og hjælp, der hænger sammen, når sygdommen er svær.',
      ],
      commitments: [
        { text: 'At støtte det, der fremmer trivsel hos børn og unge, før mistrivsel bliver til sygdom' },
        { text: 'At gøre det tydeligt, hvem der har ansvar for hvad, når flere forvaltninger og sektorer er med' },
        { text: 'At give socialpsykiatrien en større plads i det fælles udviklingsarbejde' },
      ],
      responsible: ['midt-psykiatri'],
    },
    {
      key: 'midt-25-2',
      number: 2,
      title: 'Borgere med komplekse udfordringer',
      reason: [
        'De samme målgrupper er svære at finde tilbud til, aftale efter aftale. Det kalder på planlægning, der rækker længere end to år.',
        'Udgiftsvæksten drives af botilbuddene. Jo flere løsninger til én person, desto dyrere og mere skrøbeligt bliver det.',
      ],
      commitments: [
        { text: 'Langsigtet kapacitetsplanlægning på tværs, for både børn, unge og voksne' },
        { text: 'Nye typer af tilbud til voksne med flere samtidige diagnoser og udadreagerende adfærd' },
        { text: 'Fælles prioritering, når der søges om midler fra lånepuljerne' },
        { text: 'Handicaporganisationer inviteres med i drøftelserne' },
      ],
      responsible: ['midt-specialpladser', 'midt-dassos'],
    },
    {
      key: 'midt-25-3',
      number: 3,
      title: 'Overgangen fra børne- og ungeområdet til voksenområdet',
      reason: [
        'Den dag en ung fylder 18, skifter loven, sagsbehandleren og tit også metoden. Den unge er den samme. Overgangen skal begynde i god tid og senest med planen ved 16 år.',
      ],
      commitments: [
        { text: 'At dele metoder og tilbud, der bygger bro, for eksempel til unge mellem 16 og 35 år' },
        { text: 'At finde de unge tidligt, som overgangen bliver sværest for' },
        { text: 'At inddrage pårørende uden at tage beslutningen fra den unge', refersTo: ['midt-25-1'] },
      ],
      responsible: ['midt-overgang'],
    },
  ],
}
