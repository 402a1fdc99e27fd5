import { useLoaderData } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { keptVersionPage, numberIn } from '#server/papers/queries/paper-versions.ts'
import { usePaperWords, wordsOfPapers } from './use-paper-words.ts'
import { VersionFrame } from './version-frame.tsx'

export const meta = pageTitle<typeof loader>((data, language) =>
  data ? [wordsOfPapers(language).versions.label(data.version.number), data.version.title].join(' · ') : '',
)

export const loader = page(({ actor, params }) =>
  keptVersionPage(actor, { paperId: params.paperId ?? '', number: numberIn(params.number) }),
)

export default function PaperVersion() {
  const { paper, version, html, headings } = useLoaderData<typeof loader>()
  const { versions } = usePaperWords().words
  return (
    <VersionFrame
      paperId={paper.id}
      label={versions.label(version.number)}
      title={version.name ?? version.title}
      at={version.createdAt}
      text={{ html, headings }}
    >
      {paper.can.write.ok && (
        <Form label={versions.rename} action={`/papirer/${paper.id}/versioner/${version.number}/navn`}>
          <Field name="name" label={versions.name} defaultValue={version.name ?? ''} maxLength={120} width="medium" />
          <FormButtons>
            <SubmitButton look="plain">{versions.rename}</SubmitButton>
          </FormButtons>
        </Form>
      )}
    </VersionFrame>
  )
}
