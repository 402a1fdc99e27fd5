import { Link } from '@remix-run/react'
import { useShellWords } from './places.ts'

/** What the law wants within reach of every page. */
export function Footer({ className }: { className: string }) {
  const { footer } = useShellWords()
  return (
    <footer className={className}>
      <nav aria-label={footer.label}>
        <ul className="meta">
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
