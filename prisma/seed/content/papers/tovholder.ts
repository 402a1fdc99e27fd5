import type { Paper } from '../types.ts'
import { bullets, doc, h2, h3, numbered, p, quote, strong, tasks } from './build.ts'

const body = doc(
  h2('Fredag klokken 15'),
  p(
    'En mand med psykose og et dagligt forbrug af hash bliver udskrevet fredag eftermiddag. Afdelingen har talt med bostedet, bostedet har skrevet til rusmiddelcentret, og rusmiddelcentret har en ledig tid om tre uger. Alle har gjort deres. Mandag er han indlagt igen.',
  ),
  p(
    'Historien er sat sammen af mange. Den handler ikke om en bestemt mand, men om et mønster, som både kommuner og psykiatri kan genkende: Når psykisk sygdom og rusmidler følges ad, er der mange, der hjælper, og ingen, der har hele opgaven.',
  ),
  h2('Hvad en tovholder er'),
  p(
    'En tovholder er en navngiven person, som borgeren kender, og som de professionelle ved, at de skal ringe til. Tovholderen behandler ikke og bevilger ikke. Hun sørger for, at de, der gør det, taler sammen i tide.',
  ),
  h3('Det må tovholderen'),
  bullets([
    'Indkalde alle parter til møde med tre hverdages varsel, også lægen.',
    'Se den samlede plan og spørge, når noget mangler.',
    'Sige nej til en udskrivning uden modtager og bringe spørgsmålet videre til de to chefer, der er udpeget til det.',
  ]),
  h3('Det må tovholderen ikke'),
  bullets([
    'Overtage ansvaret for behandling eller for afgørelser efter serviceloven.',
    'Dele oplysninger uden borgerens samtykke, bortset fra de tilfælde, loven nævner.',
    'Være tovholder for flere, end hun kan nå at tale med hver uge. Gruppen foreslår højst tolv.',
  ]),
  h2('Hvem udpeger hvem'),
  p(
    'Kommunen udpeger tovholderen, når borgeren bor i botilbud eller får bostøtte efter § 85. Regionen udpeger, når borgeren er i behandling for både psykisk sygdom og rusmidler og ikke har nogen kommunal kontakt. Er man i tvivl, gælder en enkel regel: ',
    strong('Den, der opdager, at der ikke er en tovholder, er tovholder, indtil en anden er udpeget.'),
  ),
  quote('Reglen er irriterende. Det er netop derfor, den virker.'),
  h2('Mødet, før porten åbner'),
  p(
    'Senest tre hverdage før en planlagt udskrivning mødes parterne på afdelingen eller på skærm. Mødet har en fast dagsorden og en mødeleder fra kommunen:',
  ),
  numbered([
    'Hvad ønsker borgeren selv de første to uger?',
    'Hvem tager imod, hvor og hvornår?',
    'Medicin: hvem udleverer, og hvem følger op?',
    'Rusmidler: hvornår er første samtale, og hvem følger med derhen?',
    'Hvad gør vi, hvis det går galt, og hvem svarer telefonen efter klokken 15?',
  ]),
  p(
    'Udskrivningsaftalen og koordinationsplanen findes i forvejen, og de bruges som referat. Der skal ikke skrives et tredje dokument.',
  ),
  h2('Hvad der skal til for at komme i gang'),
  tasks([
    { text: 'Socialdirektørforum og psykiatriens ledelse tiltræder rollen', done: true },
    { text: 'Hver kommune melder navn på den chef, der kan afgøre tvivl', done: true },
    { text: 'Fælles telefonliste, som også virker om aftenen', done: false },
    { text: 'Kort oplæring af de første tredive tovholdere på tværs af sektorer', done: false },
    { text: 'Aftale om, hvordan akutte genindlæggelser tælles ens', done: false },
  ]),
  h2('Sådan ser vi, om det hjælper'),
  p(
    'Vi følger tre ting: hvor mange forløb der har en navngiven tovholder, hvor mange udskrivninger der har haft et møde forud, og hvor mange der bliver indlagt akut igen inden for 30 dage. Tallene gøres op for hele landsdelen, så ingen kan kendes, og de lægges frem for forum hvert halve år.',
  ),
  p(
    'Efter et år spørger vi også borgerne. Brugerorganisationerne har sagt ja til at stå for samtalerne, fordi det er dem, man siger sandheden til.',
  ),
  h2('Forbehold'),
  p(
    'Den regionale behandling af mennesker med dobbeltdiagnose er ny, og opgavefordelingen er ikke faldet på plads alle steder. Papiret tager ikke stilling til, hvem der skal betale for hvad. Det siger alene, hvem der skal ringe til hvem.',
  ),
)

export const tovholder: Paper = {
  key: 'paper-tovholder',
  kind: 'holdningspapir',
  title: 'Én tovholder, når psykisk sygdom og rusmidler følges ad',
  collaboration: 'syddanmark',
  group: 'syd-psykiatri',
  focusArea: 'syd-25-5',
  stage: 'published',
  level: 'group',
  author: 'ingrid-nyholm',
  coAuthors: ['thomas-eskildsen', 'jytte-markussen', 'peter-juhl'],
  createdAt: { daysAgo: 150, at: '09:05' },
  editedAt: { daysAgo: 39, at: '15:30' },
  body,
  versions: [],
  publication: {
    title: 'Én tovholder, når psykisk sygdom og rusmidler følges ad',
    level: 'collaboration',
    by: 'thomas-eskildsen',
    at: { daysAgo: 38, at: '09:00' },
    body,
  },
}
