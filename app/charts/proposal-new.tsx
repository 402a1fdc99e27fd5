import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { chartForms as danishForms } from '#app/i18n/da/chart-forms.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { chartForms as englishForms } from '#app/i18n/en/chart-forms.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { makeProposal } from '#server/charts/commands.ts'
import { newProposal } from '#server/charts/contract.ts'
import { newProposalPage } from '#server/charts/queries.ts'
import { ProposalFields } from './proposal-fields.tsx'
import { useChartFormWords, useChartWords } from './words.ts'

export const loader = page(({ actor, params }) => newProposalPage(actor, params.slug!))

export const action = write(newProposal, async ({ actor, input, params }) => {
  const { proposalId } = await makeProposal(actor, input)
  return redirectWithFlash(`/samarbejder/${params.slug}/organisation/forslag/${proposalId}`, 'chart.made')
})

export const meta = pageTitle((_, language) => (language === 'en' ? englishForms : danishForms).newTitle)

export default function NewProposal() {
  const { collaboration } = useLoaderData<typeof loader>()
  const words = useChartFormWords()
  const { title } = useChartWords()
  const { trail } = useGroupWords()
  const { cancel } = useWords(danish, english)
  const chart = `/samarbejder/${collaboration.slug}/organisation`
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: `/samarbejder/${collaboration.slug}`, label: collaboration.name }, { to: chart, label: title }]} />
      <PageHead title={words.newTitle} lead={<p>{words.newLead}</p>} />
      <Form hidden={{ collaborationId: collaboration.id }}>
        <ProposalFields />
        <FormButtons>
          <SubmitButton>{words.make}</SubmitButton>
          <Link to={chart}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
