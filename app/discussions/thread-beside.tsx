import { page } from '#app/http/page.server.ts'
import { jsonAnswer } from './json-answer.server.ts'
import { threadForPage } from './thread-page.server.ts'

/** A thread for the side of another page, asked for by its script. */
export const loader = jsonAnswer(page(({ actor, params }) => threadForPage(actor, params.threadId!)))
