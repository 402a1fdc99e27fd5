import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { addDeliverable } from '#server/groups/commands/deliverables.ts'
import { newDeliverable } from '#server/groups/contract.ts'
import { deliverablePage } from '#server/groups/forms.ts'
import { DeliverableForm } from './deliverable-form.tsx'

export const loader = page(({ actor, params }) => deliverablePage(actor, params.groupId!, null))

export const action = write(newDeliverable, async ({ actor, input }) => {
  await addDeliverable(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}`, 'deliverable.added')
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function NewDeliverable() {
  const { group } = useLoaderData<typeof loader>()
  return <DeliverableForm group={group} deliverable={null} />
}
