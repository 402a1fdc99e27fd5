import type { MailLanguage } from '#server/mail/words.ts'

/** To whom a letter goes, besides to those of one organisation. */
export const audiences = ['all', 'chairs', 'members', 'observers'] as const
export type Audience = (typeof audiences)[number]

export const longestLetter = 10_000

export const audienceWords: Record<MailLanguage, Record<Audience, string>> = {
  da: { all: 'Alle i gruppen', chairs: 'Formænd og sekretærer', members: 'Medlemmer', observers: 'Observatører' },
  en: { all: 'Everybody in the group', chairs: 'Chairs and secretaries', members: 'Members', observers: 'Observers' },
}

type Frame = { name: string; writer: string; group: string }

/** What stands around a letter when it is a mail. */
export const letterFrame = {
  da: {
    subject: (subject: string, group: string) => `${subject} – ${group}`,
    greeting: ({ name }: Frame) => `Kære ${name}`,
    button: 'Læs brevet i gruppen',
    closing: ({ writer, group }: Frame) => [`${writer} skriver til dig, fordi du er med i ${group}. Svarer du på mailen, går svaret til ${writer} alene.`],
  },
  en: {
    subject: (subject: string, group: string) => `${subject} – ${group}`,
    greeting: ({ name }: Frame) => `Dear ${name}`,
    button: 'Read the letter in the group',
    closing: ({ writer, group }: Frame) => [`${writer} has written to you as part of ${group}. If you answer this e-mail, only ${writer} gets the answer.`],
  },
}

/** What Historik says of what happens here. */
export const letterFacts = {
  da: {
    'letter.written': () => 'skrev et brev til gruppen',
    'letter.takenBack': () => 'tog et brev til gruppen tilbage',
    'letter.sent': (it: { number?: string }) => `sendte et brev til ${it.number ?? ''} i gruppen`,
  },
  en: {
    'letter.written': () => 'wrote a letter to the group',
    'letter.takenBack': () => 'took a letter to the group back',
    'letter.sent': (it: { number?: string }) => `sent a letter to ${it.number ?? ''} in the group`,
  },
}
