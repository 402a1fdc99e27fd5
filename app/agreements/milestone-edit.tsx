import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { editMilestone } from '#server/agreements/commands/milestones.ts'
import { milestoneEdit } from '#server/agreements/contract.ts'
import { milestonePage } from '#server/agreements/forms.ts'
import { MilestoneForm } from './milestone-form.tsx'

export const loader = page(({ actor, params }) => milestonePage(actor, params.agreementId!, params.milestoneId!))

export const action = write(milestoneEdit, async ({ actor, input }) => {
  const { theirs } = await editMilestone(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#tidslinje`, theirs.length > 0 ? 'agreement.merged' : 'milestone.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.milestone?.title ?? '')

export default function EditMilestone() {
  return <MilestoneForm {...useLoaderData<typeof loader>()} />
}
