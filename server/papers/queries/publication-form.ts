import type { Actor } from '#server/kernel/actor.ts'
import { must } from '#server/kernel/verdict.ts'
import { paperPage } from './paper-page.ts'

/** The form that publishes: the text as it would be frozen, and what it would replace. */
export async function publicationForm(actor: Actor, paperId: string) {
  const { paper, html, headings } = await paperPage(actor, paperId)
  must(paper.can.publish)
  return { paper, html, headings }
}
