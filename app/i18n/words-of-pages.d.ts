declare module 'virtual:words-of-pages' {
  /** The folder of each language's words, and which of them a script asks for; nothing while developing. */
  const words: { folders: Record<'da' | 'en', string>; needs: Record<string, string[]> } | null
  export default words
}
