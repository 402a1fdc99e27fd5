import { page } from '#app/http/page.server.ts'
import { peopleToMention } from '#server/discussions/queries.ts'
import { jsonAnswer } from './json-answer.server.ts'

export const loader = jsonAnswer(
  page(async ({ actor, params }) => ({ people: await peopleToMention(actor, params.threadId!) })),
)
