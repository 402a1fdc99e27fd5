const candidate = /(?<!\d)(\d{2})(\d{2})(\d{2})[- ]?\d{4}(?!\d)/g
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text holds what can be a CPR number: a valid ddmmyy and four digits, with hyphen, space or nothing between,
 * no digit beside it. No modulus test: numbers without one have been issued since 2007.
 */
export function holdsCpr(text: string): boolean {
  for (const [, day, month] of text.matchAll(candidate)) {
    const days = daysIn[Number(month) - 1]
    if (days !== undefined && Number(day) >= 1 && Number(day) <= days) return true
  }
  return false
}
