import type { Key, When } from './types.ts'

/** What a few people say to each other; `unreadBy` have not seen the last words. */
export interface Conversation {
  people: Key[]
  posts: { by: Key; at: When; text: string }[]
  unreadBy?: Key[]
}

export const conversations: Conversation[] = [
  {
    people: ['anna-holm', 'samira-haddad'],
    posts: [
      { by: 'anna-holm', at: { daysAgo: 3, at: '09:12' }, text: 'Kan du tage de første ti minutter, når gruppen mødes? Det er dig, der kender svarene fra Tønder bedst.' },
      { by: 'samira-haddad', at: { daysAgo: 3, at: '10:40' }, text: 'Ja, gerne. Jeg viser de tre svar, der overraskede os, og lader resten stå i papiret.' },
      { by: 'anna-holm', at: { daysAgo: 2, at: '08:05' }, text: 'Perfekt. Jeg sætter det øverst på dagsordenen.' },
      { by: 'anna-holm', at: { daysAgo: 1, at: '15:30' }, text: 'En ting til: må jeg sende dit oplæg til formændene på forhånd?' },
    ],
    unreadBy: ['samira-haddad'],
  },
  {
    people: ['anna-holm', 'birgitte-skovgaard', 'peter-juhl'],
    posts: [
      { by: 'birgitte-skovgaard', at: { daysAgo: 6, at: '11:20' }, text: 'Vi skal melde tilbage til direktørerne, om prøvehandlingen går videre. Skal vi tage en snak inden mødet?' },
      { by: 'peter-juhl', at: { daysAgo: 6, at: '13:02' }, text: 'Jeg kan torsdag efter klokken 14.' },
      { by: 'anna-holm', at: { daysAgo: 5, at: '08:45' }, text: 'Torsdag klokken 14.30 passer mig. Jeg ringer jer op.' },
    ],
  },
  {
    people: ['marianne-bech', 'lea-soendergaard'],
    posts: [
      { by: 'lea-soendergaard', at: { daysAgo: 1, at: '09:00' }, text: 'Jeg har bedt om at være med i rekrutteringsgruppen. Er der noget, jeg skal læse først?' },
      { by: 'marianne-bech', at: { daysAgo: 1, at: '09:35' }, text: 'Velkommen til. Kommissoriet og det seneste referat er nok til at begynde med.' },
    ],
    unreadBy: ['lea-soendergaard'],
  },
  {
    people: ['pia-krogh', 'nadia-kowalska'],
    posts: [
      { by: 'nadia-kowalska', at: { daysAgo: 2, at: '12:15' }, text: 'Hvornår skal vores tal for de 13 handlinger være inde?' },
      { by: 'pia-krogh', at: { daysAgo: 2, at: '12:50' }, text: 'Inden månedens udgang. Sig til, hvis I mangler skemaet.' },
    ],
  },
]
