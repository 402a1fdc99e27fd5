import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { editAnnex } from '#server/agreements/commands/annexes.ts'
import { annexEdit } from '#server/agreements/contract.ts'
import { annexEditPage } from '#server/agreements/forms.ts'
import { AnnexFields } from './annex-fields.tsx'
import { AreaHead } from './area-head.tsx'
import { useAgreementFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => annexEditPage(actor, params.agreementId!, params.annexId!))

export const action = write(annexEdit, async ({ actor, input }) => {
  const { theirs } = await editAnnex(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#bilag`, theirs.length > 0 ? 'agreement.merged' : 'annex.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.annex.title ?? '')

export default function EditAnnex() {
  const { agreement, annex, papers } = useLoaderData<typeof loader>()
  const words = useAgreementFormWords()
  const { cancel } = useWords(danish, english)
  return (
    <>
      <AreaHead agreement={agreement} title={words.annexEdit} />
      <Form hidden={{ revision: String(annex.revision) }}>
        <AnnexFields annex={annex} papers={papers} />
        <FormButtons>
          <SubmitButton>{words.annexSave}</SubmitButton>
          <Link to={`/rammeaftaler/${agreement.id}#bilag`}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
