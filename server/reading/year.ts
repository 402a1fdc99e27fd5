/** The year a document most likely speaks of or is from: as its title says, else its file name, else its first lines. */
export function guessedYear({
  title,
  fileName,
  text,
}: {
  title: string
  fileName: string
  text: string
}): number | null {
  for (const place of [title, fileName, text.slice(0, 2000)]) {
    const year = /(?<!\d)(?:19[89]\d|20[0-4]\d)(?!\d)/.exec(place)?.[0]
    if (year) return Number(year)
  }
  return null
}
