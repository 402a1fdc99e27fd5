import { Form as SearchForm, useSearchParams } from '@remix-run/react'
import Download from 'lucide-react/icons/download'
import Search from 'lucide-react/icons/search'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { useDirectoryWords } from './words.ts'

type Option = { value: string; label: string }
type Choice = { name: string; label: string; chosen: string; options: Option[] }

type Props = {
  /** The list's address; its file lies below it. */
  path: string
  title: string
  lead: string
  count: string
  search: string
  shown: { question: { words: string }; collaborations: { chosen: string; offered: Option[] }; page: number; pages: number; all: number }
  /** What it can be narrowed to besides a collaboration. */
  choices: Choice[]
  children: ReactNode
}

/** What the lists of people and of organisations share: one form of choices, the count, the file, the pages. */
export function DirectoryFrame({ path, title, lead, count, search, shown, choices, children }: Props) {
  const words = useDirectoryWords()
  const { chosen, offered } = shown.collaborations
  const asked = shown.question.words
  const collaboration = { name: 'samarbejde', label: words.collaboration, chosen, options: [...offered, { value: 'alle', label: words.any }] }
  const [params] = useSearchParams()
  const at = (side: number) => `${path}?${new URLSearchParams({ ...Object.fromEntries(params), side: String(side) })}`
  return (
    <>
      <PageHead title={title} lead={<p>{lead}</p>} />
      <Tabs
        label={words.tabs}
        tabs={[
          { to: '/personer', label: words.title },
          { to: '/organisationer', label: words.organisations },
          { to: '/tilbud', label: words.offers },
        ]}
      />
      <Columns label={words.filters} aside={<Choices choices={[collaboration, ...choices]} />}>
        <SearchForm method="get" action={path} id={formId} className="directory-form" role="search" aria-label={title}>
          <div className="directory-words">
            <label className="field-label" htmlFor="directory-words">
              {search}
            </label>
            <input id="directory-words" name="q" type="search" className="control control-full" defaultValue={asked} key={asked} autoComplete="off" />
          </div>
          <Button type="submit" icon={Search}>
            {words.find}
          </Button>
        </SearchForm>
        <div className="directory-count">
          <p role="status">{count}</p>
          <a className="button button-quiet button-small" href={`${path}/liste.xlsx?${params}`} download>
            <IconLabel icon={Download}>{words.download}</IconLabel>
          </a>
        </div>
        {shown.all === 0 ? <NobodyFits path={path} /> : children}
        <Pagination page={shown.page} pages={shown.pages} to={at} words={words.pagination} />
      </Columns>
    </>
  )
}

/** Belongs to the form in the main column, and folds on a phone. */
const formId = 'directory-form'

function Choices({ choices }: { choices: Choice[] }) {
  const words = useDirectoryWords()
  return (
    <div className="directory-choices">
      {choices.map((choice) => (
        <Chooser key={`${choice.name} ${choice.chosen}`} {...choice} />
      ))}
      <Button type="submit" form={formId}>
        {words.show}
      </Button>
    </div>
  )
}

function Chooser({ name, label, chosen, options }: Choice) {
  const id = `directory-${name}`
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} name={name} form={formId} className="control control-full" defaultValue={chosen}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function NobodyFits({ path }: { path: string }) {
  const words = useDirectoryWords()
  return (
    <EmptyState title={words.none} action={<LinkButton to={`${path}?samarbejde=alle`}>{words.showAll}</LinkButton>}>
      <p>{words.noneText}</p>
    </EmptyState>
  )
}
