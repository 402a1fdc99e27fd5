import { Link, useLoaderData } from '@remix-run/react'
import { openPage } from '#app/http/page.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { demoMail } from '#server/demo/queries.ts'

export const meta = pageTitle<typeof loader>((data) => data?.subject ?? '')

export const loader = openPage(async ({ params }) => {
  const { html: _, ...mail } = await demoMail(params.mailId!)
  return mail
})

const address = /(https?:\/\/\S+)/

export default function DemoMail() {
  const mail = useLoaderData<typeof loader>()
  const words = useWords(danish, english).demoMails
  return (
    <>
      <PageHead title={<span lang={mail.language}>{mail.subject}</span>} meta={[`${words.to} ${mail.to}`, <Moment key="at" at={mail.createdAt} />]} />
      <div className="mail-text" lang={mail.language}>
        {mail.text.split(address).map((part, index) =>
          address.test(part) ? (
            <a key={index} href={insideHref(part)}>
              {part}
            </a>
          ) : (
            <span key={index}>{part}</span>
          ),
        )}
      </div>
      <p>
        <Link to="/demo/mails">{words.back}</Link>
      </p>
    </>
  )
}

// The demo may be reached under another name than the one mails carry.
const insideHref = (url: string) => new URL(url).pathname
