import { Form as ChoiceForm, Link, useLoaderData } from '@remix-run/react'
import { DateField } from '#app/forms/date-field.tsx'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { useOrganisationWords } from '#app/organisations/words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { dayFrom } from '#server/kernel/day.ts'
import { planMerger } from '#server/transitions/commands.ts'
import { merging } from '#server/transitions/contract.ts'
import { type MergerPlan, mergingPage } from '#server/transitions/queries.ts'
import { transitionFormWordsOf, useTransitionFormWords } from './form-words.ts'

export const loader = page(async ({ actor, params, url }) => {
  const asked = dayFrom(url.searchParams.get('on') ?? '', new Date().toISOString().slice(0, 10))
  const on = asked ? new Date(`${asked}T00:00:00Z`) : null
  return { ...(await mergingPage(actor, params.organisationId!, { successorId: url.searchParams.get('successorId') ?? '', on })), on: asked }
})

export const action = write(merging, async ({ actor, input }) => {
  const { happened } = await planMerger(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}`, happened ? 'transition.happened' : 'transition.planned')
})

export const meta = pageTitle((_, language) => transitionFormWordsOf(language).mergeTitle)

export default function Merger() {
  const { organisation, choices, successorId, on, plan, refused } = useLoaderData<typeof loader>()
  const words = useTransitionFormWords()
  const kind = useOrganisationWords().organisation
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: `/organisationer/${organisation.id}`, label: organisation.name }]} />
      <PageHead title={words.mergeTitle} lead={<p>{words.mergeLead}</p>} />
      <ChoiceForm method="get" className="form">
        <Select
          name="successorId"
          label={words.successor}
          defaultValue={successorId}
          options={choices.map((one) => ({ value: one.id, label: one.name }))}
          empty={words.choose}
        />
        <DateField name="on" label={words.from} hint={words.fromHint} defaultValue={on} />
        <Button type="submit">{words.showPlan}</Button>
      </ChoiceForm>
      {refused && <Notice tone="waiting">{words.cannot[refused]}</Notice>}
      {plan && <Plan plan={plan} organisationId={organisation.id} />}
    </>
  )
}

function Plan({ plan, organisationId }: { plan: MergerPlan; organisationId: string }) {
  const words = useTransitionFormWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const language = useLanguage()
  return (
    <Section title={words.planTitle(plan.successor.name, longDate(plan.on, language))}>
      <ul>
        {linesOf(plan, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form hidden={{ successorId: plan.successor.id, on: plan.on }}>
        <FormButtons>
          <SubmitButton>{words.merge}</SubmitButton>
          <Link to={`/organisationer/${organisationId}`}>{cancel}</Link>
        </FormButtons>
      </Form>
    </Section>
  )
}

/** TR3: each thing that follows, stays or is told apart, in a sentence. */
function linesOf(plan: MergerPlan, words: ReturnType<typeof useTransitionFormWords>): string[] {
  const groups = (follows: boolean) =>
    plan.seats
      .filter((one) => one.follows === follows)
      .map((one) => [one.group ?? words.hiddenGroup, one.label].filter(Boolean).join(', '))
      .join('; ')
  const clashing = plan.offers.filter((one) => one.clashes).map((one) => one.name)
  return [
    words.people(plan.people),
    plan.alreadyThere > 0 ? words.alreadyThere(plan.alreadyThere) : '',
    groups(true) ? words.seats(groups(true)) : words.noSeats,
    groups(false) ? words.seatsStay(groups(false)) : '',
    plan.offers.length > 0 ? words.offers(plan.offers.map((one) => one.name).join('; ')) : words.noOffers,
    clashing.length > 0 ? words.clashes(clashing.join('; ')) : '',
    plan.collaborations.length > 0 ? words.collaborations(plan.collaborations.join(', ')) : '',
    plan.departments > 0 ? words.departments : '',
    words.stays,
    words.undo,
  ].filter(Boolean)
}
