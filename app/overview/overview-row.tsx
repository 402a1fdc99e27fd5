import { Link } from '@remix-run/react'
import { AreaStrip } from './area-strip.tsx'
import { ProgressBadge } from '#app/agreements/area-progress.tsx'
import { overview as danish } from '#app/i18n/da/overview.ts'
import { overview as english } from '#app/i18n/en/overview.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { Day } from '#app/ui/moment.tsx'
import { type ProgressStanding, stepWords } from '#server/agreements/words.ts'

type Line = { id: string; kind: 'milestone' | 'deliverable'; title: string; dueOn: string | null; doneOn: string | null }
type Step = Line & { groupId: string | null; group: string | null }
type Progress = { done: number; total: number; late: Line[]; next: Line | null; standing: ProgressStanding }
type Paper = { id: string; title: string; published: boolean; publishedOn: string | null }
type Area = {
  id: string
  number: number
  title: string
  groups: { id: string; name: string | null; closed: boolean }[]
  steps: Step[]
  papers: Paper[]
  progress: Progress
}
type Agreement = { id: string; startsOn: Date; endsOn: Date }

/** A focus area at one look: how it goes, what is late, what comes next, who works, what came out last. */
export function OverviewRow({ area, agreement, word }: { area: Area; agreement: Agreement; word: string }) {
  const words = useWords(danish, english)
  const { progress, groups } = area
  const latest = area.papers.find((one) => one.publishedOn)
  return (
    <li className="overview-row">
      <div className="overview-what">
        <p className="quiet">
          {word} {area.number}
        </p>
        <h2 lang="da">
          <Link to={`/rammeaftaler/${agreement.id}/temaer/${area.id}`}>{area.title}</Link>
        </h2>
        <State progress={progress} />
      </div>
      <AreaStrip area={area} agreement={agreement} />
      <LateAndNext progress={progress} />
      <dl className="overview-around">
        <div>
          <dt>{words.groups}</dt>
          {groups.map((group, index) => (
            <dd key={index}>{group.name === null ? words.hidden : <Link to={`/grupper/${group.id}`}>{group.name}</Link>}</dd>
          ))}
        </div>
        <div>
          <dt>{words.latest}</dt>
          <dd>{latest ? <LatestPaper paper={latest} /> : words.none}</dd>
        </div>
      </dl>
    </li>
  )
}

function State({ progress }: { progress: Progress }) {
  const words = useWords(danish, english)
  return (
    <p className="overview-state">
      <ProgressBadge standing={progress.standing} />
      {progress.total > 0 && <span className="quiet">{words.doneOf(progress.done, progress.total)}</span>}
    </p>
  )
}

function LatestPaper({ paper }: { paper: Paper }) {
  return (
    <>
      <Link to={`/papirer/${paper.id}`} lang="da">
        {paper.title}
      </Link>
      {paper.publishedOn && (
        <span className="quiet">
          {' '}
          <Day day={paper.publishedOn} near />
        </span>
      )}
    </>
  )
}

const lateShown = 2

function LateAndNext({ progress }: { progress: Progress }) {
  const words = useWords(danish, english)
  const { late, next } = progress
  return (
    <dl className="overview-steps">
      {late.length > 0 && (
        <div className="overview-late">
          <dt>{words.lateLabel}</dt>
          {late.slice(0, lateShown).map((one) => (
            <StepLine key={one.id} step={one} since />
          ))}
          {late.length > lateShown && <dd>{words.moreLate(late.length - lateShown)}</dd>}
        </div>
      )}
      <div>
        <dt>{words.nextLabel}</dt>
        {next ? <StepLine step={next} /> : <dd>{words.nothingNext}</dd>}
      </div>
    </dl>
  )
}

function StepLine({ step, since }: { step: Line; since?: boolean }) {
  const words = useWords(danish, english)
  const language = useLanguage()
  return (
    <dd>
      <span lang="da">{step.title}</span>{' '}
      <span className="quiet">
        · {stepWords[language][step.kind].toLowerCase()}
        {step.dueOn && (
          <>
            , {since && `${words.since} `}
            <Day day={step.dueOn} near />
          </>
        )}
      </span>
    </dd>
  )
}

/** The agreement's own milestones, below its areas. */
export function WholeRow({ own, agreement }: { own: { milestones: Line[]; progress: Progress }; agreement: Agreement }) {
  const words = useWords(danish, english)
  const steps = own.milestones.map((one) => ({ ...one, groupId: null, group: null }))
  return (
    <li className="overview-row">
      <div className="overview-what">
        <h2>{words.whole}</h2>
        <State progress={own.progress} />
      </div>
      <AreaStrip area={{ id: 'whole', title: words.whole, steps, papers: [] }} agreement={agreement} />
      <LateAndNext progress={own.progress} />
    </li>
  )
}
