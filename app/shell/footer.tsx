import { Link } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { useShellWords } from './places.ts'

/* Nobody copies before the page is there. */
const CopyLink = lazy(() => import('#app/links/copy-link.tsx').then((link) => ({ default: link.CopyLink })))

/** What the law wants within reach of every page; for the signed-in, the help on this one, and whom to write to about it. */
export function Footer({ className, help, from = '/' }: { className: string; help?: string; from?: string }) {
  const { footer } = useShellWords()
  return (
    <footer className={className}>
      <nav aria-label={footer.label}>
        <ul className="meta">
          {help && (
            <>
              <li>
                <Link to={help}>{footer.help}</Link>
              </li>
              <li>
                <Link to={`/kontakt?fra=${encodeURIComponent(from)}`}>{footer.contact}</Link>
              </li>
            </>
          )}
          {help && (
            <li>
              <Suspense fallback={null}>
                <CopyLink />
              </Suspense>
            </li>
          )}
          <li>
            <Link to="/tilgaengelighed">{footer.statement}</Link>
          </li>
          <li>
            <Link to="/privatliv">{footer.privacy}</Link>
          </li>
          <li>
            <Link to="/cookies">{footer.cookies}</Link>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
