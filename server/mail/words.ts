/* The words of the mails: typed Danish and English, pure. */

export type MailLanguage = 'da' | 'en'

/** How long a mail is held that may be taken back. */
export const secondsToRegret = 60

type Invitation = { name: string; inviter: string; place: string; days: number; secretariat?: boolean }
/** Somebody asks to join a group, or is answered; `text` is the reason or the answer. */
export type JoiningMail = { name: string; asker: string; group: string; text: string }

type Affiliated = { name: string; by: string; organisation: string; provider: boolean; from: Date }
type Reset = { name: string; minutes: number }

const day = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(at)

const da = {
  signature: 'Fælled',
  demo: 'Demodata – opdigtet indhold',
  invitation: {
    subject: (it: Invitation) => `${it.inviter} har inviteret dig til ${it.place}`,
    greeting: (it: Invitation) => `Kære ${it.name}`,
    paragraphs: (it: Invitation) => [
      `${it.inviter} har inviteret dig til ${it.place} på Fælled, hvor kommunerne og regionen arbejder sammen om rammeaftalen.`,
      it.secretariat
        ? 'Vælg en adgangskode, så er du klar. Som sekretariat kan du føje parter til, oprette grupper og invitere folk til dem. På Min side ser du, hvor du kan begynde.'
        : 'Vælg en adgangskode, så er du klar. Du kan læse, skrive med og følge dialogen i de grupper, du er med i.',
    ],
    button: 'Vælg adgangskode',
    closing: (it: Invitation) => [
      `Linket kan bruges én gang og gælder i ${it.days} dage. Er det udløbet, kan du bede om et nyt på siden Glemt adgangskode.`,
      'Kender du ikke til invitationen, kan du se bort fra denne mail.',
    ],
  },
  added: {
    subject: (it: Invitation) => `Du er nu med i ${it.place}`,
    paragraphs: (it: Invitation) => [
      `${it.inviter} har føjet dig til ${it.place}. Du logger ind, som du plejer, og finder gruppen på Min side.`,
    ],
    button: 'Gå til Min side',
    closing: (_: Invitation) => ['Er det en fejl, så sig det til gruppens formænd eller til sekretariatet.'],
  },
  secretariat: {
    place: (collaboration: string) => `sekretariatet for ${collaboration}`,
    subject: (it: Invitation) => `Du er nu med i ${it.place}`,
    paragraphs: (it: Invitation) => [
      `${it.inviter} har udpeget dig til ${it.place} på Fælled. Nu kan du oprette grupper, invitere personer og skrive i rammeaftalen. Du logger ind, som du plejer.`,
    ],
    button: 'Gå til Min side',
    closing: (it: Invitation) => [`Er det en fejl, så sig det til ${it.inviter}.`],
  },
  affiliated: {
    subject: (it: Affiliated) => `Du er registreret hos ${it.organisation}`,
    greeting: (it: Affiliated) => `Kære ${it.name}`,
    paragraphs: (it: Affiliated) => [
      `${it.by} har registreret på Fælled, at du hører til ${it.organisation} fra den ${day(it.from, 'da-DK')}. Det kan ændre, hvad du kan se.`,
      ...(it.provider
        ? [`${it.organisation} er en privat leverandør. Derfor kan du ikke længere se det, der kun er for kommuner og region.`]
        : []),
    ],
    button: 'Se, hvor du hører til',
    closing: (it: Affiliated) => [
      it.provider ? `Passer det ikke, så sig det til ${it.by}.` : 'Passer det ikke, kan du selv afslutte tilknytningen på din side.',
    ],
  },
  joining: {
    greeting: (it: JoiningMail) => `Kære ${it.name}`,
    asked: {
      subject: (it: JoiningMail) => `${it.asker} vil gerne være med i ${it.group}`,
      paragraphs: (it: JoiningMail) => [`${it.asker} har bedt om at være med i ${it.group} og skriver:`, `»${it.text}«`],
      button: 'Svar på anmodningen',
    },
    accepted: {
      subject: (it: JoiningMail) => `Du er nu med i ${it.group}`,
      paragraphs: (it: JoiningMail) => [`${it.asker} har sagt ja til din anmodning. Velkommen i ${it.group}.`],
      button: 'Gå til gruppen',
    },
    declined: {
      subject: (it: JoiningMail) => `Svar på din anmodning om at være med i ${it.group}`,
      paragraphs: (it: JoiningMail) => [`Du har bedt om at være med i ${it.group}. Det blev et nej. ${it.asker} skriver:`, `»${it.text}«`],
      button: 'Gå til gruppen',
    },
  },
  reset: {
    subject: 'Vælg en ny adgangskode til Fælled',
    greeting: (it: Reset) => `Kære ${it.name}`,
    paragraphs: ['Vi har fået besked om, at du har glemt din adgangskode. Her kan du vælge en ny.'],
    button: 'Vælg ny adgangskode',
    closing: (it: Reset) => [
      `Linket kan bruges én gang og gælder i ${it.minutes} minutter.`,
      'Har du ikke selv bedt om det, behøver du ikke at gøre noget. Din nuværende adgangskode gælder fortsat.',
    ],
  },
}

const en: typeof da = {
  signature: 'Fælled',
  demo: 'Demo data – invented content',
  invitation: {
    subject: (it) => `${it.inviter} has invited you to ${it.place}`,
    greeting: (it) => `Dear ${it.name}`,
    paragraphs: (it) => [
      `${it.inviter} has invited you to ${it.place} on Fælled, where the municipalities and the region work together on the framework agreement.`,
      it.secretariat
        ? 'Choose a password and you are ready. As the secretariat you can add parties, create groups and invite people to them. My page shows where to begin.'
        : 'Choose a password and you are ready. You can read, join in the writing and follow the discussions in the groups you belong to.',
    ],
    button: 'Choose a password',
    closing: (it) => [
      `The link works once and is valid for ${it.days} days. If it has expired, you can ask for a new one on the Forgotten password page.`,
      'If you know nothing about this invitation, you can ignore this e-mail.',
    ],
  },
  added: {
    subject: (it) => `You are now part of ${it.place}`,
    paragraphs: (it) => [
      `${it.inviter} has added you to ${it.place}. Sign in as usual and find the group on My page.`,
    ],
    button: 'Go to My page',
    closing: (_) => ['If this is a mistake, please tell the chairs of the group or the secretariat.'],
  },
  secretariat: {
    place: (collaboration) => `the secretariat of ${collaboration}`,
    subject: (it) => `You are now part of ${it.place}`,
    paragraphs: (it) => [
      `${it.inviter} has appointed you to ${it.place} on Fælled. You can now create groups, invite people and write in the framework agreement. Sign in as usual.`,
    ],
    button: 'Go to My page',
    closing: (it) => [`If this is a mistake, please tell ${it.inviter}.`],
  },
  affiliated: {
    subject: (it) => `You are registered with ${it.organisation}`,
    greeting: (it) => `Dear ${it.name}`,
    paragraphs: (it) => [
      `${it.by} has registered on Fælled that you belong to ${it.organisation} from ${day(it.from, 'en-GB')}. This may change what you can see.`,
      ...(it.provider
        ? [`${it.organisation} is a private provider. You can therefore no longer see what is only for municipalities and the region.`]
        : []),
    ],
    button: 'See where you belong',
    closing: (it) => [
      it.provider ? `If this is wrong, please tell ${it.by}.` : 'If this is wrong, you can end the affiliation yourself on your page.',
    ],
  },
  joining: {
    greeting: (it) => `Dear ${it.name}`,
    asked: {
      subject: (it) => `${it.asker} would like to join ${it.group}`,
      paragraphs: (it) => [`${it.asker} has asked to join ${it.group} and writes:`, `“${it.text}”`],
      button: 'Answer the request',
    },
    accepted: {
      subject: (it) => `You are now part of ${it.group}`,
      paragraphs: (it) => [`${it.asker} has accepted your request. Welcome to ${it.group}.`],
      button: 'Go to the group',
    },
    declined: {
      subject: (it) => `Answer to your request to join ${it.group}`,
      paragraphs: (it) => [`You asked to join ${it.group}. The answer was no. ${it.asker} writes:`, `“${it.text}”`],
      button: 'Go to the group',
    },
  },
  reset: {
    subject: 'Choose a new password for Fælled',
    greeting: (it) => `Dear ${it.name}`,
    paragraphs: ['We were told that you have forgotten your password. You can choose a new one here.'],
    button: 'Choose a new password',
    closing: (it) => [
      `The link works once and is valid for ${it.minutes} minutes.`,
      'If you did not ask for this, you need not do anything: your current password still works.',
    ],
  },
}

/** The words in the receiver's language. */
export const mailWords = (language: MailLanguage) => (language === 'en' ? en : da)
