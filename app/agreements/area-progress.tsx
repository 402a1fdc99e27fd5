import type { State } from '#app/ui/state-badge.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Day } from '#app/ui/moment.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { type ProgressStanding, progressWords, stepWords } from '#server/agreements/words.ts'
import { useAgreementWords } from './words.ts'

type Step = { kind: 'milestone' | 'deliverable'; title: string; dueOn: string | null }
export type AreaProgressOf = { done: number; total: number; late: Step[]; next: Step | null; standing: ProgressStanding }

export const progressStates: Record<ProgressStanding, State> = { late: 'late', underWay: 'waiting', reached: 'good', undated: 'draft' }

/** How an area goes, in one word. */
export function ProgressBadge({ standing }: { standing: ProgressStanding }) {
  return <StateBadge state={progressStates[standing]}>{progressWords[useLanguage()][standing]}</StateBadge>
}

/** How far an area has come: in words, as a bar, what is late, what comes next. */
export function AreaProgress({ progress }: { progress: AreaProgressOf }) {
  const words = useAgreementWords()
  const { done, total, late, next } = progress
  if (total === 0) return <p className="quiet">{words.nothingDated}</p>
  return (
    <div className="area-progress">
      <Progress label={words.steps} value={done} max={total} words={words.doneOf(done, total)} />
      {late.length > 0 && (
        <p>
          <StateBadge state="late">{words.late(late.length)}</StateBadge>
        </p>
      )}
      {next && <NextStep step={next} />}
    </div>
  )
}

/** What comes next, with its day. */
export function NextStep({ step }: { step: Step }) {
  const words = useAgreementWords()
  const language = useLanguage()
  return (
    <p>
      <span className="quiet">
        {words.next}: {stepWords[language][step.kind].toLowerCase()}
      </span>{' '}
      <span lang="da">{step.title}</span>
      {step.dueOn && (
        <>
          , <Day day={step.dueOn} near />
        </>
      )}
    </p>
  )
}
