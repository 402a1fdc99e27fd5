import { Link } from '@remix-run/react'

/** The way here, outermost first; the last step is where Esc goes. */
export function Breadcrumb({ label, trail }: { label: string; trail: { to: string; label: string }[] }) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {trail.map((step, index) => (
          <li key={step.to}>
            <Link to={step.to} rel={index === trail.length - 1 ? 'up' : undefined}>
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
