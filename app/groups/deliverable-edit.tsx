import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { editDeliverable } from '#server/groups/commands/deliverables.ts'
import { deliverableEdit } from '#server/groups/contract.ts'
import { deliverablePage } from '#server/groups/forms.ts'
import { DeliverableForm } from './deliverable-form.tsx'

export const loader = page(({ actor, params }) => deliverablePage(actor, params.groupId!, params.deliverableId!))

export const action = write(deliverableEdit, async ({ actor, input }) => {
  await editDeliverable(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}`, 'deliverable.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function EditDeliverable() {
  const { group, deliverable } = useLoaderData<typeof loader>()
  return <DeliverableForm group={group} deliverable={deliverable} />
}
