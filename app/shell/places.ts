import Building2 from 'lucide-react/icons/building-2'
import ChartNoAxesGantt from 'lucide-react/icons/chart-no-axes-gantt'
import ContactRound from 'lucide-react/icons/contact-round'
import FileText from 'lucide-react/icons/file-text'
import House from 'lucide-react/icons/house'
import Landmark from 'lucide-react/icons/landmark'
import Search from 'lucide-react/icons/search'
import MessagesSquare from 'lucide-react/icons/messages-square'
import ServerCog from 'lucide-react/icons/server-cog'
import Users from 'lucide-react/icons/users'
import { useMemo } from 'react'
import { shell as danish } from '#app/i18n/da/shell.ts'
import { shell as english } from '#app/i18n/en/shell.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { Icon } from '#app/ui/icon-label.tsx'
import type { ShellActor } from './root-data.ts'

export type Place = { to: string; label: string; icon: Icon; letter: string }

/** Where the frame's own forms go. */
export const frameActions = { signOut: '/log-ud', language: '/sprog', collaboration: '/valgt-samarbejde' }
export const account = '/min-konto'

export const useShellWords = () => useWords(danish, english)

/** What is built, in the menu's order, with the letter that follows `g`. */
export function usePlaces(actor: ShellActor): Place[] {
  const { places } = useShellWords()
  return useMemo(() => placesOf(actor, places), [actor, places])
}

function placesOf(actor: ShellActor, places: ReturnType<typeof useShellWords>['places']): Place[] {
  const chosen = actor.collaborations.find((one) => one.id === actor.collaborationId)
  return [
    { to: '/min-side', label: places.mine, icon: House, letter: 'm' },
    ...(actor.overview ? [{ to: '/overblik', label: places.overview, icon: ChartNoAxesGantt, letter: 'o' }] : []),
    ...(actor.own ? [{ to: '/min-kommune', label: places.own[actor.own], icon: Building2, letter: 'k' }] : []),
    { to: '/grupper', label: places.groups, icon: Users, letter: 'g' },
    { to: '/papirer', label: places.papers, icon: FileText, letter: 'p' },
    ...(chosen
      ? [{ to: `/samarbejder/${chosen.slug}`, label: places.collaboration, icon: Landmark, letter: 's' }]
      : []),
    { to: '/beskeder', label: places.messages, icon: MessagesSquare, letter: 'b' },
    { to: '/personer', label: places.people, icon: ContactRound, letter: 'v' },
    { to: '/soeg', label: places.search, icon: Search, letter: 'f' },
    ...(actor.drift ? [{ to: '/drift', label: places.operations, icon: ServerCog, letter: 'd' }] : []),
  ]
}
