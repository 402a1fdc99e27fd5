import { Link, useFetcher, useLocation } from '@remix-run/react'
import { type MouseEvent, useEffect, useState } from 'react'
import { links as danish } from '#app/i18n/da/links.ts'
import { links as english } from '#app/i18n/en/links.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { loader } from './link.tsx'

/** Copies the address of the page one is on, and says who it opens for. */
export function CopyLink() {
  const words = useWords(danish, english)
  const { pathname, search, key } = useLocation()
  const fetcher = useFetcher<typeof loader>()
  const [copiedAt, setCopiedAt] = useState<string | null>(null)
  const about = `/link?side=${encodeURIComponent(pathname + search)}`
  useEffect(() => setCopiedAt(null), [key])
  const copy = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return
    event.preventDefault()
    navigator.clipboard.writeText(window.location.origin + pathname + search).then(
      () => setCopiedAt(key),
      () => window.location.assign(about),
    )
    fetcher.load(about)
  }
  const openings = fetcher.data?.openings
  const said = copiedAt === key && fetcher.state === 'idle' && openings
  return (
    <>
      <Link to={about} onClick={copy}>
        {words.copy}
      </Link>
      <span role="status" className="link-copied">
        {said && [words.copied, ...(openings.length > 0 ? openings.map(words.opens) : [words.everyoneTheirs])].join(' ')}
      </span>
    </>
  )
}
