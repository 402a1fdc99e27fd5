import { NavLink, useLocation } from '@remix-run/react'
import Ellipsis from 'lucide-react/icons/ellipsis'
import UserRound from 'lucide-react/icons/user-round'
import { type ComponentProps, lazy, memo, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import type { FlashMessage } from '#app/i18n/use-flash.ts'
import { helpFor } from '#app/help/topics.ts'
import { IconLabel } from '#app/ui/icon-label.tsx'
import { Menu, MenuHeading, MenuLink } from '#app/ui/menu.tsx'
import { SkipLink } from '#app/ui/skip-link.tsx'
import { Flash } from './flash.tsx'
import { Footer } from './footer.tsx'
import type { KeyboardPanel } from './keyboard.ts'
import { CollaborationChooser, CollaborationEntries, PersonMenu } from './menus.tsx'
import { account, type Place, usePlaces, useShellWords } from './places.ts'
import type { ShellActor } from './root-data.ts'
import { isAsking, watchAsking } from '#app/live/session-lost.ts'
import { Wordmark } from './wordmark.tsx'

export const mainId = 'indhold'

/* What waits for keys to be pressed comes after the page. Without scripts the search is a form like any other. */
const SearchBox = lazy(() => import('./search-box.tsx').then((search) => ({ default: search.SearchBox })))
const KeyboardPanels = lazy(() =>
  import('./keyboard-panels.tsx').then((panels) => ({ default: panels.KeyboardPanels })),
)

const SignInAgain = lazy(() =>
  import('#app/accounts/sign-in-again.tsx').then((again) => ({ default: again.SignInAgain })),
)

/** Kept as the server drew it, whatever changes around it, until its scripts are here; the frame's keys come with it. */
const SearchBoxLater = memo(function SearchBoxLater(props: ComponentProps<typeof SearchBox>) {
  return (
    <Suspense fallback={<div className="shell-search" />}>
      <SearchBox {...props} />
    </Suspense>
  )
})

/** On a shared machine, what an earlier person typed offline goes when the next one is there. */
function forgetOthersTexts(personId: string) {
  const wait = setTimeout(() => {
    // A server that is away for a moment is no reason for noise; the next page tries again.
    const parts = Promise.all([import('#app/live/offline-text.ts'), import('#app/forms/draft-store.ts')])
    void parts
      .then(([texts, drafts]) => {
        drafts.forgetDraftsOfOthers(personId)
        return texts.clearOfflineTexts({ except: personId })
      })
      .catch(() => {})
  }, 4_000)
  return () => clearTimeout(wait)
}

type Props = { actor: ShellActor; demo: boolean; flash: FlashMessage | null; children: ReactNode }

/** The frame of the signed-in: header, menu, page, and a bar at the bottom of phones. */
export function Shell({ actor, demo, flash, children }: Props) {
  const words = useShellWords()
  const places = usePlaces(actor)
  const [panel, show] = useState<KeyboardPanel>(null)
  useEffect(() => forgetOthersTexts(actor.personId), [actor.personId])
  const { pathname } = useLocation()
  return (
    <div className="shell">
      <SkipLink to={mainId}>{words.skip}</SkipLink>
      <header className="shell-top">
        {demo && <DemoStrip />}
        <div className="shell-header">
          <Wordmark to="/min-side" name={words.home} product={words.product} />
          <CollaborationChooser actor={actor} />
          <SearchBoxLater letters={actor.keyboardLetters} places={places} show={show} />
          <PersonMenu actor={actor} showShortcuts={() => show('shortcuts')} />
        </div>
      </header>
      <div className="shell-body">
        <nav className="shell-nav" aria-label={words.navigation}>
          <ul>
            {places.map((place) => (
              <li key={place.to}>
                <NavLink to={place.to} className="nav-link">
                  <IconLabel icon={place.icon}>{place.label}</IconLabel>
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <main className="shell-main" id={mainId} tabIndex={-1}>
          <Flash flash={flash} />
          {children}
          <Footer className="shell-footer" help={helpFor(pathname)} from={pathname} />
        </main>
      </div>
      <PhoneBar places={places} actor={actor} />
      <SessionLost actor={actor} />
      {panel && (
        <Suspense fallback={null}>
          <KeyboardPanels panel={panel} places={places} letters={actor.keyboardLetters} close={() => show(null)} />
        </Suspense>
      )}
    </div>
  )
}

function SessionLost({ actor }: { actor: ShellActor }) {
  const asked = useSyncExternalStore(watchAsking, isAsking, () => false)
  return (
    asked && (
      <Suspense fallback={null}>
        <SignInAgain personId={actor.personId} name={actor.name} />
      </Suspense>
    )
  )
}

function PhoneBar({ places, actor }: { places: Place[]; actor: ShellActor }) {
  const words = useShellWords()
  // The bar has room for four beside the menu: whoever has Overblik finds papers there.
  const inBar = places.filter((place) => !/^\/(samarbejder|drift|personer|min-kommune|beskeder)/.test(place.to) && !(actor.overview && place.to === '/papirer'))
  const rest = places.filter((place) => !inBar.includes(place))
  return (
    <nav className="shell-bar" aria-label={words.bar}>
      <ul className="bar">
        {inBar.map((place) => (
          <li key={place.to}>
            <NavLink to={place.to} className="bar-link">
              <IconLabel icon={place.icon}>{place.label}</IconLabel>
            </NavLink>
          </li>
        ))}
        <li>
          <Menu label={words.places.more} icon={Ellipsis} look="bare" up>
            {rest.map((place) => (
              <MenuLink key={place.to} to={place.to} icon={place.icon}>
                {place.label}
              </MenuLink>
            ))}
            <MenuLink to={account} icon={UserRound}>
              {words.person.account}
            </MenuLink>
            {actor.collaborations.length > 1 && (
              <>
                <MenuHeading>{words.collaboration.choose}</MenuHeading>
                <CollaborationEntries actor={actor} />
              </>
            )}
          </Menu>
        </li>
      </ul>
    </nav>
  )
}

/** Says on every page of the demo that its content is invented. */
export function DemoStrip() {
  const { demo } = useShellWords()
  return <p className="demo-strip">{demo}</p>
}
