import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** Facts by label; those without a value are left out. */
export function FactList({ facts, wide }: { facts: Fact[]; wide?: boolean }) {
  return (
    <dl className={wide ? 'facts facts-wide' : 'facts'}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(({ label, value }) => (
          <div className="fact" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
