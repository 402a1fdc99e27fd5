import type { Key, When } from './types.ts'

/** How one becomes a member; a group that is not here invites its members. */
export const joining: Record<Key, 'direct' | 'request'> = {
  'syd-kvalitet': 'request',
  'syd-botilbud': 'request',
  'syd-ledernetvaerk': 'request',
  'midt-psykiatri': 'request',
  'midt-rekruttering': 'request',
  'sj-net-sindslidende': 'direct',
  'sj-net-handicap': 'direct',
  'sj-net-boern': 'direct',
  'sj-udvikling': 'request',
}

export interface JoinRequest {
  group: Key
  person: Key
  reason: string
  at: When
  answer?: { state: 'declined'; by: Key; at: When; text: string }
}

export const joinRequests: JoinRequest[] = [
  {
    group: 'syd-kvalitet',
    person: 'fatma-demir',
    reason: 'Jeg er begyndt at bruge de fem spørgsmål i vores bostøtte og vil gerne være med til at gøre dem bedre. Jeg kan bidrage med svar fra to teams.',
    at: { daysAgo: 2, at: '10:20' },
  },
  {
    group: 'syd-ledernetvaerk',
    person: 'lise-overby',
    reason: 'Vi driver tre botilbud og har de samme spørgsmål om vagtplaner og oplæring som de kommunale ledere.',
    at: { daysAgo: 4, at: '14:05' },
  },
  {
    group: 'syd-botilbud',
    person: 'mette-ravn',
    reason: 'Jeg vil gerne følge arbejdet med den fælles finansiering fra et tilbuds side.',
    at: { daysAgo: 30, at: '09:15' },
    answer: {
      state: 'declined',
      by: 'anna-holm',
      at: { daysAgo: 27, at: '11:40' },
      text: 'Tak, fordi du vil være med. Gruppen er netop ved at afslutte modellen og tager ikke nye med nu. Vi tager udkastet op i ledernetværket, hvor vi meget gerne vil høre dig.',
    },
  },
  {
    group: 'midt-rekruttering',
    person: 'lea-soendergaard',
    reason: 'Silkeborg er med i den fælles vikarpulje og har tal fra det første halve år.',
    at: { daysAgo: 1, at: '08:50' },
  },
  {
    group: 'sj-udvikling',
    person: 'nadia-kowalska',
    reason: 'Holbæk mangler en stemme fra børneområdet, når de 13 handlinger skal gøres op.',
    at: { daysAgo: 3, at: '13:30' },
  },
]
