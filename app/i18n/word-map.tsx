import { createContext, useContext, useEffect } from 'react'
import { useNonce } from '#app/shell/nonce.ts'
import { type Language, useLanguage } from './use-words.ts'

const WordMap = createContext<string | undefined>(undefined)

/** Gives the document its import map; the browser has it in the document. */
export const WordMapProvider = WordMap.Provider

const inDocument =
  typeof document === 'undefined' ? undefined : document.querySelector('script[type=importmap]')?.textContent

/** Leads the scripts' `words/…` to those of the document's language; before any script is asked for. */
export function WordsOfLanguage() {
  const map = useContext(WordMap) ?? inDocument
  const nonce = useNonce()
  if (!map) return null
  return <script type="importmap" nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: map }} />
}

const isOf = (language: Language, map: string) => map.includes(`/${language}-`)

/** A document has the words of one language: another one, chosen in another window or by whoever signs in, needs another. */
export function useDocumentOfLanguage(): void {
  const language = useLanguage()
  useEffect(() => {
    if (inDocument && !isOf(language, inDocument)) window.location.reload()
  }, [language])
}
