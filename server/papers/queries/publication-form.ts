import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { must } from '#server/kernel/verdict.ts'
import { firstLevel } from '../policy.ts'
import { paperPage } from './paper-page.ts'

/** The form that publishes: the text as it would be frozen, what it would replace, and the level it begins with. */
export async function publicationForm(actor: Actor, paperId: string) {
  const { paper, html, headings } = await paperPage(actor, paperId)
  must(paper.can.publish)
  const group = paper.group?.id
    ? await db().group.findUnique({ where: { id: paper.group.id }, select: { defaultLevel: true } })
    : null
  const before = paper.withdrawnAt ? null : paper.publication
  return { paper, html, headings, before, level: before?.level ?? firstLevel(group?.defaultLevel) }
}
