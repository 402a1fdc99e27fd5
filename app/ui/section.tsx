import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  action?: ReactNode
  count?: number
  /** An address within the page. */
  id?: string
  level?: 2 | 3
  children: ReactNode
}

/** A part of a page: heading, perhaps one action, content. */
export function Section({ title, action, count, id, level = 2, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <Heading>
          {title}
          {count !== undefined && <span className="section-count"> {count}</span>}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  )
}
