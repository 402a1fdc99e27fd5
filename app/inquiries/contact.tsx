import { useLoaderData } from '@remix-run/react'
import { Select, TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { insidePath, redirectWithFlash, write } from '#app/http/write.server.ts'
import { inquiries as danish } from '#app/i18n/da/inquiries.ts'
import { inquiries as english } from '#app/i18n/en/inquiries.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { writeInquiry } from '#server/inquiries/commands.ts'
import { newInquiry } from '#server/inquiries/contract.ts'
import { writingPage } from '#server/inquiries/queries.ts'
import { longestInquiry } from '#server/inquiries/words.ts'
import { newId } from '#server/kernel/ids.ts'
import { limits } from '#server/kernel/limits.ts'
import { useInquiryWords } from './words.ts'

/** Without what was asked for: a search is nobody's business. */
const withoutQuery = (path: string) => path.split(/[?#]/)[0]!

export const loader = page(async ({ actor, url }) => ({
  ...writingPage(actor),
  from: withoutQuery(insidePath(url.searchParams.get('fra'), '/min-side')),
  clientKey: newId(),
}))

export const action = write(
  newInquiry,
  async ({ actor, input }) => {
    await writeInquiry(actor, input)
    return redirectWithFlash(insidePath(input.page, '/min-side'), 'inquiry.written')
  },
  { within: limits.inquiries },
)

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).write.title)

export default function Contact() {
  const { secretariats, from, clientKey } = useLoaderData<typeof loader>()
  const words = useInquiryWords().write
  const options = [
    ...secretariats.map(({ id, name }) => ({ value: id, label: words.secretariat(name) })),
    { value: 'faelled', label: words.faelled },
  ]
  return (
    <>
      <PageHead title={words.title} lead={<p>{words.lead}</p>} />
      <Form hidden={{ page: from, clientKey }}>
        <Select name="to" label={words.to} options={options} />
        <TextArea name="body" label={words.body} hint={words.page(from)} rows={5} maxLength={longestInquiry} />
        <FormButtons>
          <SubmitButton>{words.send}</SubmitButton>
        </FormButtons>
      </Form>
    </>
  )
}
