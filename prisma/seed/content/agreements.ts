import { midtjylland2025 } from './agreements/midtjylland-2025-2026.ts'
import { nextPeriod } from './agreements/next-period.ts'
import { sjaelland2025 } from './agreements/sjaelland-2025-2026.ts'
import { syddanmark2021 } from './agreements/syddanmark-2021-2022.ts'
import { syddanmark2025 } from './agreements/syddanmark-2025-2026.ts'
import { syddanmark2027 } from './agreements/syddanmark-2027-2028.ts'
import type { Agreement } from './types.ts'

/** Agreements that ended, are in force and are being made. */
export const agreements: Agreement[] = [
  syddanmark2021,
  syddanmark2025,
  syddanmark2027,
  midtjylland2025,
  sjaelland2025,
  ...nextPeriod,
]
