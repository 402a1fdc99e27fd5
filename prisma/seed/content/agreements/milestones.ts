import type { Milestone } from '../types.ts'

/* Dated steps of the agreements. Those of 2021, 2024 and January 2027 are facts; the rest is invented and floats. */

const syddanmark: Milestone[] = [
  { agreement: 'syd-2021', title: 'Arbejdsgrupperne er i gang med tre temaer', due: '2021-03-01', done: '2021-03-01' },
  { agreement: 'syd-2021', title: 'Tre holdningspapirer godkendt i Socialdirektørforum', due: '2021-11-26', done: '2021-11-26' },
  { agreement: 'syd-2021', area: 'syd-21-3', title: 'Tre temadage er holdt', due: '2021-12-01', done: '2021-12-01' },
  { agreement: 'syd-2021', title: 'Status for perioden samlet op', due: '2022-12-15', done: '2022-12-15' },

  { agreement: 'syd-2025', title: 'Rammeaftalen træder i kraft', due: '2025-01-01', done: '2025-01-01' },
  { agreement: 'syd-2025', title: 'Arbejdsplan for begge år vedtaget', due: '2025-03-14', done: '2025-03-21' },
  { agreement: 'syd-2025', title: 'Midtvejsstatus drøftet i Socialdirektørforum', due: '2026-01-23', done: '2026-01-23' },
  { agreement: 'syd-2025', title: 'Opsamling på to års samarbejde klar', due: { inDays: 24 } },
  { agreement: 'syd-2025', area: 'syd-25-1', title: 'Fem spørgsmål til borgeren prøvet af i tre kommuner', due: '2025-10-01', done: '2025-11-12' },
  { agreement: 'syd-2025', area: 'syd-25-1', title: 'Resultaterne lagt frem for Handicapråd og Udsatteråd', due: { daysAgo: 20 }, done: { daysAgo: 18 } },
  { agreement: 'syd-2025', area: 'syd-25-2', title: 'Lederkursus med de første 40 deltagere', due: '2025-09-30', done: '2025-09-24' },
  { agreement: 'syd-2025', area: 'syd-25-2', title: 'Fælles introforløb beskrevet', due: { daysAgo: 45 } },
  { agreement: 'syd-2025', area: 'syd-25-2', title: 'Kampagne sammen med uddannelserne', due: { daysAgo: 12 } },
  { agreement: 'syd-2025', area: 'syd-25-3', title: 'Kapacitetsbillede for første halvår', due: '2026-06-30', done: '2026-07-02' },
  { agreement: 'syd-2025', area: 'syd-25-3', title: 'Lånepuljen drøftet med økonomidirektørerne', due: { inDays: 33 } },
  { agreement: 'syd-2025', area: 'syd-25-4', title: 'Vejledning om hjemløsereformen sendt ud', due: '2025-06-15', done: '2025-06-11' },
  { agreement: 'syd-2025', area: 'syd-25-5', title: 'Eksempler på godt samarbejde indsamlet', due: '2025-12-01', done: '2025-12-01' },
  { agreement: 'syd-2025', area: 'syd-25-5', title: 'Temamøde om lettere behandling af børn og unge', due: '2026-05-20', done: '2026-05-20' },

  { agreement: 'syd-2027', title: 'Udkast sendt til kommuner og region', due: { daysAgo: 60 }, done: { daysAgo: 63 } },
  { agreement: 'syd-2027', title: 'Høringssvar samlet', due: { daysAgo: 4 } },
  { agreement: 'syd-2027', title: 'Aftalen godkendt i alle byråd og i regionsrådet', due: { inDays: 30 } },
  { agreement: 'syd-2027', title: 'Rammeaftalen træder i kraft', due: '2027-01-01' },
  { agreement: 'syd-2027', area: 'syd-27-1', title: 'De fem spørgsmål i brug i alle egne tilbud', due: '2027-12-01' },
  { agreement: 'syd-2027', area: 'syd-27-2', title: 'Første hold gennemfører introforløbet', due: '2027-09-01' },
  { agreement: 'syd-2027', area: 'syd-27-3', title: 'Første fælles kapacitetsbillede', due: '2027-06-30' },
  { agreement: 'syd-2027', area: 'syd-27-5', title: 'Tovholderrollen evalueret', due: '2028-05-31' },
]

const midtjylland: Milestone[] = [
  { agreement: 'midt-2025', title: 'Rammeaftalen træder i kraft', due: '2025-01-01', done: '2025-01-01' },
  { agreement: 'midt-2025', title: 'Halvvejs: status til KKR Midtjylland', due: '2026-02-06', done: '2026-02-06' },
  { agreement: 'midt-2025', title: 'Model for nyt styringsredskab valgt', due: { inDays: 30 } },
  { agreement: 'midt-2025', area: 'midt-25-1', title: 'Kortlægning af ansvar mellem forvaltninger', due: '2025-11-15', done: '2026-01-20' },
  { agreement: 'midt-2025', area: 'midt-25-1', title: 'Plan for socialpsykiatriens plads i udviklingen', due: { daysAgo: 31 } },
  { agreement: 'midt-2025', area: 'midt-25-2', title: 'Fælles prioritering til lånepuljen', due: '2025-08-29', done: '2025-08-29' },
  { agreement: 'midt-2025', area: 'midt-25-2', title: 'Handicaporganisationer inviteret til drøftelse', due: { inDays: 18 } },
  { agreement: 'midt-2025', area: 'midt-25-3', title: 'Tjeklisten taget i brug i fem kommuner', due: '2026-03-01', done: '2026-03-01' },
  { agreement: 'midt-2025', area: 'midt-25-3', title: 'Pårørende hørt om overgangsmødet', due: '2026-09-15', done: '2026-09-10' },
  { agreement: 'midt-2027', title: 'Første oplæg drøftet i DASSOS', due: { daysAgo: 40 }, done: { daysAgo: 40 } },
  { agreement: 'midt-2027', area: 'midt-27-1', title: 'De første fælles pladser åbner', due: '2028-03-01' },
]

const sjaelland: Milestone[] = [
  { agreement: 'sj-2025', title: 'Kickoff for den nye rammeaftale', due: '2024-05-31', done: '2024-05-31' },
  { agreement: 'sj-2025', title: 'KKR anbefaler tre principper', due: '2024-06-19', done: '2024-06-19' },
  { agreement: 'sj-2025', title: 'De 17 råd har taget stilling til principperne', due: '2024-10-01', done: '2024-10-01' },
  { agreement: 'sj-2025', title: 'Udkast behandlet i K17 og KKR', due: '2024-11-19', done: '2024-11-19' },
  { agreement: 'sj-2025', area: 'sj-25-1', title: 'Første handlinger indfases', due: '2024-11-01', done: '2024-11-01' },
  { agreement: 'sj-2025', area: 'sj-25-1', title: 'Fælles begreber i sagsbehandlingen', due: '2025-05-01', done: '2025-06-16' },
  { agreement: 'sj-2025', area: 'sj-25-1', title: 'Åben takstliste i brug', due: '2025-11-01' },
  { agreement: 'sj-2025', area: 'sj-25-1', title: 'Fælles kvalitetsmodel besluttet', due: { daysAgo: 8 } },
  { agreement: 'sj-2025', area: 'sj-25-2', title: 'Medicingennemgang prøvet i seks botilbud', due: '2026-04-15', done: '2026-04-15' },
  { agreement: 'sj-2025', area: 'sj-25-2', title: 'Aftale om fast læge klar til underskrift', due: { inDays: 35 } },
  { agreement: 'sj-2025', area: 'sj-25-3', title: 'Fælles kampagne for plejefamilier', due: '2026-09-01', done: '2026-09-01' },
  { agreement: 'sj-2027', title: 'Regionen bliver en del af Region Østdanmark', due: '2027-01-01' },
  { agreement: 'sj-2027', area: 'sj-27-2', title: 'Skriftlig aftale med almen praksis i alle botilbud', due: '2028-06-30' },
]

export const milestones: Milestone[] = [...syddanmark, ...midtjylland, ...sjaelland]
