import { Outlet } from '@remix-run/react'
import { requireActor } from '#app/http/actor.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).account.title)

export async function loader({ request }: { request: Request }) {
  await requireActor(request)
  return null
}

export default function Account() {
  const words = useWords(danish, english).account
  const tabs = [
    { to: '/min-konto', label: words.profile },
    { to: '/min-konto/kontakt', label: words.availability.title },
    { to: '/min-konto/adgangskode', label: words.password },
    { to: '/min-konto/indstillinger', label: words.settings },
    { to: '/min-konto/enheder', label: words.devices },
    { to: '/min-konto/kalender', label: words.calendar },
  ]
  return (
    <>
      <PageHead title={words.title} />
      <Tabs label={words.title} tabs={tabs} />
      <Outlet />
    </>
  )
}
