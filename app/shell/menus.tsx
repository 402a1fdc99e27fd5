import Keyboard from 'lucide-react/icons/keyboard'
import LogOut from 'lucide-react/icons/log-out'
import UserRound from 'lucide-react/icons/user-round'
import { useLocation } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Menu, MenuButton, MenuHeading, MenuLink } from '#app/ui/menu.tsx'
import { account, frameActions, useShellWords } from './places.ts'
import type { ShellActor } from './root-data.ts'

/** Where a form of the frame comes back to. */
function useHere(): string {
  const { pathname, search } = useLocation()
  return pathname + search
}

/** Which collaboration is looked at: the person's setting. */
export function CollaborationEntries({ actor }: { actor: ShellActor }) {
  return (
    <Form action={frameActions.collaboration} hidden={{ til: useHere() }} bare>
      {actor.collaborations.map((one) => (
        <MenuButton key={one.id} name="collaborationId" value={one.id} current={one.id === actor.collaborationId}>
          {one.name}
        </MenuButton>
      ))}
    </Form>
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
    <Form action={frameActions.language} hidden={{ til: useHere() }} bare>
      <MenuButton name="language" value="da" current={language === 'da'} lang="da">
        {words.danish}
      </MenuButton>
      <MenuButton name="language" value="en" current={language === 'en'} lang="en">
        {words.english}
      </MenuButton>
    </Form>
  )
}

export function SignOutEntry() {
  const words = useShellWords().person
  return (
    <Form action={frameActions.signOut} bare>
      <MenuButton icon={LogOut}>{words.signOut}</MenuButton>
    </Form>
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
        <MenuHeading>{actor.name}</MenuHeading>
        <SignOutEntry />
      </Menu>
    </div>
  )
}
