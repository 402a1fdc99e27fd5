/** An address as people type it, made whole; null if it leads nowhere we go. */
export function wholeAddress(typed: string): string | null {
  const address = typed.trim()
  if (/^(https?:\/\/[^\s/]|mailto:\S|tel:\S|\/(?!\/)|#\S)/i.test(address) && !/\s/.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(address) ? `https://${address}` : null
}
