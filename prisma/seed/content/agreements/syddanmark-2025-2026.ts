import type { Agreement } from '../types.ts'

export const syddanmark2025: Agreement = {
  key: 'syd-2025',
  collaboration: 'syddanmark',
  title: 'Rammeaftale Syddanmark 2025-2026',
  from: '2025-01-01',
  to: '2026-12-31',
  state: 'in_force',
  preface: [
    'Sjældent har så mange haft en mening om det specialiserede socialområde på én gang: om økonomien, om rammerne og om, hvad borgerne får ud af det. Nye nationale aftaler og en specialeplanlægning på vej ændrer vilkårene, mens vi arbejder.',
    'Svaret i Syddanmark er at stå sammen. De fem indsatsområder er valgt, efter at udvalg, Handicapråd og Udsatteråd i kommunerne og regionen har sagt, hvad der trykker, og hvad de gerne vil have mere af.',
  ],
  goals: [
    'Borgerne oplever livskvalitet, sammenhæng, tryghed og tillid, uanset hvor længe de har brug for hjælp.',
    'Medarbejderne har de kompetencer og den ledelse, som opgaven kræver.',
    'Økonomien på området er til at forstå og til at styre i fællesskab.',
  ],
  governance: [
    'Parterne følger udgifter og takster løbende og arbejder for, at det kan læses ud af en takst, hvad der betales for.',
    'Nye botilbud kræver et bæredygtigt økonomisk grundlag, før de oprettes; mulighederne i lånepuljen drøftes i fællesskab.',
  ],
  development: [
    'Udviklingsdelen samler det, parterne vil bruge de to år på. Hvert indsatsområde har en arbejdsgruppe med to formænd fra Socialdirektørforum, og arbejdet bliver gjort op en gang om året.',
  ],
  focusAreas: [
    {
      key: 'syd-25-1',
      number: 1,
      title: 'Borgeroplevet kvalitet',
      reason: [
        'Det er borgeren, der bedst kan sige, om hjælpen virker i hverdagen. Derfor handler det første indsatsområde om at spørge, lytte og bruge svarene.',
        'Arbejdsgruppen for kvalitet fra den forrige periode har sammen med Dialogforum Syddanmark vist, at det kan lade sig gøre. Det bygges der videre på.',
      ],
      commitments: [
        { text: 'At hæve den kvalitet, borgerne selv oplever' },
        { text: 'At give medarbejdere tid og steder til at lære af hinandens erfaringer' },
        { text: 'At prøve nye greb af i en eller flere kommuner, før de bredes ud' },
        {
          text: 'At binde kvalitet og kompetencer sammen, så det ene ikke lever uden det andet',
          refersTo: ['syd-25-2'],
        },
      ],
      responsible: ['syd-kvalitet', 'syd-ledernetvaerk'],
      predecessor: 'syd-21-3',
    },
    {
      key: 'syd-25-2',
      number: 2,
      title: 'Kvalificerede medarbejdere og faglig ledelse',
      reason: [
        'Uden dygtige kolleger er der ingen indsats. Det bliver sværere at finde dem og sværere at holde på dem, og derfor skal både kompetencer og ledelse løftes i fællesskab.',
        'Parterne vil vide mere om, hvad der virker, så pengene bruges dér, hvor de gør forskel.',
      ],
      commitments: [
        { text: 'At gå med i forskning og udviklingsprojekter, der afprøver konkrete metoder' },
        {
          text: 'At tale samlet med uddannelser og faglige organisationer om at gøre området til et sted, man søger hen',
        },
        { text: 'At styrke den faglige ledelse med netværk og kurser' },
        { text: 'At holde temamøder, hvor højt specialiserede tilbud deler ny viden om bestemte målgrupper', refersTo: ['syd-21-3 2'] },
      ],
      responsible: ['syd-kompetencer', 'syd-ledernetvaerk'],
    },
    {
      key: 'syd-25-3',
      number: 3,
      title: 'Botilbudskapacitet og økonomisk styring',
      reason: [
        'Fra 2018 til 2023 voksede udgifterne på området med omkring 6,3 mia. kr. Ingen kan i dag sige med sikkerhed, hvor meget af væksten borgerne har kunnet mærke.',
        'Ekspertudvalgets anbefalinger og specialeplanlægningen kan betyde, at ikke alle kommuner fremover har tilbud til alle målgrupper. Så skal afhængigheden af hinanden aftales og ikke bare ske.',
      ],
      commitments: [
        { text: 'En fælles strategi for botilbud, så kapaciteten svarer til behovet på tværs af kommuner og region' },
        { text: 'En model for, hvordan nye tilbud får et holdbart økonomisk grundlag, lånepuljen medregnet' },
        { text: 'Åbenhed om takster og en stemme i det nationale arbejde med et nyt takstsystem', refersTo: ['syd-25-4 4', 'syd-21-2 2'] },
      ],
      responsible: ['syd-botilbud', 'syd-oekonomisk'],
      predecessor: 'syd-21-2',
    },
    {
      key: 'syd-25-4',
      number: 4,
      title: 'Fælles om implementering af nationale tiltag',
      reason: [
        'Når Folketinget vedtager noget nyt, skal det ikke opfindes 23 gange. Parterne holder øje sammen og træder hurtigt til, hvor en fælles løsning er den bedste.',
      ],
      commitments: [
        { text: 'At følge aftalen på handicapområdet og Ekspertudvalgets anbefalinger' },
        { text: 'At følge hjemløsereformen' },
        { text: 'At følge den nye regionale behandling af mennesker med dobbeltdiagnose', refersTo: ['syd-25-5'] },
        { text: 'At følge andre nationale tiltag, som kalder på et fælles svar' },
      ],
      responsible: ['syd-strategisk', 'syd-oekonomisk'],
    },
    {
      key: 'syd-25-5',
      number: 5,
      title: 'Tværsektorielt samarbejde med fokus på psykiatri - børn og voksne',
      reason: [
        'Samarbejdet med psykiatrien er blevet bedre, men borgeren falder stadig igennem ved overgangene. Samtidig har flere børn og unge det dårligt.',
        'Indsatsområdet begynder dér, hvor det lykkes: Hvad er der gjort, og hvad skal der til, for at andre kan gøre det samme?',
      ],
      commitments: [
        { text: 'At samle data om, hvor samarbejdet med psykiatrien lykkes, og hvorfor' },
        { text: 'At gøre overgangene mellem sektorer bedre for borgeren', refersTo: ['syd-21-1'] },
        { text: 'At følge den lettere behandling af børn og unge og tage ved lære af den, også på voksenområdet' },
      ],
      responsible: ['syd-psykiatri'],
      predecessor: 'syd-21-1',
    },
  ],
}
