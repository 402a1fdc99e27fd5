import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { addMilestone } from '#server/agreements/commands/milestones.ts'
import { newMilestone } from '#server/agreements/contract.ts'
import { milestonePage } from '#server/agreements/forms.ts'
import { MilestoneForm } from './milestone-form.tsx'

export const loader = page(async ({ actor, params, url }) => ({
  ...(await milestonePage(actor, params.agreementId!, null)),
  likely: url.searchParams.get('tema'),
}))

export const action = write(newMilestone, async ({ actor, input }) => {
  await addMilestone(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#tidslinje`, 'milestone.added')
})

export const meta = pageTitle<typeof loader>((data) => data?.agreement.title ?? '')

export default function NewMilestone() {
  return <MilestoneForm {...useLoaderData<typeof loader>()} />
}
