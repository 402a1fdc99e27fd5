import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { groupForms as danishForms } from '#app/i18n/da/group-forms.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { groupForms as englishForms } from '#app/i18n/en/group-forms.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { createGroup } from '#server/groups/commands/groups.ts'
import { newGroup } from '#server/groups/contract.ts'
import { newGroupPage } from '#server/groups/forms.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { useGroupFormWords } from './form-words.ts'
import { emptyGroup, GroupFields } from './group-fields.tsx'
import { useGroupWords } from './words.ts'

export const loader = page(({ actor, url }) =>
  newGroupPage(actor, { slug: url.searchParams.get('samarbejde') ?? chosenSlug(actor), under: url.searchParams.get('under') }),
)

const chosenSlug = (actor: PersonActor) => actor.collaborations.find((one) => one.id === actor.collaborationId)?.slug ?? ''

export const action = write(newGroup, async ({ actor, input }) => {
  const { groupId } = await createGroup(actor, input)
  return redirectWithFlash(`/grupper/${groupId}`, 'group.created', { name: input.name })
})

export const meta = pageTitle((_, language) => (language === 'en' ? englishForms : danishForms).form.newTitle)

export default function NewGroup() {
  const { collaboration, superiors, areas, under, needsSuperior } = useLoaderData<typeof loader>()
  const words = useGroupWords()
  const { form: forms } = useGroupFormWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  return (
    <>
      <Breadcrumb
        label={words.trail}
        trail={[
          { to: '/grupper', label: words.title },
          { to: `/samarbejder/${collaboration.slug}`, label: collaboration.name },
        ]}
      />
      <PageHead title={forms.newTitle} lead={forms.newLead} />
      <Form hidden={{ collaborationId: collaboration.id }}>
        <GroupFields values={{ ...emptyGroup, reportsToId: under }} superiors={superiors} areas={areas} needsSuperior={needsSuperior} />
        <FormButtons>
          <SubmitButton>{forms.create}</SubmitButton>
          <Link to="/grupper">{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
