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
import { startThread } from '#server/discussions/commands.ts'
import { newThread } from '#server/discussions/contract.ts'
import { subjectToDiscuss } from '#server/discussions/queries.ts'
import { longestThreadTitle } from '#server/discussions/words.ts'
import { limits } from '#server/kernel/limits.ts'
import { newId } from '#server/kernel/ids.ts'
import { draftKey } from './draft.ts'
import { MentionArea } from './mention-area.tsx'
import { Readers } from './readers.tsx'
import { subjectPath, threadPath } from './subject-path.ts'
import { useDiscussionWords } from './use-discussion-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).newThread)

export const loader = page(async ({ actor, params }) => ({
  subject: await subjectToDiscuss(actor, params.subjectId!),
  personId: actor.personId,
  clientKey: newId(),
}))

export const action = write(
  newThread,
  async ({ actor, input }) => {
    const { threadId } = await startThread(actor, input)
    return redirectWithFlash(threadPath(threadId), 'thread.started')
  },
  { within: limits.posts },
)

export default function NewThread() {
  const { subject, personId, clientKey } = useLoaderData<typeof loader>()
  const words = useDiscussionWords()
  return (
    <>
      <Breadcrumb label={words.title} trail={[{ to: subjectPath(subject), label: subject.title }]} />
      <PageHead title={words.newThread} lead={words.newThreadOn(subject.title)} />
      <Form hidden={{ clientKey }}>
        <Field name="title" label={words.titleLabel} hint={words.titleHint} maxLength={longestThreadTitle} />
        <MentionArea
          name="body"
          label={words.firstPost}
          hint={words.firstPostHint}
          people={`/emner/${subject.id}/personer`}
          draft={draftKey(personId, subject.id)}
          rows={6}
        />
        <Readers subject={subject} />
        <FormButtons>
          <SubmitButton>{words.startThread}</SubmitButton>
          <Link to={subjectPath(subject)}>{words.cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
