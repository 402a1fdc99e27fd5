const candidate = /(?<!\d)(\d{2})(\d{2})\d{2}(?:\s{0,2}|\s{0,3}[\p{Pd}\u2212]\s{0,3})\d{4}(?!\d)/gu
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text holds what can be a CPR number: a valid ddmmyy and four digits, with a dash, space or nothing between,
 * no digit beside it. No modulus test: numbers without one have been issued since 2007. Word processors write other
 * dashes and spaces than the keyboard's, and characters nobody sees; they hide nothing.
 */
export function holdsCpr(text: string): boolean {
  return asRead(text).some((reading) => {
    for (const [, day, month] of reading.matchAll(candidate)) {
      const days = daysIn[Number(month) - 1]
      if (days !== undefined && Number(day) >= 1 && Number(day) <= days) return true
    }
    return false
  })
}

/** A text as it stands, and as its reader sees it: a raised digit beside a number must not hide it, so each counts. */
function asRead(text: string): string[] {
  const plain = text.includes('%') ? text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text
  if (!/[^\0-\x7f]/.test(text)) return [...new Set([text, plain])]
  const seen = plain.replace(/\p{Cf}/gu, '')
  return [...new Set([text, plain, seen, seen.normalize('NFKC')])]
}
