import { Link, useLoaderData } from '@remix-run/react'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupRole, useGroupWords } from '#app/groups/words.ts'
import { backFields, backTo } from '#app/http/back.server.ts'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { fillSeat } from '#server/groups/commands/seats.ts'
import { seatedPerson } from '#server/groups/contract.ts'
import { fillSeatPage } from '#server/groups/seats.ts'
import { groupRoles } from '#server/groups/words.ts'
import { useSeatFormWords } from './form-words.ts'

export const loader = page(async ({ actor, params, url }) => ({
  ...(await fillSeatPage(actor, params.groupId!, params.seatId!)),
  as: url.searchParams.get('som') === 'stedfortraeder' ? ('substitute' as const) : ('holder' as const),
}))

export const action = write(seatedPerson, async ({ actor, input, form }) => {
  const { name, holdingId } = await fillSeat(actor, input)
  const back = backTo(form, `/grupper/${input.groupId}/medlemmer`)
  if (input.as === 'substitute') return redirectWithFlash(back, 'seat.substituteNamed', { name })
  // Where somebody had it, they are put back where the seat stands: one press does not do it.
  const undo = { action: `/grupper/${input.groupId}/repraesentationer/${input.seatId}/fratraedelse`, fields: { holdingId, ...backFields(form) } }
  return redirectWithFlash(back, 'seat.filled', { name }, input.replacesId ? undefined : undo)
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function FillSeat() {
  const { group, seat, people, as, mayGiveRoles } = useLoaderData<typeof loader>()
  const words = useSeatFormWords()
  const { title, trail } = useGroupWords()
  const roleOf = useGroupRole()
  const { cancel } = useWords(danish, english)
  const members = `/grupper/${group.id}/medlemmer`
  const present = seat[as]
  const whole = [seat.organisation, seat.label].filter(Boolean).join(', ')
  const lead = as === 'substitute' ? words.substituteLead : present?.name ? words.changeLead(present.name) : words.fillLead
  const offered = people.filter((one) => one.id !== present?.personId && (as === 'holder' || one.id !== seat.holder?.personId))
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: '/grupper', label: title }, { to: members, label: group.name }]} />
      <PageHead title={as === 'holder' ? words.fillTitle(whole) : words.substituteTitle(whole)} lead={<p>{lead}</p>} />
      {offered.length === 0 ? (
        <EmptyState title={words.nobody}>
          <p>{words.nobodyText}</p>
        </EmptyState>
      ) : (
        <Form hidden={{ as, replacesId: present?.holdingId ?? '' }}>
          <Select
            name="personId"
            label={words.person}
            empty={words.choosePerson}
            options={offered.map((one) => ({ value: one.id, label: [one.name, one.title].filter(Boolean).join(' – ') }))}
          />
          {as === 'holder' && mayGiveRoles && (
            <Select name="role" label={words.role} defaultValue="member" options={groupRoles.map((value) => ({ value, label: roleOf(value) }))} width="medium" />
          )}
          <FormButtons>
            <SubmitButton>{as === 'holder' ? words.fill : words.name}</SubmitButton>
            <Link to={members}>{cancel}</Link>
          </FormButtons>
        </Form>
      )}
    </>
  )
}
