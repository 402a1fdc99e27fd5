import type { ReactNode } from 'react'
import { ReasonLater } from '#app/i18n/reason-later.tsx'

/** Why something cannot be done, in words; undefined when it can. */
export const refusal = (verdict: { ok: true } | { ok: false; reason: string }): ReactNode =>
  verdict.ok ? undefined : <ReasonLater code={verdict.reason} />
