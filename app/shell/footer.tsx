import { Link } from '@remix-run/react'
import { CopyLink } from '#app/links/copy-link.tsx'
import { useShellWords } from './places.ts'

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
              <li>
                <CopyLink />
              </li>
            </>
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
