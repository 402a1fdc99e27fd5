const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

const first = (rules: [RegExp, string][], agent: string) => rules.find(([pattern]) => pattern.test(agent))?.[1]

/** "Edge, Windows" from a User-Agent header; null when neither is known. */
export function deviceName(agent: string): string | null {
  const names = [first(browsers, agent), first(systems, agent)].filter(Boolean)
  return names.length > 0 ? names.join(', ') : null
}
