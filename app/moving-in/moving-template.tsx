import { spreadsheet } from '#app/directory/asked.server.ts'
import { page } from '#app/http/page.server.ts'
import { importsPage } from '#server/moving-in/pages.ts'
import { templateFile } from '#server/moving-in/workbooks.ts'
import { templateNames } from '#server/moving-in/words.ts'

/** A workbook to begin with. */
export const loader = page(async ({ actor, params }) => {
  await importsPage(actor, params.slug!)
  return spreadsheet(await templateFile(actor.language), `${templateNames[actor.language]}.xlsx`)
})
