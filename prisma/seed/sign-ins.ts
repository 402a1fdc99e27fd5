import { signIns } from './content/people.ts'

/** Everyone in the demo has the same password; no demo database is ever served as a product. */
export const demoPassword = 'faelled i demoen'

/** One sign-in per kind of person. */
export const demoSignInList = signIns.map((person) => ({
  name: person.name,
  email: person.email,
  da: person.signIn!.da,
  en: person.signIn!.en,
}))
