import { useEffect } from 'react'

/*
 * A window may have been opened before the server was updated. Its parts still come for two weeks; but what the new server
 * sends is better shown by the new parts, and a part that is gone must not end in an empty page.
 */

/** From the first answer of a newer server on, links are followed by the browser itself, which brings the new parts. */
export function useServerUpdates(build: string | undefined): void {
  useEffect(() => {
    const own = (window as { __remixManifest?: { version: string } }).__remixManifest?.version
    if (!build || !own || build === own) return
    window.addEventListener('click', leaveToBrowser, true)
    return () => window.removeEventListener('click', leaveToBrowser, true)
  }, [build])
}

/** Nobody on the page hears of a click on a link to another page. */
function leaveToBrowser(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (link && link.getAttribute('role') !== 'button' && !link.getAttribute('href')!.startsWith('#')) event.stopPropagation()
}
