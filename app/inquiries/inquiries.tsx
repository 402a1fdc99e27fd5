import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { inquiries as danish } from '#app/i18n/da/inquiries.ts'
import { inquiries as english } from '#app/i18n/en/inquiries.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { inquiriesPage } from '#server/inquiries/queries.ts'
import { InquiryList } from './inquiry-list.tsx'
import { useInquiryWords } from './words.ts'

export const loader = page(({ actor, params }) => inquiriesPage(actor, params.slug!))

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).title)

export default function Inquiries() {
  const { collaboration, inquiries } = useLoaderData<typeof loader>()
  const words = useInquiryWords()
  return (
    <>
      <Breadcrumb label={words.title} trail={[{ to: `/samarbejder/${collaboration.slug}`, label: collaboration.name }]} />
      <PageHead title={words.title} lead={<p>{words.lead(collaboration.name)}</p>} />
      <InquiryList inquiries={inquiries} />
    </>
  )
}
