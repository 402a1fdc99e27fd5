import type { Key, When } from './types.ts'

/** What users have asked a secretariat; without a collaboration it is about Fælled itself. */
export interface DemoInquiry {
  to: Key | null
  by: Key
  at: When
  page: string
  body: string
  answer?: { by: Key; at: When; text: string }
}

export const inquiries: DemoInquiry[] = [
  { to: 'syddanmark', by: 'mette-ravn', at: { daysAgo: 1, at: '13:05' }, page: '/papirer', body: 'Jeg kan ikke finde det bilag om takster, I talte om på netværksmødet. Hvor ligger det?' },
  {
    to: 'syddanmark',
    by: 'niels-brandt',
    at: { daysAgo: 8, at: '09:30' },
    page: '/organisationer',
    body: 'Vi har fået ny souschef på socialområdet. Skal jeg selv oprette hende, eller gør I det?',
    answer: { by: 'anna-holm', at: { daysAgo: 8, at: '11:10' }, text: 'Send mig navn og mailadresse, så inviterer jeg hende og sætter hende på jeres repræsentationer.' },
  },
  { to: 'midtjylland', by: 'lea-soendergaard', at: { daysAgo: 2, at: '10:00' }, page: '/grupper', body: 'Er der en gruppe, der arbejder med unge med spiseforstyrrelser?' },
  { to: null, by: 'samira-haddad', at: { daysAgo: 3, at: '14:45' }, page: '/min-side', body: 'Det ville hjælpe mig, hvis jeg kunne se alle gruppens frister i min egen kalender.' },
]
