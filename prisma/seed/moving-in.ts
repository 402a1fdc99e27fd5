import { actorForPerson } from '#server/accounts/actor.ts'
import { db } from '#server/kernel/db.ts'
import { keepSpreadsheet, startImport } from '#server/moving-in/commands.ts'
import { moveIn } from '#server/moving-in/jobs.ts'
import { importedSpreadsheets } from './content/moving-in.ts'

/** Spreadsheets a secretariat has moved in by: brought and carried out as people do it, since what they did is their facts. */
export async function moveDemoIn(): Promise<void> {
  for (const { collaboration, fileName, sheets, isCarriedOut } of importedSpreadsheets) {
    const secretary = await db().collaborationRole.findFirst({
      where: { collaboration: { slug: collaboration }, role: 'secretariat' },
      orderBy: { person: { createdAt: 'asc' } },
      select: { personId: true },
    })
    const actor = secretary && (await actorForPerson(secretary.personId))
    if (!actor) continue
    const tables = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((cells, at) => ({ number: at + 1, cells })) }))
    const { runId } = await keepSpreadsheet(actor, { slug: collaboration, fileName, tables })
    if (isCarriedOut) await startImport(actor, { slug: collaboration, runId })
  }
  await moveIn()
}
