import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { subjectPath, threadPath } from '#app/discussions/subject-path.ts'
import { listed, listedParts } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Moment } from '#app/ui/moment.tsx'
import type { UnreadLine } from '#server/discussions/contract.ts'
import type { Change, NewsOfThing } from '#server/overview/contract.ts'
import { useHomeWords } from './words.ts'

/** What is new, a thing at a time: the thing's name, and one sentence of what happened to it. */
export function News({ news }: { news: NewsOfThing[] }) {
  const words = useHomeWords()
  return (
    <ul className="news">
      {news.map((thing) => (
        <li key={thing.pageId} className="news-thing">
          <p className="row-kind">
            {words.kinds[thing.kind]}
            <span className="news-when">
              {' · '}
              <Moment at={thing.at} />
            </span>
          </p>
          <h3 className="news-title">
            <Link to={subjectPath(thing)} lang="da">
              {thing.title}
            </Link>
          </h3>
          <WhatHappened thing={thing} />
        </li>
      ))}
    </ul>
  )
}

/** »3 nye indlæg i Loftet på 25, ændringer i teksten af Ali og en ny version«. */
function WhatHappened({ thing }: { thing: NewsOfThing }) {
  const language = useLanguage()
  const words = useHomeWords()
  const told = useTold()
  const parts: ReactNode[] = [
    ...(thing.threads.length > 0 ? [<Posts key="posts" threads={thing.threads} to={dialogOf(thing)} messages={thing.kind === 'conversation'} />] : []),
    ...thing.changes.map(told),
  ]
  return (
    <p className="news-line">
      {listedParts(parts, language).map((part, index) => (
        <span key={index}>{part}</span>
      ))}
      {thing.threads.some((one) => one.mentioned) && <strong className="mention">{words.mentionsYou}</strong>}
    </p>
  )
}

const dialogOf = (thing: NewsOfThing) => (thing.kind === 'group' ? `${subjectPath(thing)}/dialog` : subjectPath(thing))

/** As many names as a line bears. */
function useTold() {
  const words = useHomeWords()
  const language = useLanguage()
  const names = (all: string[]) => (all.length > 3 ? words.people(all.length) : listed(all, language))
  return ({ kind, by, who, count }: Change) => words.changes[kind]({ by: names(by), who: names(who), count })
}

/** The unread posts, led to where reading begins; of many threads only how many. */
function Posts({ threads, to, messages }: { threads: UnreadLine[]; to: string; messages: boolean }) {
  const words = useHomeWords()
  const count = threads.reduce((sum, one) => sum + one.unread, 0)
  // A message stands under the names of its people: they need not be said again.
  if (messages)
    return (
      <Link to={to} className="fresh">
        {words.newMessages(count)}
      </Link>
    )
  const fresh = <span className="fresh">{words.newPosts(count)}</span>
  if (threads.length > 2)
    return (
      <>
        {fresh} <Link to={to}>{words.inThreads(threads.length)}</Link>
      </>
    )
  return (
    <>
      {fresh} {words.inThread}{' '}
      {threads.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ' + '}
          <Link to={one.postCount > one.unread ? `${threadPath(one.id)}#nyt` : threadPath(one.id)} lang="da">
            {one.title}
          </Link>
        </span>
      ))}
    </>
  )
}
