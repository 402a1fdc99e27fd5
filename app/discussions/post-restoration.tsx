import { write } from '#app/http/write.server.ts'
import { restorePost } from '#server/discussions/commands.ts'
import { postChoice } from '#server/discussions/contract.ts'
import { stayOr } from './stay.server.ts'
import { postPath } from './subject-path.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(postChoice, async ({ actor, input, form }) => {
  const { threadId, postId } = await restorePost(actor, input)
  return stayOr(form, postPath(threadId, postId), 'post.restored')
})
