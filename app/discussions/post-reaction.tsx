import { write } from '#app/http/write.server.ts'
import { reactToPost } from '#server/discussions/commands.ts'
import { postReaction } from '#server/discussions/contract.ts'
import { stayOr } from './stay.server.ts'
import { postPath } from './subject-path.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

const given = { give: true, take: false }

export const action = write(postReaction, async ({ actor, input, form }) => {
  const { threadId, postId } = await reactToPost(actor, input)
  const path = postPath(threadId, postId)
  return given[input.wish] ? stayOr(form, path, 'post.reacted') : stayOr(form, path, 'post.reactionTaken')
})
