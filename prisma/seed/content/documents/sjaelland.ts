import { bullets, doc, h2, p, strong, table } from '../papers/build.ts'
import type { ImportedDocument } from '../types.ts'

export const sjaellandDocuments: ImportedDocument[] = [
  {
    key: 'rapport-plejefamilier',
    collaboration: 'sjaelland',
    kind: 'rapport',
    title: 'Plejefamilier på tværs af kommunegrænser: en forundersøgelse',
    year: 2026,
    sourceName: 'plejefamilier-forundersoegelse.docx',
    level: 'signed_in',
    focusArea: 'sj-25-3',
    importedBy: 'pia-krogh',
    importedAt: { daysAgo: 55, at: '14:20' },
    body: doc(
      h2('Opgaven'),
      p(
        'Chefnetværket på børneområdet bad om svar på, om 17 kommuner kan finde og oplære plejefamilier sammen uden at flytte den lokale godkendelse. Undersøgelsen bygger på samtaler med elleve kommuner og 23 familier.',
      ),
      h2('Det kan gøres sammen'),
      table(
        ['Opgave', 'Fælles', 'Lokal'],
        [
          ['Annoncering og informationsmøder', 'Ja', 'Nej'],
          ['Grundkursus', 'Ja, seks hold om året', 'Nej'],
          ['Godkendelse og tilsyn', 'Nej', 'Ja, som loven siger'],
          ['Match mellem barn og familie', 'Efter aftale', 'Ja'],
          ['Supervision det første år', 'Ja', 'Suppleres lokalt'],
        ],
      ),
      h2('Knasten'),
      p(
        strong('Vederlaget er forskelligt. '),
        'En familie kan få op til 2.000 kr. mere om måneden ved at tage et barn fra nabokommunen. Før det er drøftet, vil fælles annoncering opleves som konkurrence.',
      ),
      h2('Familiernes råd'),
      bullets([
        'Fortæl sandheden på informationsmødet, også om de svære nætter.',
        'Lad erfarne plejefamilier holde oplægget.',
        'Ring i den anden uge. I den første er der alligevel kaos.',
      ]),
    ),
  },
]
