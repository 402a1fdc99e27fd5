import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { chooseColumns } from '#server/moving-in/commands.ts'
import { columnChoice } from '#server/moving-in/contract.ts'
import { columnsPage } from '#server/moving-in/pages.ts'
import { fieldsOf, kindWords, lineKinds, type LineKind } from '#server/moving-in/words.ts'
import { movingPath, movingWords, useMovingWords } from './words.ts'

export const loader = page(({ actor, params }) => columnsPage(actor, params.slug!, params.runId!))

export const action = write(columnChoice, async ({ actor, input }) => {
  const { anew } = await chooseColumns(actor, input)
  const path = movingPath(input.slug, input.runId)
  // What a sheet has become something else by is guessed, and looked at once more.
  return anew ? redirectWithFlash(`${path}/kolonner`, 'moving.guessedAnew') : redirectWithFlash(path, 'moving.mapped')
})

export const meta = pageTitle<typeof loader>((data, language) => [movingWords(language).columnsTitle, data?.run.fileName].filter(Boolean).join(' · '))

export default function MovingColumns() {
  const { run, sheets } = useLoaderData<typeof loader>()
  const words = useMovingWords()
  const { cancel } = useWords(danish, english)
  const path = movingPath(run.slug, run.id)
  return (
    <>
      <Breadcrumb
        label={words.trail}
        trail={[
          { to: `/samarbejder/${run.slug}`, label: run.collaboration },
          { to: movingPath(run.slug), label: words.title },
          { to: path, label: run.fileName },
        ]}
      />
      <PageHead title={words.columnsTitle} lead={<p>{words.columnsLead}</p>} />
      <Form>
        {sheets.map((sheet) => (
          <SheetColumns key={sheet.id} sheet={sheet} />
        ))}
        <FormButtons>
          <SubmitButton>{words.saveColumns}</SubmitButton>
          <Link to={path}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}

type Sheet = Awaited<ReturnType<typeof columnsPage>>['sheets'][number]

function SheetColumns({ sheet }: { sheet: Sheet }) {
  const words = useMovingWords()
  const language = useLanguage()
  const name = sheet.name || words.unnamed
  return (
    <Section title={sheet.name ? <span lang="da">{name}</span> : name}>
      <Choice id={`kind-${sheet.id}`} name="kinds[]" label={words.kindOf(name)} chosen={sheet.kind ?? ''}>
        <option value="">{words.leftOut}</option>
        {lineKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind].many[language]}
          </option>
        ))}
      </Choice>
      {sheet.header.map((column, at) => (
        <Choice
          key={at}
          id={`column-${sheet.id}-${at}`}
          name="fields[]"
          label={words.columnOf(column || words.emptyColumn(at + 1))}
          hint={sheet.samples[at] ? words.sample(sheet.samples[at]) : words.emptySample}
          chosen={sheet.chosen[at] ?? ''}
        >
          <option value="">{words.skip}</option>
          {sheet.kind && <FieldOptions kind={sheet.kind} />}
        </Choice>
      ))}
    </Section>
  )
}

function FieldOptions({ kind }: { kind: LineKind }) {
  const language = useLanguage()
  return fieldsOf(kind).map(([code, { label, needed }]) => (
    <option key={code} value={code}>
      {`${label[language]}${needed ? ' *' : ''}`}
    </option>
  ))
}

type ChoiceProps = { id: string; name: string; label: string; hint?: string; chosen: string; children: React.ReactNode }

/** One of several choices of the same name: which column it is about is told by its place. */
function Choice({ id, name, label, hint, chosen, children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select id={id} name={name} defaultValue={chosen} className="control control-medium" aria-describedby={hint && `${id}-hint`}>
        {children}
      </select>
    </div>
  )
}
