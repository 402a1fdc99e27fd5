import { leaderNetworkThreads } from './discussions/leader-network.ts'
import { midtjyllandThreads } from './discussions/midtjylland.ts'
import { sjaellandThreads } from './discussions/sjaelland.ts'
import { syddanmarkGroupThreads } from './discussions/syddanmark-groups.ts'
import { syddanmarkPaperThreads } from './discussions/syddanmark-papers.ts'
import { syddanmarkPublicationThreads } from './discussions/syddanmark-publications.ts'
import type { Thread } from './types.ts'

/** Every conversation on groups, papers and publications. */
export const threads: Thread[] = [
  ...syddanmarkPaperThreads,
  ...syddanmarkPublicationThreads,
  ...syddanmarkGroupThreads,
  ...leaderNetworkThreads,
  ...midtjyllandThreads,
  ...sjaellandThreads,
]
