import { page } from '#app/http/page.server.ts'
import { peopleToMentionOn } from '#server/discussions/queries.ts'
import { jsonAnswer } from './json-answer.server.ts'

export const loader = jsonAnswer(
  page(async ({ actor, params }) => ({ people: await peopleToMentionOn(actor, params.subjectId!) })),
)
