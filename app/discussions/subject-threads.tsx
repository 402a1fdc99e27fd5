import { page } from '#app/http/page.server.ts'
import { threadsOf } from '#server/discussions/lists.ts'
import { jsonAnswer } from './json-answer.server.ts'

export const loader = jsonAnswer(
  page(async ({ actor, params }) => ({ threads: await threadsOf(actor, params.subjectId!) })),
)
