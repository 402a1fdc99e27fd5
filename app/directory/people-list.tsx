import { page } from '#app/http/page.server.ts'
import { peopleFile } from '#server/directory/address-lists.ts'
import { peopleQuestion } from '#server/directory/queries.ts'
import { listWords } from '#server/directory/words.ts'
import { collaborationAsked, spreadsheet } from './asked.server.ts'

/** The people of the list with the same choices, as a spreadsheet. */
export const loader = page(async ({ actor, url }) => {
  const question = peopleQuestion(url.searchParams, collaborationAsked(actor, url.searchParams))
  return spreadsheet(await peopleFile(actor, question, actor.language), listWords(actor.language).file)
})
