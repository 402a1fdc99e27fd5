import { Link, useLoaderData } from '@remix-run/react'
import FilePlus from 'lucide-react/icons/file-plus-2'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { paperList, paperListQuestion, partsFor } from '#server/papers/queries/paper-list.ts'
import { paperKinds } from '#server/papers/words.ts'
import { PaperRow } from './paper-row.tsx'
import { usePaperWords, wordsOfPapers } from './use-paper-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => wordsOfPapers(language).list.title)

export const loader = page(async ({ actor, url }) => {
  const asked = url.searchParams.get('samarbejde')
  const everywhere = asked === everyCollaboration
  const chosen = actor.collaborations.find((one) => one.slug === asked)?.id ?? actor.collaborationId
  const question = paperListQuestion(url.searchParams, everywhere ? null : chosen)
  const mayMake =
    actor.memberships.some((one) => one.role !== 'observer') || actor.collaborations.some((one) => one.secretariat)
  const parts = partsFor(actor, question.part)
  const collaborations = actor.collaborations.map(({ id, slug, name }) => ({ id, slug, name }))
  const list = await paperList(actor, question)
  return { question, collaborations, parts, query: url.searchParams.toString(), mayMake, ...list }
})

/** In the address: the papers of all collaborations. */
const everyCollaboration = 'alle'

export default function Papers() {
  const { lines, next, question, query, mayMake } = useLoaderData<typeof loader>()
  const { list } = usePaperWords().words
  return (
    <>
      <PageHead title={list.title} lead={<p>{list.lead}</p>} action={mayMake && <MakePaper look="primary" />} />
      <Columns label={list.filters} aside={<Filters />}>
        {lines.length === 0 ? (
          <Nothing filtered={query !== ''} mayMake={mayMake} />
        ) : (
          <List label={list.label}>
            {lines.map((line) => (
              <PaperRow key={line.id} line={line} />
            ))}
          </List>
        )}
        <div className="form-buttons">
          {next && <LinkButton to={address(query, 'efter', next)}>{list.more}</LinkButton>}
          {question.after && <LinkButton to={address(query, 'efter', null)}>{list.first}</LinkButton>}
        </div>
      </Columns>
    </>
  )
}

function MakePaper({ look }: { look: 'primary' | 'plain' }) {
  const { list } = usePaperWords().words
  return (
    <LinkButton to="/papirer/ny" look={look} icon={FilePlus}>
      {list.make}
    </LinkButton>
  )
}

function Nothing({ filtered, mayMake }: { filtered: boolean; mayMake: boolean }) {
  const { list } = usePaperWords().words
  if (filtered)
    return <EmptyState title={list.emptyFiltered} action={<LinkButton to="/papirer">{list.parts.all}</LinkButton>} />
  return (
    <EmptyState title={list.emptyTitle} action={mayMake && <MakePaper look="plain" />}>
      <p>{mayMake ? list.emptyLead : list.emptyReader}</p>
    </EmptyState>
  )
}

function Filters() {
  const { question, query, groups, collaborations, parts } = useLoaderData<typeof loader>()
  const { words, kinds } = usePaperWords()
  const { list } = words
  const offered = parts.map((part) => ({ value: part === 'all' ? null : part, label: list.parts[part] }))
  return (
    <>
      {collaborations.length > 0 && (
        <Choice
          label={list.collaboration}
          name="samarbejde"
          chosen={collaborations.find((one) => one.id === question.collaborationId)?.slug ?? everyCollaboration}
          query={query}
          options={[
            ...collaborations.map((one) => ({ value: one.slug, label: one.name })),
            { value: everyCollaboration, label: list.any },
          ]}
        />
      )}
      <Choice
        label={list.partsLabel}
        name="vis"
        chosen={question.part === 'all' ? null : question.part}
        query={query}
        options={offered}
      />
      <Choice
        label={list.kinds}
        name="slags"
        chosen={question.kind}
        query={query}
        options={[{ value: null, label: list.any }, ...paperKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
      />
      {groups.length > 0 && (
        <Choice
          label={list.groups}
          name="gruppe"
          chosen={question.groupId}
          query={query}
          options={[
            { value: null, label: list.any },
            ...groups.map((group) => ({ value: group.id, label: group.name })),
          ]}
        />
      )}
      <p className="filter">
        <Link to="/papirkurv">{list.wasteBasket}</Link>
      </p>
    </>
  )
}

type ChoiceProps = {
  label: string
  name: string
  chosen: string | null
  query: string
  options: { value: string | null; label: string }[]
}

function Choice({ label, name, chosen, query, options }: ChoiceProps) {
  return (
    <nav className="filter" aria-label={label}>
      <p className="filter-label">{label}</p>
      <ul>
        {options.map((option) => (
          <li key={option.value ?? ''}>
            <Link
              to={address(query, name, option.value)}
              className="filter-link"
              aria-current={option.value === chosen ? 'true' : undefined}
            >
              {option.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The list's address with one choice made differently; another choice begins at the first page. */
function address(query: string, name: string, value: string | null): string {
  const params = new URLSearchParams(query)
  params.delete('efter')
  // A group belongs to one collaboration.
  if (name === 'samarbejde') params.delete('gruppe')
  if (value === null) params.delete(name)
  else params.set(name, value)
  const text = params.toString()
  return text ? `/papirer?${text}` : '/papirer'
}
