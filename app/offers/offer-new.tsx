import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { addOffer } from '#server/offers/commands.ts'
import { newOffer } from '#server/offers/contract.ts'
import { newOfferPage } from '#server/offers/queries.ts'
import { OfferFields } from './offer-fields.tsx'
import { typed } from './typed.ts'
import { offerFormWordsOf, useOfferFormWords } from './form-words.ts'
import { useOfferWords } from './words.ts'

export const loader = page(({ actor, params }) => newOfferPage(actor, params.organisationId!))

export const action = write(newOffer, async ({ actor, input }) => {
  const { offerId } = await addOffer(actor, typed(input))
  return redirectWithFlash(`/tilbud/${offerId}`, 'offer.added', { name: input.name })
})

export const meta = pageTitle((_, language) => offerFormWordsOf(language).newTitle)

export default function NewOffer() {
  const { organisation, people } = useLoaderData<typeof loader>()
  const words = useOfferFormWords()
  const { runBy } = useOfferWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/organisationer/${organisation.id}`
  return (
    <>
      <Breadcrumb label={runBy} trail={[{ to: back, label: organisation.name }]} />
      <PageHead title={words.newTitle} />
      <Form>
        <OfferFields values={null} people={people} />
        <FormButtons>
          <SubmitButton>{words.create}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
