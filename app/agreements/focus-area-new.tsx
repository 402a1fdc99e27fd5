import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { createFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { newFocusArea } from '#server/agreements/contract.ts'
import { newFocusAreaPage } from '#server/agreements/forms.ts'
import { FocusAreaForm } from './focus-area-form.tsx'

export const loader = page(({ actor, params }) => newFocusAreaPage(actor, params.agreementId!))

export const action = write(newFocusArea, async ({ actor, input }) => {
  const { focusAreaId } = await createFocusArea(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}/temaer/${focusAreaId}`, 'focusArea.saved', { title: input.title })
})

export const meta = pageTitle<typeof loader>((data) => data?.agreement.title ?? '')

export default function NewFocusArea() {
  return <FocusAreaForm {...useLoaderData<typeof loader>()} area={null} />
}
