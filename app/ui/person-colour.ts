const colours = 8

/** The class that gives a person a colour of their own, the same everywhere and on the server: avatar, caret, presence. */
export function personColour(personId: string): string {
  const sum = [...personId].reduce((total, sign) => total + sign.charCodeAt(0), 0)
  return `person-${sum % colours}`
}

/** First letter of the first and of the last name; particles and brackets do not count. */
export function initials(name: string): string {
  const parts = name
    .replace(/\(.*?\)/g, ' ')
    .split(/[\s.]+/)
    .filter((part) => /^\p{Lu}/u.test(part))
  const words = parts.length > 0 ? parts : name.trim().split(/\s+/).filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return chosen.map((word) => [...(word ?? '?')][0]!.toLocaleUpperCase('da')).join('')
}
