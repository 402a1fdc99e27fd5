import { Link, useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
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
import { createCollaboration } from '#server/installation/commands.ts'
import { newCollaboration } from '#server/installation/contract.ts'
import { newCollaborationPage } from '#server/installation/queries.ts'
import { installationWords, useInstallationWords } from './words.ts'

export const loader = page(({ actor }) => newCollaborationPage(actor))

export const action = write(newCollaboration, async ({ actor, input }) => {
  const { slug, name } = await createCollaboration(actor, input)
  return redirectWithFlash(`/drift/samarbejder/${slug}/sekretariat`, 'collaboration.created', { name })
})

export const meta = pageTitle((_, language) => installationWords(language).create)

export default function NewCollaboration() {
  const { regions } = useLoaderData<typeof loader>()
  const { title, create, newCollaboration: words } = useInstallationWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  const known = regions.map((one) => ({ value: one.code as string, label: words.known(one) }))
  const nothingKnown = known.length === 0
  return (
    <>
      <Breadcrumb label={title} trail={[{ to: '/drift', label: title }]} />
      <PageHead title={create} lead={<p>{nothingKnown ? words.allKnown : words.lead}</p>} />
      <Form hidden={nothingKnown ? { region: 'other' } : undefined}>
        {!nothingKnown && <RadioGroup name="region" label={words.region} options={[...known, { value: 'other', label: words.other }]} />}
        {!nothingKnown && <h2>{words.forOther}</h2>}
        <Field name="collaborationName" label={words.name} autoComplete="off" optional={!nothingKnown} />
        <Field name="hostOrganisation" label={words.host} hint={words.hostHint} autoComplete="off" optional={!nothingKnown} />
        <Field name="slug" label={words.slug} hint={words.slugHint} autoComplete="off" spellCheck={false} width="medium" optional />
        <FormButtons>
          <SubmitButton>{words.submit}</SubmitButton>
          <Link to="/drift">{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
