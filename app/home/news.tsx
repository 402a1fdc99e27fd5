import { Link } from '@remix-run/react'
import { subjectPath, threadPath } from '#app/discussions/subject-path.ts'
import { listed } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Moment } from '#app/ui/moment.tsx'
import type { UnreadLine } from '#server/discussions/contract.ts'
import type { Change, NewsOfThing } from '#server/overview/contract.ts'
import { useHomeWords } from './words.ts'

/** What is new, a thing at a time: the thing's name, its threads with unread posts, and what else changed. */
export function News({ news }: { news: NewsOfThing[] }) {
  const words = useHomeWords()
  return (
    <ul className="news">
      {news.map((thing) => (
        <li key={thing.pageId} className="news-thing">
          <p className="row-kind">{words.kinds[thing.kind]}</p>
          <h3 className="news-title">
            <Link to={subjectPath(thing)}>{thing.title}</Link>
          </h3>
          <ul className="news-lines">
            {thing.threads.map((thread) => (
              <ThreadNews key={thread.id} thread={thread} />
            ))}
            {thing.changes.map((change) => (
              <ChangeNews key={change.kind} change={change} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function ThreadNews({ thread }: { thread: UnreadLine }) {
  const words = useHomeWords()
  return (
    <li>
      <Link to={thread.postCount > thread.unread ? `${threadPath(thread.id)}#nyt` : threadPath(thread.id)}>
        {thread.title}
      </Link>{' '}
      <span className="fresh">{words.newPosts(thread.unread)}</span>
      {thread.mentioned && <strong className="mention">{words.mentionsYou}</strong>}
      <span className="news-when">
        {thread.lastAuthor && `${words.fromPerson(thread.lastAuthor.name)}, `}
        <Moment at={thread.lastPostAt} />
      </span>
    </li>
  )
}

function ChangeNews({ change }: { change: Change }) {
  const words = useHomeWords()
  const language = useLanguage()
  return (
    <li>
      {words.changes[change.kind](listed(change.by, language))}{' '}
      <span className="news-when">
        <Moment at={change.at} />
      </span>
    </li>
  )
}
