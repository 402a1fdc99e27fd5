import { useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { DateField } from '#app/forms/date-field.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Section } from '#app/ui/section.tsx'
import { saveAvailability } from '#server/accounts/commands.ts'
import { availability } from '#server/accounts/contract.ts'
import { myAvailability } from '#server/accounts/queries.ts'
import { contactReaders } from '#server/accounts/words.ts'

export const loader = page(({ actor }) => myAvailability(actor))

export const action = write(availability, async ({ actor, input }) => {
  await saveAvailability(actor, input)
  return redirectWithFlash('/min-konto/kontakt', 'availability.saved')
})

export default function AccountAvailability() {
  const { mine, colleagues } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).account.availability
  const readers = contactReaders.map((value) => ({ value, label: words.readers[value] }))
  return (
    <Form label={words.title}>
      <Section title={words.seen}>
        <RadioGroup name="emailSeen" label={words.emailSeen} hint={words.readersHint} options={readers} defaultValue={mine.emailSeen} />
        <RadioGroup name="phoneSeen" label={words.phoneSeen} options={readers} defaultValue={mine.phoneSeen} />
      </Section>
      <Section title={words.away}>
        <DateField name="absentFrom" label={words.absentFrom} defaultValue={mine.absentFrom} optional />
        <DateField name="absentUntil" label={words.absentUntil} defaultValue={mine.absentUntil} optional />
        <Field name="absence" label={words.absence} hint={words.absenceHint} defaultValue={mine.absence} optional />
        <Select
          name="substituteId"
          label={words.substitute}
          defaultValue={mine.substituteId ?? ''}
          options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
          empty={words.nobody}
          width="medium"
          optional
        />
      </Section>
      <FormButtons>
        <SubmitButton>{words.save}</SubmitButton>
      </FormButtons>
    </Form>
  )
}
