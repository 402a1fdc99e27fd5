import type { Facet, SearchAnswer, SearchFacets } from '#search/engine.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { limits } from '#server/kernel/limits.ts'
import { spendHere } from '#server/kernel/rate-limit.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjects } from '#server/subjects/policy.ts'
import { perPage, type SearchParams } from './contract.ts'
import { searchEngine } from './engine.ts'

export type NamedFacet = Facet & { name: string }
export type NamedFacets = Omit<{ [K in keyof SearchFacets]: NamedFacet[] }, 'kind'> & { kind: Facet[] }

/** What the actor may find, with facets that carry names. */
export async function find(actor: Actor, params: SearchParams): Promise<Omit<SearchAnswer, 'facets'> & { facets: NamedFacets }> {
  const engine = await searchEngine()
  const { q: text, page, ...filters } = params
  const collaboration = await collaborationIds(filters.collaboration)
  const answer = await engine.search({ text, scopes: actor.scopes, filters: { ...filters, collaboration }, page, perPage })
  return { ...answer, facets: await withNames(actor, answer.facets) }
}

/** A collaboration may be named by its id or as its address names it. */
async function collaborationIds(named: string[]): Promise<string[]> {
  const slugs = named.filter((one) => !isId(one))
  if (slugs.length === 0) return named
  const known = await db().collaboration.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  const idOf = new Map(known.map((one) => [one.slug, one.id]))
  // An unknown name stays, and finds nothing.
  return named.map((one) => idOf.get(one) ?? one)
}

async function withNames(actor: Actor, facets: SearchFacets): Promise<NamedFacets> {
  const ids = [...facets.collaboration, ...facets.organisation, ...facets.focus].map((one) => one.value).filter(isId)
  const subjects = await db().subject.findMany({
    where: { id: { in: ids }, ...visibleSubjects(actor) },
    select: { id: true, title: true },
  })
  const nameOf = new Map(subjects.map((one) => [one.id, one.title]))
  // A name the actor may not see would be a leak of its own: such a facet is left out.
  const named = (list: Facet[]) =>
    list.flatMap((one) => (nameOf.has(one.value) ? [{ ...one, name: nameOf.get(one.value)! }] : []))
  return {
    kind: facets.kind,
    collaboration: named(facets.collaboration),
    organisation: named(facets.organisation).slice(0, 12),
    focus: named(facets.focus).slice(0, 12),
    year: facets.year.map((one) => ({ ...one, name: one.value })),
  }
}

/** As-you-type suggestions: titles the actor may see. */
export async function suggestions(actor: Actor, text: string) {
  if (text.trim().length < 2) return []
  return (await searchEngine()).suggest(text, actor.scopes, 8)
}

/** At most so many searches a minute for one account: as-you-type is a dozen a second at its fastest. */
export const limitSearching = (accountId: string): Promise<void> =>
  spendHere(limits.searches, accountId)
