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
import { editOffer } from '#server/offers/commands.ts'
import { offerEdit } from '#server/offers/contract.ts'
import { editOfferPage } from '#server/offers/queries.ts'
import { OfferFields } from './offer-fields.tsx'
import { typed } from './typed.ts'
import { useOfferFormWords } from './form-words.ts'
import { useOfferWords } from './words.ts'

export const loader = page(({ actor, params }) => editOfferPage(actor, params.offerId!))

export const action = write(offerEdit, async ({ actor, input }) => {
  await editOffer(actor, typed(input))
  return redirectWithFlash(`/tilbud/${input.offerId}`, 'offer.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.offer.name ?? '')

export default function EditOffer() {
  const { offer, people } = useLoaderData<typeof loader>()
  const words = useOfferFormWords()
  const { one: kind } = useOfferWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/tilbud/${offer.id}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: offer.name }]} />
      <PageHead title={words.editTitle} />
      <Form>
        <OfferFields values={offer} people={people} />
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
