export const longestInquiry = 4000

type Told = { name: string; page: string; text: string }

/** The mails: to those it is to, and to the writer. */
export const inquiryMail = {
  da: {
    greeting: (name: string) => `Kære ${name}`,
    asked: {
      subject: ({ name }: Told) => `Henvendelse fra ${name}`,
      paragraphs: ({ name, page, text }: Told) => [`${name} har skrevet fra siden ${page}:`, ...text.split(/\n+/).filter(Boolean)],
      button: 'Se henvendelserne',
      closing: ({ name }: Told) => [`Svarer du på mailen, går svaret til ${name}.`],
    },
    answered: {
      subject: () => 'Svar på din henvendelse',
      paragraphs: ({ name, text }: Told) => [`${name} svarer:`, ...text.split(/\n+/).filter(Boolean)],
      button: 'Gå til siden',
      closing: ({ name }: Told) => [`Svarer du på mailen, går svaret til ${name}.`],
    },
  },
  en: {
    greeting: (name: string) => `Dear ${name}`,
    asked: {
      subject: ({ name }: Told) => `Inquiry from ${name}`,
      paragraphs: ({ name, page, text }: Told) => [`${name} has written from the page ${page}:`, ...text.split(/\n+/).filter(Boolean)],
      button: 'See the inquiries',
      closing: ({ name }: Told) => [`If you answer this e-mail, the answer goes to ${name}.`],
    },
    answered: {
      subject: () => 'Answer to your inquiry',
      paragraphs: ({ name, text }: Told) => [`${name} answers:`, ...text.split(/\n+/).filter(Boolean)],
      button: 'Go to the page',
      closing: ({ name }: Told) => [`If you answer this e-mail, the answer goes to ${name}.`],
    },
  },
}

/** What Historik says of what happens here. */
export const inquiryFacts = {
  da: {
    'inquiry.written': () => 'skrev en henvendelse',
    'inquiry.answered': () => 'besvarede en henvendelse',
    'inquiry.reopened': () => 'åbnede en henvendelse igen',
  },
  en: {
    'inquiry.written': () => 'wrote an inquiry',
    'inquiry.answered': () => 'answered an inquiry',
    'inquiry.reopened': () => 'opened an inquiry again',
  },
}
