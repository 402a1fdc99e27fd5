import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { write } from '#app/http/write.server.ts'
import { discussions as danish } from '#app/i18n/da/discussions.ts'
import { discussions as english } from '#app/i18n/en/discussions.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { editPost } from '#server/discussions/commands.ts'
import { postText } from '#server/discussions/contract.ts'
import { postToEdit } from '#server/discussions/queries.ts'
import { limits } from '#server/kernel/limits.ts'
import { MentionArea } from './mention-area.tsx'
import { stayOr } from './stay.server.ts'
import { postPath, threadPath } from './subject-path.ts'
import { useDiscussionWords } from './use-discussion-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).editPost)

export const loader = page(({ actor, params }) => postToEdit(actor, params.postId!))

export const action = write(
  postText,
  async ({ actor, input, form }) => {
    const { threadId, postId } = await editPost(actor, input)
    return stayOr(form, postPath(threadId, postId), 'post.edited')
  },
  { within: limits.posts },
)

export default function PostEdit() {
  const { postId, body, thread } = useLoaderData<typeof loader>()
  const words = useDiscussionWords()
  return (
    <>
      <Breadcrumb label={words.thread} trail={[{ to: threadPath(thread.id), label: thread.title }]} />
      <PageHead title={words.editPost} />
      <Form>
        <MentionArea
          name="body"
          label={words.firstPost}
          hint={words.firstPostHint}
          defaultValue={body}
          people={`${threadPath(thread.id)}/personer`}
          rows={6}
        />
        <FormButtons>
          <SubmitButton>{words.savePost}</SubmitButton>
          <Link to={postPath(thread.id, postId)}>{words.cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
