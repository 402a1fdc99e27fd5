import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { addChange } from '#server/charts/commands.ts'
import { newChange } from '#server/charts/contract.ts'
import { changePage } from '#server/charts/queries.ts'
import { ChangeForm } from './change-form.tsx'

export const loader = page(({ actor, params, url }) =>
  changePage(actor, params.slug!, { proposalId: params.proposalId!, changeId: null, groupId: url.searchParams.get('gruppe') }),
)

export const action = write(newChange, async ({ actor, input, params }) => {
  await addChange(actor, { ...input, under: input.under ?? '' })
  return redirectWithFlash(`/samarbejder/${params.slug}/organisation/forslag/${input.proposalId}`, 'chart.changeSaved')
})

export const meta = pageTitle<typeof loader>((data) => data?.proposal.title ?? '')

export default function NewChange() {
  return <ChangeForm {...useLoaderData<typeof loader>()} />
}
