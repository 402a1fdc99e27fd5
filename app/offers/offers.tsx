import { useLoaderData } from '@remix-run/react'
import { collaborationAsked, collaborationChoice } from '#app/directory/asked.server.ts'
import { DirectoryFrame } from '#app/directory/directory-frame.tsx'
import { page } from '#app/http/page.server.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { offersPage, offersQuestion } from '#server/directory/offers.ts'
import { targetGroupNames, targetGroups, targetGroupWords } from '#server/offers/words.ts'
import { OfferRows } from './offer-rows.tsx'
import { offerWordsOf, useOfferWords } from './words.ts'

export const meta = pageTitle<typeof loader>((_, language) => offerWordsOf(language).title)

export const loader = page(async ({ actor, url }) => {
  const collaborationId = collaborationAsked(actor, url.searchParams)
  const question = offersQuestion(url.searchParams, collaborationId)
  const { lines, ...shown } = await offersPage(actor, question)
  const offers = lines.map((one) => ({ ...one, targetGroups: targetGroupNames(one.targetGroups, actor.language) }))
  return { ...shown, offers, question, collaborations: collaborationChoice(actor, collaborationId) }
})

export default function Offers() {
  const shown = useLoaderData<typeof loader>()
  const words = useOfferWords()
  const language = useLanguage()
  const { question, organisations, paragraphs } = shown
  const any = { value: '', label: words.any }
  return (
    <DirectoryFrame
      path="/tilbud"
      title={words.title}
      lead={words.lead}
      count={words.count(shown.all)}
      search={words.search}
      shown={shown}
      choices={[
        {
          name: 'organisation',
          label: words.runBy,
          chosen: question.organisationId ?? '',
          options: [any, ...organisations.map((one) => ({ value: one.id, label: one.name }))],
        },
        {
          name: 'maalgruppe',
          label: words.targetGroup,
          chosen: question.targetGroup ?? '',
          options: [any, ...targetGroups.map((value) => ({ value, label: targetGroupWords[language][value] }))],
        },
        {
          name: 'paragraf',
          label: words.paragraph,
          chosen: question.paragraph ?? '',
          options: [any, ...paragraphs.map((value) => ({ value, label: value }))],
        },
      ]}
    >
      <OfferRows offers={shown.offers} />
    </DirectoryFrame>
  )
}
