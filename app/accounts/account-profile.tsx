import { Link, useLoaderData } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { saveProfile } from '#server/accounts/commands.ts'
import { profile } from '#server/accounts/contract.ts'
import { barringProvider, myProfile } from '#server/accounts/queries.ts'

export const loader = page(async ({ actor }) => {
  const [mine, provider] = await Promise.all([myProfile(actor), barringProvider(actor)])
  return { profile: mine, provider, personId: actor.personId }
})

export const action = write(profile, async ({ actor, input }) => {
  await saveProfile(actor, { ...input, personId: actor.personId })
  return redirectWithFlash('/min-konto', 'profile.saved')
})

export default function AccountProfile() {
  const { profile: mine, provider, personId } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).account
  return (
    <>
      {provider && <Notice>{words.barredBy(provider)}</Notice>}
    <Form label={words.profile}>
      <Field name="name" label={words.name} defaultValue={mine.name} autoComplete="name" />
      <Field name="title" label={words.jobTitle} defaultValue={mine.title} autoComplete="organization-title" optional />
      <Field name="phone" type="tel" label={words.phone} defaultValue={mine.phone ?? ''} autoComplete="tel" width="medium" optional />
      <Field name="field" label={words.field} hint={words.fieldHint} defaultValue={mine.field} optional />
      <Field name="askMeAbout" label={words.askMeAbout} hint={words.askMeAboutHint} defaultValue={mine.askMeAbout.join(', ')} optional />
      <FormButtons>
        <SubmitButton>{words.saveProfile}</SubmitButton>
        <Link to={`/personer/${personId}`}>{words.seeProfile}</Link>
      </FormButtons>
    </Form>
    </>
  )
}
