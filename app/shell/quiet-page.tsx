import { Link, useLocation } from '@remix-run/react'
import Languages from 'lucide-react/icons/languages'
import type { ReactNode } from 'react'
import { type FlashMessage, useFlash } from '#app/i18n/use-flash.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { FlashRegion } from '#app/ui/flash-region.tsx'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { SkipLink } from '#app/ui/skip-link.tsx'
import { DemoStrip, mainId } from './frame.tsx'
import { useShellWords } from './places.ts'
import { Wordmark } from './wordmark.tsx'

/** The page of those not signed in: sign-in, first run, what is published to all. */
export function QuietPage({ demo, flash, children }: { demo: boolean; flash: FlashMessage | null; children: ReactNode }) {
  const words = useShellWords()
  const message = useFlash(flash)
  return (
    <div className="quiet-page">
      <SkipLink to={mainId}>{words.skip}</SkipLink>
      {demo && <DemoStrip />}
      <header className="quiet-header">
        <Wordmark to="/" name={words.front} product={words.product} />
        <LanguageLink />
      </header>
      <main className="quiet-main" id={mainId} tabIndex={-1}>
        <FlashRegion message={message} />
        {children}
      </main>
    </div>
  )
}

/** The same page in the other language. */
function LanguageLink() {
  const { person } = useShellWords()
  const other = useLanguage() === 'da' ? 'en' : 'da'
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.set('sprog', other)
  return (
    <Link to={`${pathname}?${query}`} className="language-link" lang={other} hrefLang={other}>
      <IconLabel icon={Languages}>{person.switchLanguage}</IconLabel>
    </Link>
  )
}
