import { Link } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { transitions as danish } from '#app/i18n/da/transitions.ts'
import { transitions as english } from '#app/i18n/en/transitions.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import type { TransitionLine } from '#server/transitions/queries.ts'

export const useTransitionWords = () => useWords(danish, english)

type Props = { organisationId: string; lines: TransitionLine[]; undo: string[] }

/** TR5: what becomes, or became, of an organisation, and what it is about to take over. */
export function WhatBecame({ organisationId, lines, undo }: Props) {
  const words = useTransitionWords()
  const isMine = (one: TransitionLine) => one.organisationId === organisationId
  const shown = lines.filter((one) => !one.happened || (isMine(one) && one.kind === 'merger'))
  if (shown.length === 0) return null
  return (
    <div className="notice notice-info">
      <div className="notice-words">
        {shown.map((one) => (
          <div key={one.id}>
            <p className="notice-title">
              <Sentence line={one} mine={isMine(one)} />
            </p>
            {one.happened && <p>{words.wentIntoText}</p>}
            {!one.happened && one.refusal && <p>{words.refused[one.refusal] ?? words.refusedText}</p>}
            {undo.includes(one.id) && <Undo line={one} label={one.happened ? words.takeBack : words.takePlanBack} />}
          </div>
        ))}
      </div>
    </div>
  )
}

function Sentence({ line, mine }: { line: TransitionLine; mine: boolean }) {
  const words = useTransitionWords()
  const language = useLanguage()
  const day = longDate(line.on, language)
  if (line.kind === 'rename') return <>{words.willBeCalled(line.name, day)}</>
  const other = mine ? line.successor! : { id: line.organisationId, name: line.organisation }
  const became = line.happened ? words.wentInto(day) : line.refusal ? words.wouldGoInto(day) : words.willGoInto(day)
  return (
    <>
      {mine ? became : line.refusal ? words.wouldTake(day) : words.willTake(day)}
      <Link to={`/organisationer/${other.id}`}>{other.name}</Link>.
    </>
  )
}

function Undo({ line, label }: { line: TransitionLine; label: string }) {
  return (
    <Form bare action={`/organisationer/${line.organisationId}/aendringer/${line.id}/fortrydelse`}>
      <SubmitButton look="plain" small>
        {label}
      </SubmitButton>
    </Form>
  )
}

/** What it was called, and what went into it. */
export const pastOf = (organisationId: string, lines: TransitionLine[]): TransitionLine[] =>
  lines.filter((one) => one.happened && (one.kind === 'rename' ? one.organisationId === organisationId : one.organisationId !== organisationId))

/** The same, each with its last day. */
export function Formerly({ organisationId, lines, undo }: Props) {
  const words = useTransitionWords()
  const language = useLanguage()
  return (
    <ul className="plain">
      {pastOf(organisationId, lines).map((one) => (
        <li key={one.id}>
          {one.kind === 'rename' ? (
            words.was(one.formerName, longDate(one.until, language))
          ) : (
            <Link to={`/organisationer/${one.organisationId}`}>{words.was(one.organisation, longDate(one.until, language))}</Link>
          )}
          {undo.includes(one.id) && <Undo line={one} label={one.kind === 'rename' ? words.takeBack : words.takeBackOf(one.organisation)} />}
        </li>
      ))}
    </ul>
  )
}
