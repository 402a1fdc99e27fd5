import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { addSeat } from '#server/groups/commands/seats.ts'
import { newSeat } from '#server/groups/contract.ts'
import { seatPage } from '#server/groups/seats.ts'
import { today } from '#server/kernel/clock.ts'
import { SeatForm } from './seat-form.tsx'

export const loader = page(async ({ actor, params }) => ({ ...(await seatPage(actor, params.groupId!, null)), today: today() }))

export const action = write(newSeat, async ({ actor, input }) => {
  await addSeat(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'seat.added')
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function NewSeat() {
  return <SeatForm {...useLoaderData<typeof loader>()} />
}
