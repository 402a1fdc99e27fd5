import { Link } from '@remix-run/react'
import { AvatarRow } from '#app/ui/avatar.tsx'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { FactList } from '#app/ui/fact-list.tsx'
import { Day, Moment } from '#app/ui/moment.tsx'
import type { PaperView } from '#server/papers/views.ts'
import { groupOf } from './paper-frame.tsx'
import { keepsRecord } from './record.ts'
import { Standing } from './standing.tsx'
import { usePaperWords } from './use-paper-words.ts'

/** The facts beside a paper. */
export function PaperFacts({ paper, layer }: { paper: PaperView; layer: 'live' | 'published' }) {
  const { words, levels, focusWord } = usePaperWords()
  const { page } = words
  const { publication, focusArea, group, collaboration, source } = paper
  const keeps = keepsRecord(paper)
  const seenBy = layer === 'live' ? paper.level : publication?.level
  const { andMore } = useWords(danishCommon, englishCommon)
  return (
    <FactList
      facts={[
        {
          label: page.status,
          value: (
            <Standing
              level={paper.level}
              published={paper.publication?.level ?? false}
              ahead={paper.ahead}
              withdrawn={paper.withdrawnAt !== null}
            />
          ),
        },
        { label: page.level, value: seenBy && levels[seenBy] },
        { label: page.due, value: paper.dueOn && <Day day={paper.dueOn} near /> },
        {
          label: focusWord(collaboration.focusWord),
          value: focusArea && (
            <Link to={`/rammeaftaler/${focusArea.agreementId}/temaer/${focusArea.id}`}>
              {focusArea.number}. {focusArea.title}
            </Link>
          ),
        },
        {
          label: page.group,
          value: group?.id ? <Link to={`/grupper/${group.id}`}>{group.name}</Link> : groupOf(paper, page.someGroup),
        },
        { label: page.meeting, value: paper.meetings.length > 0 && <Meetings paper={paper} /> },
        {
          label: page.collaboration,
          value: <Link to={`/samarbejder/${collaboration.slug}`}>{collaboration.name}</Link>,
        },
        {
          label: page.contributors,
          value: paper.contributors.length > 0 && (
            <AvatarRow label={page.contributors} people={paper.contributors} more={andMore} />
          ),
        },
        { label: page.named, value: paper.named.length > 0 && <NamedPeople paper={paper} /> },
        { label: page.published, value: publication && <Published paper={paper} /> },
        { label: page.seal, value: publication && keeps && <Seal hash={publication.hash} /> },
        { label: page.source, value: keeps && source?.name },
        { label: page.sourceYear, value: source?.year },
        { label: page.imported, value: source && <Moment at={source.importedAt} /> },
      ]}
    />
  )
}

function Seal({ hash }: { hash: string }) {
  const { page } = usePaperWords().words
  return (
    <>
      <code className="seal">{hash.slice(0, 12)}</code> <span className="quiet">{page.sealHint}</span>
    </>
  )
}

function NamedPeople({ paper }: { paper: PaperView }) {
  const { page } = usePaperWords().words
  return (
    <ul className="plain-list">
      {paper.named.map((person) => (
        <li key={person.personId}>
          <Link to={`/personer/${person.personId}`}>{person.name}</Link>
          {person.verb === 'write' && ` (${page.mayWrite})`}
        </li>
      ))}
    </ul>
  )
}

function Meetings({ paper }: { paper: PaperView }) {
  return (
    <ul className="plain-list">
      {paper.meetings.map((meeting) => (
        <li key={meeting.id} lang="da">
          <Link to={`/moeder/${meeting.id}`}>{meeting.title}</Link>
        </li>
      ))}
    </ul>
  )
}

function Published({ paper }: { paper: PaperView }) {
  const { words, levels } = usePaperWords()
  const { publication } = paper
  if (!publication) return null
  return (
    <>
      <Moment at={publication.publishedAt} />
      {publication.publishedByName && ` ${words.page.publishedBy(publication.publishedByName)}`}
      {`, ${words.page.numberOf(publication.number)}`}
      {paper.level && <> · {levels[publication.level]}</>}
    </>
  )
}
