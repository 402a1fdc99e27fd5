import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { mainId } from './frame.tsx'

/** After a change of page without a new document: says its title, and puts the keyboard on the page if it was left nowhere. */
export function PageAnnouncer() {
  const { pathname } = useLocation()
  const [title, setTitle] = useState('')
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const settled = setTimeout(() => {
      setTitle(document.title)
      if (document.activeElement === document.body) document.getElementById(mainId)?.focus({ preventScroll: true })
    }, 100)
    return () => clearTimeout(settled)
  }, [pathname])
  return (
    <div className="unseen" role="status" aria-live="polite">
      {title}
    </div>
  )
}
