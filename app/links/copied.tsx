import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { links as danish } from '#app/i18n/da/links.ts'
import { links as english } from '#app/i18n/en/links.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { loader } from './link.tsx'

/** Says who a link that was just copied opens for. */
export function Copied({ about }: { about: string }) {
  const words = useWords(danish, english)
  const { data, load } = useFetcher<typeof loader>()
  useEffect(() => load(about), [about, load])
  if (!data) return null
  const openings = data.openings.length > 0 ? data.openings.map(words.opens) : [words.everyoneTheirs]
  return <>{[words.copied, ...openings].join(' ')}</>
}
