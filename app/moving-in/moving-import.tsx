import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { importPage, progressOf } from '#server/moving-in/pages.ts'
import { runBadges } from './badges.ts'
import { fieldName, saidLine } from './said.server.ts'
import { AllLines, WrongLines } from './moving-lines.tsx'
import { CarryOut, Outcome, TakeBack } from './moving-decisions.tsx'
import { SheetTable } from './moving-sheets.tsx'
import { movingPath, movingWords, useMovingWords } from './words.ts'

export const loader = page(async ({ actor, params, url }) => {
  const { language } = actor
  const asked = { slug: params.slug!, runId: params.runId!, sheetId: url.searchParams.get('ark'), page: Number(url.searchParams.get('side')) || 1 }
  const shown = await importPage(actor, asked)
  const isUnderWay = shown.run.state === 'running' || shown.run.state === 'undoing'
  const most = 200
  return {
    ...shown,
    sheets: shown.sheets.map(({ kind, missing, ...sheet }) => ({ ...sheet, kind, missing: missing.map((field) => (kind ? fieldName(language, kind, field) : field)) })),
    lines: isUnderWay ? [] : shown.lines.map(({ stands, ...one }) => ({ ...saidLine(language, one), stands })),
    wrong: isUnderWay ? [] : shown.wrong.slice(0, most).map((one) => saidLine(language, one)),
    wrongCount: shown.wrong.length,
    progress: isUnderWay ? await progressOf(shown.run) : null,
  }
})

export type Shown = Awaited<ReturnType<typeof loader>>

export const meta = pageTitle<typeof loader>((data, language) => [data?.run.fileName, movingWords(language).title].filter(Boolean).join(' · '))

export default function MovingImport() {
  const shown = useLoaderData<typeof loader>()
  const words = useMovingWords()
  const { run, progress } = shown
  return (
    <>
      <Breadcrumb
        label={words.trail}
        trail={[
          { to: `/samarbejder/${run.slug}`, label: run.collaboration },
          { to: movingPath(run.slug), label: words.title },
        ]}
      />
      <PageHead
        kind={words.title}
        title={run.fileName}
        meta={[
          <StateBadge key="state" state={runBadges[run.state]}>
            {words.states[run.state]}
          </StateBadge>,
          <Moment key="at" at={run.createdAt} />,
          run.createdBy && words.by(run.createdBy),
        ]}
      />
      {progress ? (
        <UnderWay undoing={run.state === 'undoing'} done={progress.done} total={progress.total} path={movingPath(run.slug, run.id)} />
      ) : (
        <Settled {...shown} />
      )}
    </>
  )
}

function Settled(shown: Shown) {
  const words = useMovingWords()
  if (shown.total === 0)
    return (
      <>
        <p>{words.nothing}</p>
        <SheetTable {...shown} />
        <CarryOut {...shown} />
      </>
    )
  return (
    <>
      <Outcome {...shown} />
      <SheetTable {...shown} />
      <CarryOut {...shown} />
      <WrongLines {...shown} />
      <AllLines {...shown} />
      <TakeBack {...shown} />
    </>
  )
}

type UnderWayProps = { undoing: boolean; done: number; total: number; path: string }

/** Looks again every second; without scripts by a link. */
function UnderWay({ undoing, done, total, path }: UnderWayProps) {
  const words = useMovingWords()
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = setTimeout(revalidate, 1_000)
    return () => clearTimeout(timer)
  }, [revalidate, state, done])
  return (
    <>
      <p role="status">{undoing ? words.undoUnderWay : words.underWay}</p>
      <Progress label={words.progress} value={done} max={Math.max(total, 1)} words={words.progressWords(done, total)} />
      <p className="needs-no-script">
        <LinkButton to={path}>{words.look}</LinkButton>
      </p>
    </>
  )
}
