import { useLoaderData } from '@remix-run/react'
import { legal as danish } from '#app/i18n/da/legal.ts'
import { legal as english } from '#app/i18n/en/legal.ts'
import { openPage } from '#app/http/page.server.ts'
import { contacts } from '#server/front/queries.ts'
import { publicMeta } from './public-meta.ts'
import { Statement } from './statement.tsx'

export const handle = { still: true }

export const loader = openPage(async ({ actor }) => ({ contacts: await contacts(actor) }))

export const meta = publicMeta((_, language) => {
  const { title, lead } = (language === 'en' ? english : danish).accessibility
  return { title, description: lead }
})

export default function Accessibility() {
  return <Statement of="accessibility" contacts={useLoaderData<typeof loader>().contacts} />
}
