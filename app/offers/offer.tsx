import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { offerPage } from '#server/offers/queries.ts'
import { targetGroupNames } from '#server/offers/words.ts'
import { useOfferWords } from './words.ts'

export const loader = page(async ({ actor, params }) => {
  const shown = await offerPage(actor, params.offerId!)
  return { ...shown, targetGroups: targetGroupNames(shown.offer.targetGroups, actor.language) }
})

export const meta = pageTitle<typeof loader>((data) => data?.offer.name ?? '')

type Shown = Awaited<ReturnType<typeof offerPage>>

export default function OfferPage() {
  const { offer, organisation, targetGroups, can } = useLoaderData<typeof loader>()
  const words = useOfferWords()
  const { facts } = useWords(danishCommon, englishCommon)
  return (
    <>
      <Breadcrumb label={words.runBy} trail={[{ to: `/organisationer/${organisation.id}`, label: organisation.name }]} />
      <PageHead
        kind={words.one}
        title={offer.name}
        meta={[...offer.paragraphs, offer.municipality, offer.residencePlaces !== null && words.placesOf(offer.residencePlaces)]}
        action={can.edit && <LinkButton to={`/tilbud/${offer.id}/rediger`}>{words.edit}</LinkButton>}
        menu={can.remove && <More offerId={offer.id} />}
      />
      <Columns label={facts} aside={<Facts offer={offer} organisation={organisation} />}>
        <Section title={words.description}>
          {offer.description ? <Paragraphs text={offer.description} /> : <p className="quiet">{words.noDescription}</p>}
        </Section>
        <Section title={words.forWhom}>
          {targetGroups.length === 0 ? (
            <p className="quiet">{words.noTargetGroups}</p>
          ) : (
            <ul className="plain">
              {targetGroups.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </Section>
      </Columns>
    </>
  )
}

function Paragraphs({ text }: { text: string }) {
  return (
    <div lang="da">
      {text.split(/\n{2,}/).map((one, index) => (
        <p key={index}>{one}</p>
      ))}
    </div>
  )
}

function More({ offerId }: { offerId: string }) {
  const words = useOfferWords()
  return (
    <Menu label={words.more}>
      <Form bare action={`/tilbud/${offerId}/fjernelse`}>
        <SubmitButton look="quiet">{words.remove}</SubmitButton>
      </Form>
    </Menu>
  )
}

function Facts({ offer, organisation }: Pick<Shown, 'offer' | 'organisation'>) {
  const words = useOfferWords()
  const { person, leader } = offer
  return (
    <FactList
      facts={[
        { label: words.runBy, value: <Link to={`/organisationer/${organisation.id}`}>{organisation.name}</Link> },
        { label: words.leader, value: (person || leader) && <Leader person={person} words={leader} /> },
        { label: words.paragraphs, value: offer.paragraphs.join(', ') },
        { label: words.municipality, value: offer.municipality },
        { label: words.places, value: offer.residencePlaces },
        { label: words.website, value: offer.website && <a href={offer.website}>{offer.website.replace(/^https?:\/\//, '')}</a> },
        { label: words.history, value: <Link to={`/historik/${offer.id}`}>{words.seeHistory}</Link> },
      ]}
    />
  )
}

function Leader({ person, words }: { person: Shown['offer']['person']; words: string }) {
  if (!person) return <>{words}</>
  return (
    <>
      <Link to={`/personer/${person.id}`}>{person.name}</Link>
      {words && <span className="quiet"> {words}</span>}
    </>
  )
}
