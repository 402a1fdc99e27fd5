import { Form as GetForm, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { NamedAvatar } from '#app/ui/avatar.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { paperAccessPage } from '#server/papers/queries/paper-choices.ts'
import type { NamedPerson, PaperView } from '#server/papers/views.ts'
import { usePaperFormWords, wordsOfPaperForms } from './use-paper-form-words.ts'
import { refusal } from './refusal.tsx'
import { usePaperWords } from './use-paper-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => wordsOfPaperForms(language).access.title)

export const loader = page(({ actor, params, url }) =>
  paperAccessPage(actor, { paperId: params.paperId ?? '', q: (url.searchParams.get('q') ?? '').slice(0, 80) }),
)

export default function PaperAccess() {
  const { paper } = useLoaderData<typeof loader>()
  const { access } = usePaperFormWords()
  const { page: words } = usePaperWords().words
  return (
    <>
      <Breadcrumb label={words.upLabel} trail={[{ to: `/papirer/${paper.id}`, label: paper.title }]} />
      <PageHead title={access.title} lead={<p>{paper.level === 'private' ? access.private : access.shared}</p>} />
      <Sharing paper={paper} />
      {(paper.can.name.ok || paper.named.length > 0) && <Named paper={paper} />}
      {paper.can.name.ok && <FindPerson />}
    </>
  )
}

function Sharing({ paper }: { paper: PaperView }) {
  const { access } = usePaperFormWords()
  const path = `/papirer/${paper.id}/deling`
  if (paper.level === 'private')
    return (
      <Form bare action={path}>
        <SubmitButton refusal={refusal(paper.can.share)}>{access.share}</SubmitButton>
        <p className="field-hint">{access.shareHint}</p>
      </Form>
    )
  return (
    <Form bare action={`${path}/fortryd`}>
      <SubmitButton look="plain" refusal={refusal(paper.can.unshare)}>
        {access.unshare}
      </SubmitButton>
    </Form>
  )
}

function Named({ paper }: { paper: PaperView }) {
  const { access } = usePaperFormWords()
  return (
    <Section title={access.named} count={paper.named.length}>
      {paper.named.length === 0 ? (
        <p>{access.nobody}</p>
      ) : (
        <List label={access.named}>
          {paper.named.map((one) => (
            <ListRow
              key={one.personId}
              title={
                <NamedAvatar
                  personId={one.personId}
                  name={one.name}
                  note={one.verb === 'write' ? access.writes : access.reads}
                />
              }
              trailing={paper.can.name.ok && <NamedVerbs paperId={paper.id} one={one} />}
            />
          ))}
        </List>
      )}
    </Section>
  )
}

function NamedVerbs({ paperId, one }: { paperId: string; one: NamedPerson }) {
  const { access } = usePaperFormWords()
  const path = `/papirer/${paperId}/adgang/${one.personId}`
  const other = one.verb === 'write' ? 'read' : 'write'
  return (
    <span className="row-verbs">
      <NameButton path={path} name={one.name} verb={other} />
      <Form bare action={`${path}/fjern`}>
        <SubmitButton look="quiet" small label={access.takeFrom(one.name)}>
          {access.take}
        </SubmitButton>
      </Form>
    </span>
  )
}

function NameButton({ path, name, verb }: { path: string; name: string; verb: 'read' | 'write' }) {
  const { access } = usePaperFormWords()
  return (
    <Form bare action={path} hidden={{ verb }}>
      <SubmitButton look="quiet" small label={verb === 'read' ? access.giveReadTo(name) : access.giveWriteTo(name)}>
        {verb === 'read' ? access.giveRead : access.giveWrite}
      </SubmitButton>
    </Form>
  )
}

function FindPerson() {
  const { paper, q, found } = useLoaderData<typeof loader>()
  const { access } = usePaperFormWords()
  return (
    <Section title={access.search}>
      <GetForm role="search" aria-label={access.search}>
        <label className="field-label" htmlFor="find-person">
          {access.search}
        </label>
        <p className="field-hint" id="find-person-hint">
          {access.searchHint}
        </p>
        <div className="search-page-line">
          <input
            id="find-person"
            key={q}
            className="control control-medium"
            type="search"
            name="q"
            defaultValue={q}
            aria-describedby="find-person-hint"
            autoComplete="off"
          />
          <Button type="submit">{access.searchSubmit}</Button>
        </div>
      </GetForm>
      {q.trim().length >= 2 && found.length === 0 && <p role="status">{access.none}</p>}
      {found.length > 0 && (
        <List label={access.found}>
          {found.map((person) => (
            <ListRow
              key={person.id}
              title={<NamedAvatar personId={person.id} name={person.name} note={person.title} />}
              trailing={
                <span className="row-verbs">
                  <NameButton path={`/papirer/${paper.id}/adgang/${person.id}`} name={person.name} verb="read" />
                  <NameButton path={`/papirer/${paper.id}/adgang/${person.id}`} name={person.name} verb="write" />
                </span>
              }
            />
          ))}
        </List>
      )}
    </Section>
  )
}
