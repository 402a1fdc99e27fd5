import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { editProposal } from '#server/charts/commands.ts'
import { proposalEdit } from '#server/charts/contract.ts'
import { proposalPage } from '#server/charts/queries.ts'
import type { ChartNode } from '#server/charts/tree.ts'
import { ChartList } from './chart-list.tsx'
import { ProposalFields } from './proposal-fields.tsx'
import { useChartFormWords, useChartWords } from './words.ts'

export const loader = page(({ actor, params }) => proposalPage(actor, params.slug!, params.proposalId!))

export const action = write(proposalEdit, async ({ actor, input, params }) => {
  await editProposal(actor, input)
  return redirectWithFlash(`/samarbejder/${params.slug}/organisation/forslag/${input.proposalId}`, 'chart.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.proposal.title ?? '')

export default function Proposal() {
  const { collaboration, proposal } = useLoaderData<typeof loader>()
  const words = useChartFormWords()
  const { title, same } = useChartWords()
  const { trail } = useGroupWords()
  const chart = `/samarbejder/${collaboration.slug}/organisation`
  const base = `${chart}/forslag/${proposal.id}`
  const edit = (node: ChartNode) => (
    <Link to={node.changeId ? `${base}/aendringer/${node.changeId}` : `${base}/aendringer/ny?gruppe=${node.groupId}`}>
      <span aria-hidden="true">{words.change}</span>
      <span className="unseen">{words.changeOf(node.name)}</span>
    </Link>
  )
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: `/samarbejder/${collaboration.slug}`, label: collaboration.name }, { to: chart, label: title }]} />
      <PageHead kind={words.workTitle} title={proposal.title} action={<LinkButton to={`${chart}?forslag=${proposal.id}`}>{words.see}</LinkButton>} />
      <Section
        title={words.changes}
        action={
          <LinkButton to={`${base}/aendringer/ny`} look="primary" small>
            {words.addGroup}
          </LinkButton>
        }
      >
        {proposal.chart.every((node) => node.marks.length === 0) && <p className="quiet">{same}</p>}
        <ChartList nodes={proposal.chart} label={words.changes} action={edit} />
      </Section>
      <Section title={words.workTitle}>
        <Form>
          <ProposalFields values={proposal} />
          <FormButtons>
            <SubmitButton>{words.save}</SubmitButton>
            <Link to={`/historik/${proposal.id}`}>{words.history}</Link>
          </FormButtons>
        </Form>
        <div className="form-buttons form-after">
          <Form bare action={`${base}/fjernelse`}>
            <SubmitButton look="danger">{words.remove}</SubmitButton>
          </Form>
        </div>
      </Section>
    </>
  )
}
