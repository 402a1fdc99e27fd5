import { Link, useLocation } from '@remix-run/react'
import Languages from 'lucide-react/icons/languages'
import type { ReactNode } from 'react'
import type { FlashMessage } from '#app/i18n/use-flash.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { SkipLink } from '#app/ui/skip-link.tsx'
import { Flash } from './flash.tsx'
import { Footer } from './footer.tsx'
import { DemoStrip, mainId } from './frame.tsx'
import { useShellWords } from './places.ts'
import { Wordmark } from './wordmark.tsx'

/** The page of those not signed in: sign-in, first run, what is published to all. */
export function QuietPage({
  demo,
  flash,
  children,
}: {
  demo: boolean
  flash: FlashMessage | null
  children: ReactNode
}) {
  const words = useShellWords()
  return (
    <div className="quiet-page">
      <SkipLink to={mainId}>{words.skip}</SkipLink>
      <header>
        {demo && <DemoStrip />}
        <div className="quiet-header">
          <Wordmark to="/" name={words.front} product={words.product} />
          <div className="quiet-ways">
            <LanguageLink />
            <SignInLink />
          </div>
        </div>
      </header>
      <main className="quiet-main" id={mainId} tabIndex={-1}>
        <Flash flash={flash} />
        {children}
      </main>
      <Footer className="quiet-footer" />
      <Field />
    </div>
  )
}

/** The wordmark's paths across a wide field: the one ornament. */
const Field = () => (
  <svg
    className="quiet-field"
    viewBox="0 0 1440 200"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M0 150C300 60 520 190 820 120s420-70 620-30v110H0z" className="quiet-field-back" />
    <path d="M0 190C260 120 560 110 840 160s420 20 600-20v60H0z" className="quiet-field-front" />
    <path
      d="M590 200C620 172 720 176 762 150 790 134 830 134 858 116M0 198C220 160 420 190 660 178s460 22 780-16"
      className="quiet-field-path"
    />
  </svg>
)

/** The way in, also from what strangers read; not where one is signing in. */
function SignInLink() {
  const { person } = useShellWords()
  const { pathname, search } = useLocation()
  if (/^\/(log-ind|glemt-adgangskode|adgangskode|foerste-gang)/.test(pathname)) return null
  const to = pathname === '/' ? '/log-ind' : `/log-ind?til=${encodeURIComponent(pathname + search)}`
  return <LinkButton to={to} small>{person.signIn}</LinkButton>
}

/** The same page in the other language. */
function LanguageLink() {
  const { person } = useShellWords()
  const other = useLanguage() === 'da' ? 'en' : 'da'
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.set('sprog', other)
  return (
    <Link to={`${pathname}?${query}`} reloadDocument className="language-link" lang={other} hrefLang={other}>
      <IconLabel icon={Languages}>{person.switchLanguage}</IconLabel>
    </Link>
  )
}
