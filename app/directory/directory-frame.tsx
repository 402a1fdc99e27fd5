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
  title: string
  lead: string
  count: string
  search: string
  words: string
  choices: Choice[]
  path: string
  file: string
  page: number
  pages: number
  children: ReactNode
}

/** What the lists of people and of organisations share: one form of choices, the count, the file, the pages. */
export function DirectoryFrame({ title, lead, count, search, words: asked, choices, path, file, page, pages, children }: Props) {
  const words = useDirectoryWords()
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
        ]}
      />
      <Columns label={words.filters} aside={<Choices choices={choices} />}>
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
          <a className="button button-quiet button-small" href={`${file}?${params}`} download>
            <IconLabel icon={Download}>{words.download}</IconLabel>
          </a>
        </div>
        {children}
        <Pagination page={page} pages={pages} to={at} words={words.pagination} />
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

/** Nothing fits. */
export function NobodyFits({ path }: { path: string }) {
  const words = useDirectoryWords()
  return (
    <EmptyState title={words.none} action={<LinkButton to={`${path}?samarbejde=alle`}>{words.showAll}</LinkButton>}>
      <p>{words.noneText}</p>
    </EmptyState>
  )
}
