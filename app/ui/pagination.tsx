import { Link } from '@remix-run/react'

type Props = {
  page: number
  pages: number
  to: (page: number) => string
  words: { label: string; previous: string; next: string; page: (page: number) => string }
}

/** First, last and those around the current one; gaps between. */
export function pagesShown(page: number, pages: number): (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((one, index) => {
    const before = sorted[index - 1]
    if (before === undefined || one === before + 1) return [one]
    return one === before + 2 ? [one - 1, one] : ['gap' as const, one]
  })
}

/** Pages of a long list, each with its address. */
export function Pagination({ page, pages, to, words }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={words.label}>
      {page > 1 && (
        <Link className="button button-plain" to={to(page - 1)} rel="prev">
          {words.previous}
        </Link>
      )}
      <ul>
        {pagesShown(page, pages).map((one, index) =>
          one === 'gap' ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={one}>
              <Link
                to={to(one)}
                className="page-number"
                aria-label={words.page(one)}
                aria-current={one === page ? 'page' : undefined}
              >
                {one}
              </Link>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <Link className="button button-plain" to={to(page + 1)} rel="next">
          {words.next}
        </Link>
      )}
    </nav>
  )
}
