import { aroundSyddanmarkPeople } from './people/around-syddanmark.ts'
import { midtjyllandPeople } from './people/midtjylland.ts'
import { sjaellandPeople } from './people/sjaelland.ts'
import { peopleStandingIn } from './people/standing-in.ts'
import { syddanmarkPeople } from './people/syddanmark.ts'
import type { Person } from './types.ts'

/** Everybody in the demo world. */
export const people: Person[] = [
  ...syddanmarkPeople,
  ...aroundSyddanmarkPeople,
  ...midtjyllandPeople,
  ...sjaellandPeople,
  ...peopleStandingIn,
]

/** Those the demo prints a sign-in for. */
export const signIns: Person[] = people.filter((person) => person.signIn)
