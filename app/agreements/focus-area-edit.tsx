import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { editFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { focusAreaEdit } from '#server/agreements/contract.ts'
import { focusAreaEditPage } from '#server/agreements/forms.ts'
import { FocusAreaForm } from './focus-area-form.tsx'

export const loader = page(({ actor, params }) => focusAreaEditPage(actor, params.agreementId!, params.focusAreaId!))

export const action = write(focusAreaEdit, async ({ actor, input }) => {
  const { agreementId, focusAreaId, title } = input
  const { theirs } = await editFocusArea(actor, input)
  return redirectWithFlash(`/rammeaftaler/${agreementId}/temaer/${focusAreaId}`, theirs.length > 0 ? 'agreement.merged' : 'focusArea.saved', { title })
})

export const meta = pageTitle<typeof loader>((data) => data?.area.title ?? '')

export default function EditFocusArea() {
  return <FocusAreaForm {...useLoaderData<typeof loader>()} />
}
