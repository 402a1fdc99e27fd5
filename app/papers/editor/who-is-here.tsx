import { useEffect, useState } from 'react'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { CaretUser } from '#app/live/paper-carets.ts'
import type { PaperProvider } from '#app/live/paper-provider.ts'
import { AvatarRow } from '#app/ui/avatar.tsx'

type Person = { personId: string; name: string }

/** The people who have the text open, each in the colour of their caret, oneself first. */
export function WhoIsHere({ provider, me }: { provider: PaperProvider; me: Person }) {
  const words = useWords(danish, english)
  const [others, setOthers] = useState<Person[]>([])
  useEffect(() => {
    const look = () => setOthers(peopleIn(provider, me.personId))
    look()
    provider.awareness.on('change', look)
    return () => provider.awareness.off('change', look)
  }, [provider, me.personId])
  const people = [{ personId: me.personId, name: `${me.name} (${words.you})` }, ...others]
  return (
    <div className="who-is-here">
      <AvatarRow label={words.here} people={people} more={words.more} />
    </div>
  )
}

function peopleIn(provider: PaperProvider, me: string): Person[] {
  const found = new Map<string, Person>()
  for (const state of provider.awareness.getStates().values()) {
    const user = (state as { user?: CaretUser }).user
    if (user && user.personId !== me) found.set(user.personId, { personId: user.personId, name: user.name })
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
