import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { help as danish } from '#app/i18n/da/help.ts'
import { help as english } from '#app/i18n/en/help.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Day } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { productNews } from './news.server.ts'

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).news)

export const loader = page(async ({ actor }) => ({ news: productNews(actor.language) }))

/** All that has been told about Fælled itself. */
export default function ProductNews() {
  const { news } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  return (
    <>
      <Breadcrumb label={words.help} trail={[{ to: '/hjaelp/start', label: words.help }]} />
      <PageHead title={words.news} />
      {news.map((one) => (
        <section key={one.day} className="prose">
          <h2>{one.title}</h2>
          <p className="quiet">
            <Day day={one.day} />
          </p>
          {/* Our own words, drawn on the server. */}
          <div dangerouslySetInnerHTML={{ __html: one.html }} />
        </section>
      ))}
    </>
  )
}
