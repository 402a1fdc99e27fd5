import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { inquiries as danish } from '#app/i18n/da/inquiries.ts'
import { inquiries as english } from '#app/i18n/en/inquiries.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { feedbackPage } from '#server/inquiries/queries.ts'
import { InquiryList } from './inquiry-list.tsx'
import { useInquiryWords } from './words.ts'

export const loader = page(({ actor }) => feedbackPage(actor))

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).title)

export default function Feedback() {
  const { inquiries } = useLoaderData<typeof loader>()
  const words = useInquiryWords()
  return (
    <>
      <PageHead title={words.title} lead={<p>{words.feedbackLead}</p>} />
      <InquiryList inquiries={inquiries} />
    </>
  )
}
