import { useRouteLoaderData } from '@remix-run/react'

export type Language = 'da' | 'en'

/** The document's import map, where this is a browser. */
export const mapInDocument =
  typeof document === 'undefined' ? undefined : document.querySelector('script[type=importmap]')?.textContent

/** A document has the words of one language, whatever has been chosen since: word-map.tsx brings the next document. */
export const languageOfPage = (chosen: Language | undefined): Language =>
  mapInDocument ? (mapInDocument.includes('/en-') ? 'en' : 'da') : (chosen ?? 'da')

/** What has been chosen; unknown where the root itself failed. */
export function useChosenLanguage(): Language | undefined {
  const root = useRouteLoaderData('root') as { language?: Language } | undefined
  return root?.language
}

/** The language of the page being drawn. */
export const useLanguage = (): Language => languageOfPage(useChosenLanguage())

/** The words of a domain in the page's language. A missing English word is a type error. */
export const useWords = <T>(danish: T, english: NoInfer<T>): T => (useLanguage() === 'en' ? english : danish)
