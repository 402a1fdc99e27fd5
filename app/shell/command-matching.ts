const plain = (text: string) => text.toLocaleLowerCase('da')

/** Whether a command's title holds every word of what is typed, in any order; of the last one as much as is there. */
export function answersEveryWord(typed: string, title: string): boolean {
  const held = plain(title)
  return plain(typed)
    .split(/[\s,;]+/)
    .every((word) => held.includes(word))
}
