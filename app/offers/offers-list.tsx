import { collaborationAsked, spreadsheet } from '#app/directory/asked.server.ts'
import { page } from '#app/http/page.server.ts'
import { offersFile } from '#server/directory/address-lists.ts'
import { offersQuestion } from '#server/directory/offers.ts'
import { listWords } from '#server/directory/words.ts'

/** The offers of the list with the same choices, as a spreadsheet. */
export const loader = page(async ({ actor, url }) => {
  const question = offersQuestion(url.searchParams, collaborationAsked(actor, url.searchParams))
  return spreadsheet(await offersFile(actor, question, actor.language), listWords(actor.language).offersFile)
})
