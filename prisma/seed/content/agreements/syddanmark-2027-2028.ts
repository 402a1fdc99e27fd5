import type { Agreement } from '../types.ts'

export const syddanmark2027: Agreement = {
  key: 'syd-2027',
  collaboration: 'syddanmark',
  title: 'Rammeaftale Syddanmark 2027-2028',
  from: '2027-01-01',
  to: '2028-12-31',
  state: 'in_the_making',
  preface: [
    'Udkastet er skrevet på de indspil, som udvalg, Handicapråd og Udsatteråd har sendt. De peger i samme retning: færre overskrifter og flere ting, der bliver gjort færdige.',
    'Teksten er et udkast. Den kan ændre sig, indtil kommunerne og regionen har behandlet den.',
  ],
  goals: [
    'Det, vi aftaler, kan kendes i hverdagen hos borgeren senest et år efter.',
    'Kommuner og region planlægger pladser sammen, før behovet bliver akut.',
    'Fagfolk bliver længere i jobbet, fordi de kan lykkes i det.',
  ],
  governance: [
    'Styringsdelen afventer det nationale arbejde med et nyt takstsystem. Indtil da gælder de nuværende regler for køb, salg og afregning.',
  ],
  focusAreas: [
    {
      key: 'syd-27-1',
      number: 1,
      title: 'Kvalitet, der kan mærkes og følges',
      reason: [
        'Prøvehandlingerne har vist, at korte spørgsmål, stillet ofte, giver mere end store målinger. Nu skal de blive til vane.',
      ],
      commitments: [
        { text: 'De fem spørgsmål til borgeren tages i brug i alle egne tilbud i løbet af 2027' },
        { text: 'Svarene drøftes i personalegruppen og ikke kun i ledelsen' },
        { text: 'Pårørende og Handicapråd inviteres med, når resultaterne lægges frem', refersTo: ['syd-27-2'] },
      ],
      responsible: ['syd-kvalitet'],
      predecessor: 'syd-25-1',
    },
    {
      key: 'syd-27-2',
      number: 2,
      title: 'Fagfolk, der lykkes og bliver',
      reason: [
        'Lederne i botilbuddene fortæller det samme over hele landsdelen: Det er ikke kun svært at ansætte, det er også svært at få de nye til at blive det første år ud.',
      ],
      commitments: [
        { text: 'Et fælles introforløb for nye medarbejdere i botilbud' },
        { text: 'Faglig ledelse tæt på, også om aftenen og i weekenden' },
        { text: 'Aftaler med uddannelserne om praktik på specialområdet' },
      ],
      responsible: ['syd-kompetencer'],
      predecessor: 'syd-25-2',
    },
    {
      key: 'syd-27-3',
      number: 3,
      title: 'Pladser og økonomi i samme billede',
      reason: [
        'Strategien for botilbud er skrevet. Den næste periode skal vise, om vi handler efter den, når en konkret sag presser sig på.',
      ],
      commitments: [
        { text: 'Et fælles kapacitetsbillede to gange om året' },
        { text: 'Ingen nye tilbud til enkeltpersoner, før naboerne er spurgt' },
        { text: 'Samme opstilling på alle takster', refersTo: ['syd-27-4'] },
      ],
      responsible: ['syd-botilbud', 'syd-oekonomisk'],
      predecessor: 'syd-25-3',
    },
    {
      key: 'syd-27-4',
      number: 4,
      title: 'Reformer, vi løfter sammen',
      reason: [
        'Specialeplanlægning og dobbeltdiagnosebehandling rammer alle 23 parter, men ikke lige hårdt og ikke på samme tid.',
      ],
      commitments: [
        { text: 'En kort fælles vejledning, hver gang et nyt tiltag kræver det' },
        { text: 'Et årligt overblik over, hvor langt hver part er' },
      ],
      responsible: ['syd-strategisk'],
      predecessor: 'syd-25-4',
    },
    {
      key: 'syd-27-5',
      number: 5,
      title: 'Psykiatri og rusmidler: én plan, én tovholder',
      reason: [
        'Ansvaret for behandlingen er samlet, men hverdagen er stadig delt. Tovholderrollen skal prøves af for alvor.',
      ],
      commitments: [
        { text: 'En navngiven tovholder i alle forløb med både psykisk sygdom og rusmidler' },
        { text: 'Møde på afdelingen, før borgeren udskrives' },
      ],
      responsible: ['syd-psykiatri'],
      predecessor: 'syd-25-5',
    },
  ],
}
