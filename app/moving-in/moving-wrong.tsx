import { spreadsheet } from '#app/directory/asked.server.ts'
import { page } from '#app/http/page.server.ts'
import { handedBackFile } from '#server/moving-in/workbooks.ts'
import { handedBackName } from '#server/moving-in/words.ts'
import { sayLine } from './said.server.ts'

/** The lines with problems, with a column that says what is wrong. */
export const loader = page(async ({ actor, params }) => {
  const { language } = actor
  const { file, fileName } = await handedBackFile(actor, { slug: params.slug!, runId: params.runId!, language }, (line) => sayLine(language, line))
  return spreadsheet(file, `${handedBackName(fileName)[language]}.xlsx`)
})
