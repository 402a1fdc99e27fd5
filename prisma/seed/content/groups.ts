import { midtjyllandGroups } from './groups/midtjylland.ts'
import { sjaellandGroups } from './groups/sjaelland.ts'
import { syddanmarkGroupsOf2021 } from './groups/syddanmark-2021.ts'
import { syddanmarkGroups } from './groups/syddanmark.ts'
import type { Group } from './types.ts'

/** Every group; one that reports to another may stand before it. */
export const groups: Group[] = [
  ...syddanmarkGroups,
  ...syddanmarkGroupsOf2021,
  ...midtjyllandGroups,
  ...sjaellandGroups,
]
