import type { Actor } from '#server/kernel/actor.ts'
import { must } from '#server/kernel/verdict.ts'
import { paperPage } from './paper-page.ts'

/** The page one writes on: the text as it stands, for those who may write. */
export async function editorPage(actor: Actor, paperId: string) {
  const { paper, html } = await paperPage(actor, paperId)
  must(paper.can.write)
  return { paper, html }
}
