import { Refused } from './errors.ts'

/** May it be done? A refusal carries the code that explains a greyed button and becomes the 403. */
export type Verdict = { ok: true } | { ok: false; reason: string }

export const yes: Verdict = { ok: true }
export const no = (reason: string): Verdict => ({ ok: false, reason })

/** Goes on if the verdict allows; else throws Refused with its reason. */
export function must(verdict: Verdict): void {
  if (!verdict.ok) throw new Refused(verdict.reason)
}

/** The first refusal, or yes. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((verdict) => !verdict.ok) ?? yes
