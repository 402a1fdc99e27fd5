import { Link, useLoaderData } from '@remix-run/react'
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
import { editGroup } from '#server/groups/commands/groups.ts'
import { groupEdit } from '#server/groups/contract.ts'
import { editGroupPage } from '#server/groups/forms.ts'
import { useGroupFormWords } from './form-words.ts'
import { GroupFields } from './group-fields.tsx'
import { useGroupWords } from './words.ts'

export const loader = page(({ actor, params }) => editGroupPage(actor, params.groupId!))

export const action = write(groupEdit, async ({ actor, input }) => {
  await editGroup(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}`, 'group.saved')
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function EditGroup() {
  const { group, superiors, areas, mandates, focusAreaIds, needsSuperior } = useLoaderData<typeof loader>()
  const words = useGroupWords()
  const { form: forms } = useGroupFormWords()
  const { cancel } = useWords(danishCommon, englishCommon)
  return (
    <>
      <Breadcrumb label={words.trail} trail={[{ to: '/grupper', label: words.title }, { to: `/grupper/${group.id}`, label: group.name }]} />
      <PageHead title={forms.editTitle} />
      <Form>
        <GroupFields values={{ ...group, focusAreaIds }} superiors={superiors} areas={areas} needsSuperior={needsSuperior} mandates={mandates} />
        <FormButtons>
          <SubmitButton>{forms.save}</SubmitButton>
          <Link to={`/grupper/${group.id}`}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
