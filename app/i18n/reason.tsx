import { useReason } from './use-reason.ts'

/** The sentence of a reason code; pages ask for reason-later.tsx. */
export const Reason = ({ code }: { code: string }) => useReason()(code)
