import { useReason } from '#app/i18n/use-reason.ts'

/** The sentence of a reason code. */
export function ReasonWords({ code }: { code: string }) {
  return <p>{useReason()(code)}</p>
}
