import { Link, useLoaderData } from '@remix-run/react'
import { TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { askToJoin } from '#server/groups/commands/joining.ts'
import { joinRequest } from '#server/groups/contract.ts'
import { askPage } from '#server/groups/joining.ts'
import { limits } from '#server/kernel/limits.ts'
import { useJoiningFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => askPage(actor, params.groupId!))

export const action = write(
  joinRequest,
  async ({ actor, input }) => {
    await askToJoin(actor, input)
    return redirectWithFlash(`/grupper/${input.groupId}`, 'join.asked')
  },
  { within: limits.invitations },
)

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function AskToJoin() {
  const { group } = useLoaderData<typeof loader>()
  const words = useJoiningFormWords()
  const { title, trail } = useGroupWords()
  const { cancel } = useWords(danish, english)
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: '/grupper', label: title }, { to: `/grupper/${group.id}`, label: group.name }]} />
      <PageHead title={words.askTitle} lead={<p>{words.askLead(group.name)}</p>} />
      <Form>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} maxLength={1000} />
        <FormButtons>
          <SubmitButton>{words.send}</SubmitButton>
          <Link to={`/grupper/${group.id}`}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
