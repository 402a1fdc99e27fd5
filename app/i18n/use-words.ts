import { useRouteLoaderData } from '@remix-run/react'

export type Language = 'da' | 'en'

/** The language of the page being drawn; Danish where nobody has chosen. */
export function useLanguage(): Language {
  const root = useRouteLoaderData('root') as { language?: Language } | undefined
  return root?.language ?? 'da'
}

/** The words of a domain in the page's language. A missing English word is a type error. */
export const useWords = <T>(danish: T, english: NoInfer<T>): T => (useLanguage() === 'en' ? english : danish)
