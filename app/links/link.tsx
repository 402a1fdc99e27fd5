import { Link, useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { insidePath } from '#app/http/write.server.ts'
import { links as danish } from '#app/i18n/da/links.ts'
import { links as english } from '#app/i18n/en/links.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { env } from '#server/kernel/env.ts'
import { openingsOf } from '#server/subjects/openings.ts'

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).title)

export const loader = page(async ({ actor, url }) => {
  const path = insidePath(url.searchParams.get('side'), '/min-side')
  return { path, address: env().PUBLIC_URL.replace(/\/$/, '') + path, openings: await openingsOf(actor, path) }
})

/** A page's address to copy, and who it opens for: what the footer's button says, without scripts too. */
export default function LinkToPage() {
  const { path, address, openings } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  return (
    <>
      <PageHead title={words.title} lead={openings[0] && <span lang="da">{openings[0].title}</span>} />
      <p>
        <code className="link-address">{address}</code>
      </p>
      <h2>{words.who}</h2>
      {openings.map((opening) => (
        <p key={opening.kind}>{words.opens(opening)}</p>
      ))}
      {openings.length === 0 && <p>{words.everyoneTheirs}</p>}
      <p>{words.others}</p>
      <p>
        <Link to={path}>{words.back}</Link>
      </p>
    </>
  )
}
