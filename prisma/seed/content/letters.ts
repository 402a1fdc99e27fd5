import type { Key, When } from './types.ts'

/** What those who run a group have written to its members by mail. */
export interface GroupLetter {
  group: Key
  by: Key
  at: When
  audience: 'all' | 'chairs' | 'members'
  subject: string
  body: string
}

export const groupLetters: GroupLetter[] = [
  {
    group: 'syd-kvalitet',
    by: 'anna-holm',
    at: { daysAgo: 9, at: '10:05' },
    audience: 'all',
    subject: 'Svarene fra prøvehandlingen er samlet',
    body: 'Nu er alle svar fra Tønder og Esbjerg samlet i gruppens filer.\n\nLæs dem gerne, før vi mødes, og skriv i tråden, hvad der overrasker jer. Så bruger vi mødet på det, vi er uenige om.',
  },
  {
    group: 'syd-kvalitet',
    by: 'anna-holm',
    at: { daysAgo: 4, at: '14:20' },
    audience: 'chairs',
    subject: 'Forslag til rækkefølge på næste møde',
    body: 'Jeg foreslår, at vi begynder med de tre spørgsmål, borgerne svarede mindst på.\n\nSig til, hvis I ser det anderledes.',
  },
  {
    group: 'midt-rekruttering',
    by: 'marianne-bech',
    at: { daysAgo: 6, at: '09:15' },
    audience: 'all',
    subject: 'Tal for det første halve år',
    body: 'Send gerne jeres tal for vikarpuljen inden fredag. Et overslag er nok, hvis I ikke har det hele.',
  },
  {
    group: 'sj-udvikling',
    by: 'pia-krogh',
    at: { daysAgo: 3, at: '11:30' },
    audience: 'all',
    subject: 'Skema til de 13 handlinger',
    body: 'Skemaet ligger nu i gruppens filer. Udfyld det for jeres egen kommune, og læg det tilbage samme sted.',
  },
]
