import { useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { publishPaper } from '#server/papers/commands/publishing.ts'
import { newPublication } from '#server/papers/contract.ts'
import { publicationForm } from '#server/papers/queries/publication-form.ts'
import { publicationLevels } from '#server/papers/words.ts'
import { usePaperFormWords, wordsOfPaperForms } from './use-paper-form-words.ts'
import { PaperText } from './paper-text.tsx'
import { usePaperWords } from './use-paper-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => wordsOfPaperForms(language).publish.title)

export const loader = page(({ actor, params }) => publicationForm(actor, params.paperId ?? ''))

export const action = write(newPublication, async ({ actor, input }) => {
  await publishPaper(actor, input)
  return redirectWithFlash(`/papirer/${input.paperId}?lag=publiceret`, 'paper.published')
})

export default function PaperPublication() {
  const { paper, html, headings, before, level } = useLoaderData<typeof loader>()
  const { words, levels } = usePaperWords()
  const { publish } = usePaperFormWords()
  return (
    <>
      <Breadcrumb label={words.page.upLabel} trail={[{ to: `/papirer/${paper.id}`, label: paper.title }]} />
      <PageHead
        title={publish.title}
        lead={
          <p>
            {publish.lead} {before && publish.replaces(before.number)}
          </p>
        }
      />
      <Form label={publish.title}>
        <Field name="title" label={publish.paperTitle} defaultValue={before?.title ?? paper.title} maxLength={200} />
        <RadioGroup
          name="level"
          label={publish.level}
          defaultValue={level}
          options={publicationLevels.map((one) => ({
            value: one,
            label: levels[one],
            hint: publish.hints[one],
          }))}
        />
        <FormButtons>
          <SubmitButton>{publish.submit}</SubmitButton>
          <LinkButton to={`/papirer/${paper.id}`}>{publish.cancel}</LinkButton>
        </FormButtons>
      </Form>
      <Section title={publish.preview}>
        <PaperText html={html} headings={headings} />
      </Section>
    </>
  )
}
