import { useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { changePaper } from '#server/papers/commands/drafts.ts'
import { paperFacts } from '#server/papers/contract.ts'
import { paperFactsPage } from '#server/papers/queries/paper-choices.ts'
import { PaperFields } from './paper-fields.tsx'
import { usePaperWords, wordsOfPapers } from './use-paper-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => wordsOfPapers(language).facts.title)

export const loader = page(({ actor, params }) => paperFactsPage(actor, params.paperId ?? ''))

export const action = write(paperFacts, async ({ actor, form, params }) => {
  const input = { ...Object.fromEntries(form), paperId: params.paperId } as Parameters<typeof changePaper>[1]
  await changePaper(actor, input)
  return redirectWithFlash(`/papirer/${params.paperId}`, 'paper.changed')
})

export default function PaperFacts() {
  const { paper, focusAreas } = useLoaderData<typeof loader>()
  const { words } = usePaperWords()
  const values = {
    kind: paper.kind,
    title: paper.title,
    focusAreaId: paper.focusArea?.id ?? null,
    dueOn: paper.dueOn,
  }
  return (
    <>
      <Breadcrumb label={words.page.upLabel} trail={[{ to: `/papirer/${paper.id}`, label: paper.title }]} />
      <PageHead title={words.facts.title} />
      <Form label={words.facts.title}>
        <PaperFields values={values} focusAreas={focusAreas} />
        <FormButtons>
          <SubmitButton>{words.facts.submit}</SubmitButton>
        </FormButtons>
      </Form>
    </>
  )
}
