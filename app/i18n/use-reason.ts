import { reasons as danish } from './da/reasons.ts'
import { reasons as english } from './en/reasons.ts'
import { useWords } from './use-words.ts'

/** Turns a reason code into a sentence in the page's language; an unknown code becomes the general one. */
export function useReason(): (code: string) => string {
  const sentences: Record<string, string> = useWords(danish, english)
  return (code) => sentences[code] ?? sentences.generic!
}
