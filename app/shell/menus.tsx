import Keyboard from 'lucide-react/icons/keyboard'
import LogOut from 'lucide-react/icons/log-out'
import UserRound from 'lucide-react/icons/user-round'
import { useLocation } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Menu, MenuButton, MenuHeading, MenuLink, MenuRule } from '#app/ui/menu.tsx'
import { account, frameActions, useShellWords } from './places.ts'
import type { ShellActor } from './root-data.ts'

/** Where a form of the frame comes back to. */
function useHere(): string {
  const { pathname, search } = useLocation()
  return pathname + search
}

type PlainFormProps = { action: string; til?: string; beforehand?: () => Promise<boolean>; children: ReactNode }

/**
 * What was typed offline stays in the browser only while its writer is signed in there. What never reached the server
 * would be lost for good: then, and only then, is the writer asked.
 */
async function forgetTexts(question: string): Promise<boolean> {
  const texts = await import('#app/live/offline-text.ts').catch(() => null)
  if (texts?.keepsUnsavedTexts() && !window.confirm(question)) return false
  await texts?.clearOfflineTexts().catch(() => {})
  return true
}

/** What changes the whole frame loads the page anew; so no form machinery is needed before the first screen. */
function PlainForm({ action, til, beforehand, children }: PlainFormProps) {
  const first = (event: FormEvent<HTMLFormElement>) => {
    if (!beforehand) return
    event.preventDefault()
    const form = event.currentTarget
    void beforehand().then((goesOn) => goesOn && form.submit())
  }
  return (
    <form method="post" action={action} onSubmit={first}>
      {til && <input type="hidden" name="til" value={til} />}
      {children}
    </form>
  )
}

/** Which collaboration is looked at: the person's setting. */
export function CollaborationEntries({ actor }: { actor: ShellActor }) {
  return (
    <PlainForm action={frameActions.collaboration} til={useHere()}>
      {actor.collaborations.map((one) => (
        <MenuButton key={one.id} name="collaborationId" value={one.id} current={one.id === actor.collaborationId}>
          {one.name}
        </MenuButton>
      ))}
    </PlainForm>
  )
}

export function CollaborationChooser({ actor }: { actor: ShellActor }) {
  const words = useShellWords().collaboration
  const chosen = actor.collaborations.find((one) => one.id === actor.collaborationId)
  if (!chosen) return null
  if (actor.collaborations.length === 1) return <span className="shell-collaboration">{chosen.name}</span>
  return (
    <Menu label={chosen.name} detail={words.choose} look="bare" edge="start">
      <MenuHeading>{words.choose}</MenuHeading>
      <CollaborationEntries actor={actor} />
    </Menu>
  )
}

/** Danish or English, each named in its own language. */
export function LanguageEntries() {
  const words = useShellWords().person
  const language = useLanguage()
  return (
    <PlainForm action={frameActions.language} til={useHere()}>
      <MenuButton name="language" value="da" current={language === 'da'} lang="da">
        {words.danish}
      </MenuButton>
      <MenuButton name="language" value="en" current={language === 'en'} lang="en">
        {words.english}
      </MenuButton>
    </PlainForm>
  )
}

export function SignOutEntry() {
  const words = useShellWords().person
  return (
    <PlainForm action={frameActions.signOut} beforehand={() => forgetTexts(words.unsavedTexts)}>
      <MenuButton icon={LogOut}>{words.signOut}</MenuButton>
    </PlainForm>
  )
}

export function PersonMenu({ actor, showShortcuts }: { actor: ShellActor; showShortcuts: () => void }) {
  const words = useShellWords()
  const face = (
    <>
      <Avatar personId={actor.personId} name={actor.name} size="small" named />
      <span className="shell-person-name">{actor.name}</span>
    </>
  )
  return (
    <div className="shell-person">
      <Menu label={face} detail={words.person.menu} look="bare">
        <MenuLink to={account} icon={UserRound}>
          {words.person.account}
        </MenuLink>
        <span className="needs-script">
          <MenuButton type="button" icon={Keyboard} onClick={showShortcuts}>
            {words.keys.open}
          </MenuButton>
        </span>
        <MenuHeading>{words.person.language}</MenuHeading>
        <LanguageEntries />
        <MenuRule />
        <SignOutEntry />
      </Menu>
    </div>
  )
}
