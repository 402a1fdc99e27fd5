/* What is wrong with a line, where a sentence names what was written. Said by the server alone. */
export const movingProblems = {
  required: (field: string) => `${field} mangler.`,
  email: (value: string) => `»${value}« er ikke en e-mailadresse.`,
  date: (field: string, value: string) => `${field}: »${value}« er ikke en dato, vi kan læse. Skriv den fx som 26.11.2026.`,
  notThere: (value: string) => `»${value}« findes ikke.`,
  meant: (near: string) => `Mente du »${near}«?`,
  makeFirst: 'Skriv navnet, som det står i Fælled, eller føj det til regnearket.',
  noPerson: (value: string) => `Vi finder ikke personen »${value}«.`,
  personHint: 'Skriv personens e-mail, eller føj personen til arket med personer.',
  otherOrganisation: (person: string, organisation: string) => `${person} hører ikke til ${organisation}. Føj tilknytningen til arket med personer, eller vælg en anden.`,
  wrongLine: (value: string) => `Linjen med »${value}« har selv en fejl. Ret den først.`,
  unknown: (field: string, value: string) => `${field}: »${value}« kendes ikke.`,
  choices: (choices: string) => `Vælg mellem ${choices}.`,
  field: (field: string, sentence: string) => `${field}: ${sentence}`,
  cprIn: (field: string) => `I kolonnen ${field} stod noget, der ligner et CPR-nummer. Vi har ikke gemt det. Skriv noget andet.`,
  cprElsewhere: 'På linjen stod noget, der ligner et CPR-nummer. Vi har ikke gemt det. Ret linjen.',
}
