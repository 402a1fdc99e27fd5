import type { movingProblems as danish } from '../da/moving-problems.ts'

export const movingProblems: typeof danish = {
  required: (field) => `${field} is missing.`,
  email: (value) => `“${value}” is not an e-mail address.`,
  date: (field, value) => `${field}: “${value}” is not a date we can read. Write it as 26.11.2026.`,
  notThere: (value) => `“${value}” does not exist.`,
  meant: (near) => `Did you mean “${near}”?`,
  makeFirst: 'Write the name as it is in Fælled, or add it to the spreadsheet.',
  noPerson: (value) => `We cannot find the person “${value}”.`,
  personHint: 'Write the person’s e-mail address, or add the person to the sheet of people.',
  otherOrganisation: (person, organisation) => `${person} does not belong to ${organisation}. Add it to the sheet of people, or choose somebody else.`,
  wrongLine: (value) => `The line with “${value}” has a problem itself. Correct it first.`,
  unknown: (field, value) => `${field}: “${value}” is not known.`,
  choices: (choices) => `Choose from ${choices}.`,
  field: (field, sentence) => `${field}: ${sentence}`,
  cprIn: (field) => `The column ${field} held something like a CPR number. We have not kept it. Write something else.`,
  cprElsewhere: 'The line held something like a CPR number. We have not kept it. Correct the line.',
}
