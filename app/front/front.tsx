import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { actorOf } from '#app/http/actor.server.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { front as danish } from '#app/i18n/da/front.ts'
import { frontPages } from '#server/front/queries.ts'
import { publicMeta } from './public-meta.ts'
import { useFrontWords } from './use-front-words.ts'

/** Strangers get the same page without scripts (root.tsx). */
export const handle = { still: true }

/** The front door: one's own page; for strangers what is public or, where nothing is, the way to sign in. */
export async function loader({ request }: { request: Request }) {
  const actor = await actorOf(request)
  if (actor.kind === 'person') throw redirect('/min-side', 303)
  const collaborations = await frontPages(actor)
  if (collaborations.length === 0) throw redirect('/log-ind', 303)
  return { collaborations }
}

export const meta = publicMeta(() => ({ title: '', description: danish.lead }))

export default function FrontPage() {
  const { collaborations } = useLoaderData<typeof loader>()
  const words = useFrontWords()
  return (
    <div className="front">
      <PageHead title={words.title} lead={<p>{words.lead}</p>} />
      <Section title={words.collaborations}>
        <List label={words.collaborations}>
          {collaborations.map((one) => (
            <ListRow
              key={one.id}
              to={`/samarbejder/${one.slug}`}
              title={one.name}
              meta={[words.parties(one.parties), words.publications(one.publications)]}
            >
              <span lang="da">{one.description}</span>
            </ListRow>
          ))}
        </List>
      </Section>
      <p className="front-sign-in">
        {words.signInLead} <LinkButton to="/log-ind">{words.signIn}</LinkButton>
      </p>
    </div>
  )
}
