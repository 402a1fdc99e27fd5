import { useEffect, useState } from 'react'

export type Suggestion = { id: string; kind: string; title: string; url: string }

/** What the search suggests for what is typed so far; an answer that comes too late is dropped. */
export function useSuggestions(query: string): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>([])
  const wanted = query.trim()
  useEffect(() => {
    if (wanted.length < 2) {
      setFound([])
      return
    }
    const abort = new AbortController()
    const wait = setTimeout(() => void ask(wanted, abort.signal).then((answer) => answer && setFound(answer)), 90)
    return () => {
      clearTimeout(wait)
      abort.abort()
    }
  }, [wanted])
  return found
}

/** Nothing at all when the server cannot be reached: suggestions are a convenience, the search page is the answer. */
async function ask(query: string, signal: AbortSignal): Promise<Suggestion[] | null> {
  const answer = await fetch(`/api/soegeforslag?q=${encodeURIComponent(query)}`, { signal }).catch(() => null)
  if (!answer?.ok) return null
  const found: unknown = await answer.json().catch(() => null)
  return Array.isArray(found) ? (found as Suggestion[]).slice(0, 8) : null
}
