import { write } from '#app/http/write.server.ts'
import { markRead } from '#server/discussions/commands.ts'
import { readMark } from '#server/discussions/contract.ts'
import { jsonAnswer } from './json-answer.server.ts'
import { stayOr } from './stay.server.ts'
import { threadPath } from './subject-path.ts'

export { loader } from '#app/http/post-only.server.ts'

export const action = jsonAnswer(
  write(readMark, async ({ actor, input, form }) => {
    await markRead(actor, input)
    return stayOr(form, threadPath(input.threadId), 'thread.read')
  }),
)
