// The separators are those of server/kernel/cpr.ts, which judges the whole number.
const beginning = /(?<!\d)(\d{2})(\d{2})\d{2}(?:\s{0,2}|\s{0,3}[\p{Pd}\u2212]\s{0,3})\d{0,3}$/u

/**
 * Whether the text before the caret ends in what may become a CPR number once it is typed to its end. Only judged in the
 * browser, to keep the first digits back for a moment; the server judges every text that reaches it.
 */
export function isHalfTypedCpr(before: string): boolean {
  const [, day, month] = beginning.exec(before.replace(/\p{Cf}/gu, '').normalize('NFKC')) ?? []
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
}
