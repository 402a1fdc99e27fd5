import { useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { papers as danish } from '#app/i18n/da/papers.ts'
import { papers as english } from '#app/i18n/en/papers.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { restorePaper } from '#server/papers/commands/removal.ts'
import { paperChoice } from '#server/papers/contract.ts'
import { removedPaperPage } from '#server/papers/queries/removed-paper.ts'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).removed.title)

export const loader = page(({ actor, params }) => removedPaperPage(actor, params.paperId ?? ''))

export const action = write(paperChoice, async ({ actor, input }) => {
  await restorePaper(actor, input)
  return redirectWithFlash(`/papirer/${input.paperId}`, 'paper.restored')
})

export default function RemovedPaper() {
  const { title, secretariat } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).removed
  return (
    <>
      <PageHead kind={words.title} title={title ?? words.someDraft} lead={<p>{secretariat ? words.leadSecretariat : words.lead}</p>} />
      <div className="form-buttons">
        <Form bare>
          <SubmitButton>{words.restore}</SubmitButton>
        </Form>
        <LinkButton to="/papirer">{words.back}</LinkButton>
      </div>
    </>
  )
}
