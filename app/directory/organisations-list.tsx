import { page } from '#app/http/page.server.ts'
import { organisationsFile } from '#server/directory/address-lists.ts'
import { organisationsQuestion } from '#server/directory/queries.ts'
import { listWords } from '#server/directory/words.ts'
import { collaborationAsked, spreadsheet } from './asked.server.ts'

/** The organisations of the list with the same choices, as a spreadsheet. */
export const loader = page(async ({ actor, url }) => {
  const question = organisationsQuestion(url.searchParams, collaborationAsked(actor, url.searchParams))
  return spreadsheet(await organisationsFile(actor, question, actor.language), listWords(actor.language).organisationsFile)
})
