import { Link } from '@remix-run/react'

/** A field where two paths cross, and the name. */
export function Wordmark({ to, name, product }: { to: string; name: string; product: string }) {
  return (
    <Link to={to} className="wordmark" aria-label={name}>
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" className="wordmark-field" />
        <path d="M0 21C10 21 13 10 32 10M10 0c0 12 12 16 12 32" className="wordmark-path" />
      </svg>
      <span>{product}</span>
    </Link>
  )
}
