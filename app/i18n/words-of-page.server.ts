import type { EntryContext } from '@remix-run/node'
import words from 'virtual:words-of-pages'
import type { Language } from './use-words.ts'

type Manifest = EntryContext['manifest']

const manifests = { da: new WeakMap<Manifest, Manifest>(), en: new WeakMap<Manifest, Manifest>() }

/** The import map of a document in a language; none while developing. */
export const wordMap = (language: Language): string | undefined =>
  words ? JSON.stringify({ imports: { 'words/': `/assets/${words.folders[language]}/` } }) : undefined

/** The scripts of each route, those with its words in a language among them, so that none is found out about late. */
export function withWords(manifest: Manifest, language: Language): Manifest {
  if (!words) return manifest
  const made = manifests[language].get(manifest) ?? withWordsOf(manifest, language)
  manifests[language].set(manifest, made)
  return made
}

function withWordsOf(manifest: Manifest, language: Language): Manifest {
  const wordsOf = (scripts: string[]) => [
    ...new Set(scripts.flatMap((script) => words?.needs[script] ?? []).map((file) => `/assets/${words?.folders[language]}/${file}`)),
  ]
  const { entry, routes } = manifest
  return {
    ...manifest,
    entry: { ...entry, imports: [...entry.imports, ...wordsOf([entry.module, ...entry.imports])] },
    routes: Object.fromEntries(
      Object.entries(routes).map(([id, route]) => {
        if (!route) return [id, route]
        const imports = route.imports ?? []
        return [id, { ...route, imports: [...imports, ...wordsOf([route.module, ...imports])] }]
      }),
    ),
  }
}
