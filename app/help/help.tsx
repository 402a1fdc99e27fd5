import { Link, useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { help as danish } from '#app/i18n/da/help.ts'
import { help as english } from '#app/i18n/en/help.ts'
import { home as danishHome } from '#app/i18n/da/home.ts'
import { home as englishHome } from '#app/i18n/en/home.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Columns } from '#app/ui/columns.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { NotFound } from '#server/kernel/errors.ts'
import { helpText, helpTitles } from './texts.server.ts'
import { helpTopics } from './topics.ts'

export const loader = page(async ({ actor, params }) => {
  const topic = helpTopics.find((one) => one === params.topic)
  if (!topic) throw new NotFound(`help on ${params.topic}`)
  return { text: helpText(topic, actor.language), topics: helpTitles(actor.language) }
})

export const meta = pageTitle<typeof loader>((data) => data?.text.title ?? '')

/** OV10: what was put away is found again here. */
function FirstStepsAgain() {
  const { guide } = useWords(danishHome, englishHome)
  return (
    <Form bare action="/min-side/trin/frem">
      <SubmitButton look="plain">{guide.again}</SubmitButton>
    </Form>
  )
}

export default function Help() {
  const { text, topics } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  const all = (
    <nav aria-label={words.topics}>
      <ul className="help-topics">
        {topics.map((one) => (
          <li key={one.topic}>
            <Link to={`/hjaelp/${one.topic}`} className="filter-link" aria-current={one.topic === text.topic ? 'page' : undefined}>
              {one.title}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/nyt" className="filter-link">
            {words.news}
          </Link>
        </li>
      </ul>
    </nav>
  )
  return (
    <>
      <PageHead kind={words.help} title={text.title} />
      <Columns label={words.topics} aside={all}>
        <div className="help-text" dangerouslySetInnerHTML={{ __html: text.html }} />
        {['start', 'min-side'].includes(text.topic) && <FirstStepsAgain />}
      </Columns>
    </>
  )
}
