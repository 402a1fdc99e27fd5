import { Link, useLoaderData } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { discussions as danish } from '#app/i18n/da/discussions.ts'
import { discussions as english } from '#app/i18n/en/discussions.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { renameThread } from '#server/discussions/commands.ts'
import { threadTitle } from '#server/discussions/contract.ts'
import { threadToRename } from '#server/discussions/queries.ts'
import { longestThreadTitle } from '#server/discussions/words.ts'
import { threadPath } from './subject-path.ts'
import { useDiscussionWords } from './use-discussion-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).renameTitle)

export const loader = page(({ actor, params }) => threadToRename(actor, params.threadId!))

export const action = write(threadTitle, async ({ actor, input }) => {
  await renameThread(actor, input)
  return redirectWithFlash(threadPath(input.threadId), 'thread.renamed')
})

export default function ThreadTitle() {
  const { id, title } = useLoaderData<typeof loader>()
  const words = useDiscussionWords()
  return (
    <>
      <Breadcrumb label={words.thread} trail={[{ to: threadPath(id), label: title }]} />
      <PageHead title={words.renameTitle} />
      <Form>
        <Field
          name="title"
          label={words.newTitle}
          hint={words.titleHint}
          defaultValue={title}
          maxLength={longestThreadTitle}
        />
        <FormButtons>
          <SubmitButton>{words.saveTitle}</SubmitButton>
          <Link to={threadPath(id)}>{words.cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
