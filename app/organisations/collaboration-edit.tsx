import { Link, useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { Field, TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { editCollaboration } from '#server/organisations/commands.ts'
import { collaborationEdit } from '#server/organisations/contract.ts'
import { collaborationEditPage } from '#server/organisations/queries.ts'
import { focusWordCodes, focusWords, frontLevels } from '#server/organisations/words.ts'
import { useOrganisationFormWords } from './form-words.ts'
import { useOrganisationWords } from './words.ts'

export const loader = page(({ actor, params }) => collaborationEditPage(actor, params.slug!))

export const action = write(collaborationEdit, async ({ actor, input }) => {
  await editCollaboration(actor, input)
  return redirectWithFlash(`/samarbejder/${input.slug}`, 'collaboration.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.collaboration.name ?? '')

export default function EditCollaboration() {
  const { collaboration } = useLoaderData<typeof loader>()
  const words = useOrganisationFormWords()
  const { collaboration: kind } = useOrganisationWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const language = useLanguage()
  const back = `/samarbejder/${collaboration.slug}`
  return (
    <>
      <Breadcrumb label={kind} trail={[{ to: back, label: collaboration.name }]} />
      <PageHead title={words.collaborationTitle} />
      <Form>
        <Field name="name" label={words.name} defaultValue={collaboration.name} />
        <TextArea name="description" label={words.description} defaultValue={collaboration.description} optional />
        <Field name="secretariat" label={words.secretariat} defaultValue={collaboration.secretariat} optional />
        <Field name="email" type="email" label={words.email} defaultValue={collaboration.email} optional />
        <Field name="phone" type="tel" label={words.phone} defaultValue={collaboration.phone} width="medium" optional />
        <RadioGroup
          name="focusWord"
          label={words.focusWord}
          defaultValue={collaboration.focusWord}
          options={focusWordCodes.map((value) => ({ value, label: focusWords[language][value].many }))}
        />
        <RadioGroup
          name="level"
          label={words.front}
          hint={words.frontHint}
          defaultValue={collaboration.level}
          options={frontLevels.map((value) => ({ value, label: words.frontLevels[value] }))}
        />
        <FormButtons>
          <SubmitButton>{words.save}</SubmitButton>
          <Link to={back}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
