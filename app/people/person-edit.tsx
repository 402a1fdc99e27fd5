import { Link, useLoaderData } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { saveProfile } from '#server/accounts/commands.ts'
import { accountChoice, profile } from '#server/accounts/contract.ts'
import { profilePage } from '#server/groups/people.ts'
import { usePeopleWords } from './words.ts'

export const loader = page(({ actor, params }) => profilePage(actor, params.personId!))

export const action = write(profile.extend(accountChoice.shape), async ({ actor, input }) => {
  await saveProfile(actor, input)
  return redirectWithFlash(`/personer/${input.personId}`, 'person.saved', { name: input.name })
})

export const meta = pageTitle<typeof loader>((data) => data?.person.name ?? '')

export default function EditPerson() {
  const { person } = useLoaderData<typeof loader>()
  const { form: words, person: kind } = usePeopleWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const back = `/personer/${person.id}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: person.name }]} />
      <PageHead title={words.profileTitle} />
      <Form>
        <Field name="name" label={words.name} defaultValue={person.name} />
        <Field name="title" label={words.jobTitle} defaultValue={person.title} optional />
        <Field name="phone" type="tel" label={words.phone} defaultValue={person.phone ?? ''} width="medium" optional />
        <Field name="field" label={words.field} defaultValue={person.field} optional />
        <Field name="askMeAbout" label={words.askMeAbout} hint={words.askMeAboutHint} defaultValue={person.askMeAbout.join(', ')} optional />
        <FormButtons>
          <SubmitButton>{words.saveProfile}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
