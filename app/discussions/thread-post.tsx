import { write } from '#app/http/write.server.ts'
import { writePost } from '#server/discussions/commands.ts'
import { newPost } from '#server/discussions/contract.ts'
import { postShown } from '#server/discussions/queries.ts'
import { limits } from '#server/kernel/limits.ts'
import { jsonAnswer } from './json-answer.server.ts'

export { loader } from '#app/http/post-only.server.ts'

/** Posts from pages that send by themselves, and again when they hear nothing; forms post to the thread's page. */
export const action = jsonAnswer(
  write(
    newPost,
    async ({ actor, input }) => {
      const { postId } = await writePost(actor, input)
      return { post: await postShown(postId) }
    },
    { within: limits.posts },
  ),
)
