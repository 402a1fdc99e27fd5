import { createContext, useContext, useEffect } from 'react'
import { useNonce } from '#app/shell/nonce.ts'
import { languageOfPage, mapInDocument, useChosenLanguage } from './use-words.ts'

const WordMap = createContext<string | undefined>(undefined)

/** Gives the document its import map; the browser has it in the document. */
export const WordMapProvider = WordMap.Provider

/** Leads the scripts' `words/…` to those of the document's language; before any script is asked for. */
export function WordsOfLanguage() {
  const map = useContext(WordMap) ?? mapInDocument
  const nonce = useNonce()
  if (!map) return null
  return <script type="importmap" nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: map }} />
}

/** A document has the words of one language: another one, chosen in another window or by whoever signs in, needs another. */
export function useDocumentOfLanguage(): void {
  const chosen = useChosenLanguage()
  useEffect(() => {
    // Where it is unknown, nobody answers: loading the page anew would lose it.
    if (chosen && languageOfPage(chosen) !== chosen) window.location.reload()
  }, [chosen])
}
