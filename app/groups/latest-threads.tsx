import { Link } from '@remix-run/react'
import { threadPath } from '#app/discussions/subject-path.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import { useGroupWords } from './words.ts'

type Line = { id: string; title: string; postCount: number; lastPostAt: string; lastAuthor: string | null }
type Props = { groupId: string; threads: Line[]; asks: boolean }

/** The threads a group wrote in last; where there are none, only a network is told so. */
export function LatestThreads({ groupId, threads, asks }: Props) {
  const words = useGroupWords()
  if (threads.length === 0 && !asks) return null
  const all = threads.length > 0 && <Link to={`/grupper/${groupId}/dialog`}>{words.allThreads}</Link>
  return (
    <Section title={words.latestThreads} action={all}>
      {threads.length === 0 ? (
        <EmptyState title={words.noThreads}>
          <p>{words.noThreadsText}</p>
        </EmptyState>
      ) : (
        <List label={words.latestThreads}>
          {threads.map((thread) => (
            <ListRow
              key={thread.id}
              to={threadPath(thread.id)}
              title={thread.title}
              meta={[words.posts(thread.postCount), thread.lastAuthor && words.latestBy(thread.lastAuthor)]}
              trailing={<Moment at={thread.lastPostAt} />}
            />
          ))}
        </List>
      )}
    </Section>
  )
}
