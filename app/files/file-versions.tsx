import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileField } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash } from '#app/http/write.server.ts'
import { fileSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { fileVersionsPage } from '#server/files/queries/file-page.ts'
import { FileFrame } from './file-frame.tsx'
import { versionOf } from './files-into.server.ts'
import { fileWords, useFileWords } from './use-file-words.ts'
import { useWritten } from './use-written.ts'

export const loader = page(({ actor, params }) => fileVersionsPage(actor, params.fileId!))

export const meta = pageTitle<typeof loader>((data, language) => [fileWords(language).versions.title, data?.file.name].filter(Boolean).join(' · '))

const flashOf = { new: 'file.versionAdded', version: 'file.versionAdded', unchanged: 'file.unchanged' }

/** Takes the next version as it arrives. */
export async function action({ request, params }: ActionFunctionArgs) {
  const fileId = params.fileId!
  const [sent] = await versionOf({ request, fileId })
  if (!sent || 'refused' in sent) return data({ fields: { file: sent?.refused ?? 'field.required' }, values: {} }, { status: 422 })
  const { outcome, number } = sent.taken
  return redirectWithFlash(`/filer/${fileId}/versioner`, flashOf[outcome], { number: String(number) })
}

export default function FileVersions() {
  const shown = useLoaderData<typeof loader>()
  const { versions: words } = useFileWords()
  return (
    <FileFrame {...shown}>
      {shown.can.bring && (
        <Section title={words.upload}>
          <Form files label={words.upload}>
            <FileField name="file" label={words.file} hint={words.uploadHint} />
            <FormButtons>
              <SubmitButton look="plain">{words.submit}</SubmitButton>
            </FormButtons>
          </Form>
        </Section>
      )}
      <Versions />
    </FileFrame>
  )
}

function Versions() {
  const { file, versions, can } = useLoaderData<typeof loader>()
  const words = useFileWords()
  const language = useLanguage()
  const writtenOf = useWritten()
  return (
    <Section title={words.versions.title} count={versions.length}>
      <List label={words.versions.title}>
        {versions.map((one) => (
          <ListRow
            key={one.number}
            kind={words.version(one.number)}
            title={one.name}
            meta={[
              <Moment key="at" at={one.at} />,
              one.by && words.versions.by(one.by),
              fileSize(one.bytes, language),
              writtenOf(one),
              one.restoredNumber && words.versions.restored(one.restoredNumber),
            ]}
            trailing={
              <span className="cluster">
                {one.number === file.versionNumber && <StateBadge state="good">{words.versions.current}</StateBadge>}
                <LinkButton to={`/filer/${file.id}/hent?version=${one.number}`} look="quiet" small reloadDocument aria-label={words.versions.downloadOf(one.number)}>
                  {words.versions.download}
                </LinkButton>
                {can.bring && one.number !== file.versionNumber && (
                  <Form bare action={`/filer/${file.id}/versioner/${one.number}/gendannelse`}>
                    <SubmitButton look="quiet" small label={words.versions.restoreOf(one.number)}>
                      {words.versions.restore}
                    </SubmitButton>
                  </Form>
                )}
              </span>
            }
          />
        ))}
      </List>
    </Section>
  )
}
