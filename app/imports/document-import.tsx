import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { FileField, Select } from '#app/forms/field.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { formReply, write } from '#app/http/write.server.ts'
import { imports as danish } from '#app/i18n/da/imports.ts'
import { imports as english } from '#app/i18n/en/imports.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { importDocuments } from '#server/imports/commands.ts'
import { importForm } from '#server/imports/contract.ts'
import { importPage } from '#server/imports/queries.ts'
import { publicationLevels, paperKinds } from '#server/papers/words.ts'
import { usePaperFormWords } from '#app/papers/use-paper-form-words.ts'
import { usePaperWords } from '#app/papers/use-paper-words.ts'
import { ImportForm } from './import-form.tsx'
import { ImportResult } from './import-result.tsx'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).title)

export const loader = page(({ actor, params }) => importPage(actor, params.slug ?? ''))

const mostBytes = 100 * 1024 * 1024

const importFiles = write(importForm, async ({ actor, input, form }) => {
  const { collaboration } = await importPage(actor, input.slug)
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0)
  if (files.length === 0) return formReply(form, { files: 'import.noFiles' })
  const reports = await importDocuments(actor, {
    collaborationId: collaboration.id,
    kind: input.kind,
    level: input.level,
    files: files.map((file) => ({ fileName: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) })),
  })
  return { reports }
})

/** Reads the files that were sent, unless they are more than a server should hold at once. */
export async function action(args: ActionFunctionArgs) {
  // Who may not import is told so before a hundred megabytes are read.
  await loader(args)
  const length = Number(args.request.headers.get('Content-Length') ?? Infinity)
  if (length > mostBytes) return formReply(new FormData(), { files: 'import.tooMuch' })
  return importFiles(args)
}

export default function DocumentImport() {
  const { collaboration } = useLoaderData<typeof loader>()
  const answer = useActionData() as { reports?: Parameters<typeof ImportResult>[0]['reports'] } | undefined
  const words = useWords(danish, english)
  const { kinds, levels, words: papers } = usePaperWords()
  const { hints } = usePaperFormWords().publish
  const { page: paperWords } = papers
  return (
    <>
      <Breadcrumb
        label={paperWords.upLabel}
        trail={[{ to: `/samarbejder/${collaboration.slug}`, label: collaboration.name }]}
      />
      <PageHead title={words.title} lead={<p>{words.lead}</p>} />
      <div className="paper-stack">
        {answer?.reports && <ImportResult reports={answer.reports} />}
        <ImportForm label={words.title}>
          <FileField name="files" label={words.files} hint={words.filesHint} accept=".docx,.pdf,.md,.txt" multiple />
          <Select
            name="kind"
            label={words.kind}
            width="medium"
            defaultValue="rapport"
            options={paperKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
          <RadioGroup
            name="level"
            label={words.level}
            defaultValue="collaboration"
            options={publicationLevels.map((level) => ({ value: level, label: levels[level], hint: hints[level] }))}
          />
          <FormButtons>
            <SubmitButton>{words.submit}</SubmitButton>
          </FormButtons>
        </ImportForm>
      </div>
      <ImportedBefore />
    </>
  )
}

function ImportedBefore() {
  const { imported } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  const { publishedBy } = usePaperWords().words.page
  return (
    <Section title={words.before} count={imported.length}>
      {imported.length === 0 ? (
        <p>{words.noneBefore}</p>
      ) : (
        <List label={words.before}>
          {imported.map((one) => (
            <ListRow
              key={one.paperId}
              to={`/papirer/${one.paperId}`}
              title={one.title ?? one.sourceName}
              meta={[
                one.sourceName,
                <Moment key="at" at={one.importedAt} />,
                one.importedByName && publishedBy(one.importedByName),
                one.withdrawn && words.withdrawn,
              ]}
            />
          ))}
        </List>
      )}
    </Section>
  )
}
