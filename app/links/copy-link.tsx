import { Link, useLocation } from '@remix-run/react'
import { type ComponentType, type MouseEvent, useEffect, useState } from 'react'
import { useShellWords } from '#app/shell/places.ts'

type Told = ComponentType<{ about: string }>

/** Copies the address of the page one is on, and says who it opens for; what says it comes when it is asked for. */
export function CopyLink() {
  const { copyLink } = useShellWords().footer
  const { pathname, search, key } = useLocation()
  const [Copied, setCopied] = useState<Told | null>(null)
  const about = `/link?side=${encodeURIComponent(pathname + search)}`
  useEffect(() => setCopied(null), [key])
  const copy = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return
    event.preventDefault()
    Promise.all([import('./copied.tsx'), navigator.clipboard.writeText(window.location.origin + pathname + search)]).then(
      ([part]) => setCopied(() => part.Copied),
      () => window.location.assign(about),
    )
  }
  return (
    <>
      <Link to={about} onClick={copy}>
        {copyLink}
      </Link>
      <span role="status" className="link-copied">
        {Copied && <Copied about={about} />}
      </span>
    </>
  )
}
