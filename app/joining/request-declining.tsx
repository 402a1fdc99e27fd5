import { Link, useLoaderData } from '@remix-run/react'
import { TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { backFields, backTo } from '#app/http/back.server.ts'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { declineRequest } from '#server/groups/commands/joining.ts'
import { refusalOfRequest } from '#server/groups/contract.ts'
import { declinePage } from '#server/groups/joining.ts'
import { useJoiningFormWords } from './form-words.ts'

export const loader = page(({ actor, params }) => declinePage(actor, params.groupId!, params.requestId!))

export const action = write(refusalOfRequest, async ({ actor, input, form }) => {
  const { name } = await declineRequest(actor, input)
  const back = backTo(form, `/grupper/${input.groupId}/medlemmer`)
  const undo = { action: `/grupper/${input.groupId}/anmodninger/${input.requestId}/fortrydelse`, fields: backFields(form) }
  return redirectWithFlash(back, 'join.declined', { name }, undo)
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function DeclineRequest() {
  const { group, request } = useLoaderData<typeof loader>()
  const words = useJoiningFormWords()
  const { title, trail } = useGroupWords()
  const { cancel } = useWords(danish, english)
  const members = `/grupper/${group.id}/medlemmer`
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: '/grupper', label: title }, { to: members, label: group.name }]} />
      <PageHead title={words.declineTitle(request.name)} lead={<p lang="da">»{request.reason}«</p>} />
      <Form>
        <TextArea name="answer" label={words.answer} hint={words.answerHint} maxLength={1000} />
        <FormButtons>
          <SubmitButton>{words.sendAnswer}</SubmitButton>
          <Link to={members}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
