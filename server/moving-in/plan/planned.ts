import type { z } from 'zod'
import type { PersonActor } from '#server/kernel/actor.ts'
import { fieldReasons } from '#server/kernel/command.ts'
import { dayFrom } from '#server/kernel/day.ts'
import type { Verdict } from '#server/kernel/verdict.ts'
import { folded } from '../columns.ts'
import { type Known, nearest } from '../known.ts'

/* What a line comes to: what it changes, what is wrong with it, and the commands that carry it out. Pure. */

/** What is wrong: a reason's code, the column, and what would have done. */
export type Problem = { code: string; field?: string; value?: string; near?: string; choices?: string[] }

/** What becomes of one field, in the words of the sheet. */
export type Change = { field: string; before: string; after: string }

export type Input = Record<string, unknown>

/** One command, with what it is given; `seatId` may be missing where the step before makes the seat. */
export type Step =
  | { do: 'createOrganisation' | 'editOrganisation' | 'linkOrganisation'; input: Input }
  | { do: 'addPerson' | 'saveProfile' | 'addAffiliation' | 'changeAffiliation'; input: Input }
  | { do: 'addOffer' | 'editOffer'; input: Input }
  | { do: 'createGroup' | 'editGroup'; input: Input }
  | { do: 'addSeat' | 'editSeat' | 'fillSeat' | 'changeRole'; input: Input }

export type Planned = {
  outcome: 'made' | 'changed' | 'same' | 'refused'
  /** What the line is about, for people. */
  title: string
  changes: Change[]
  problems: Problem[]
  steps: Step[]
  /** What the line is about, where it is there already. */
  subjectId: string | null
}

export type Values = Record<string, string>
export type Planning = { actor: PersonActor; known: Known }

/** A line while it is thought through. */
export class Draft {
  readonly changes: Change[] = []
  readonly problems: Problem[] = []
  readonly steps: Step[] = []
  title: string
  subjectId: string | null = null
  private made = false

  constructor(title: string) {
    this.title = title
  }

  problem(problem: Problem): null {
    this.problems.push(problem)
    return null
  }

  /** A verdict of the domain's own policy: its no is the line's problem. */
  must(verdict: Verdict, field?: string): void {
    if (!verdict.ok) this.problem({ code: verdict.reason, ...(field && { field }) })
  }

  /** The domain's own contract: what it refuses is the line's problem, by the sheet's field. */
  fits(schema: z.ZodType, input: Input, values: Values): void {
    const parsed = schema.safeParse(input)
    if (parsed.success) return
    for (const [name, code] of Object.entries(fieldReasons(parsed.error))) {
      const field = name.replace(/(Code|Id)$/, '')
      if (!this.problems.some((one) => one.field === field)) this.problem({ code, field, ...(values[field] && code !== 'field.cpr' && { value: values[field] }) })
    }
  }

  /** One field: nothing written changes nothing; answers what it is to be. */
  change(field: string, before: string, after: string, shown: (value: string) => string = (value) => value): string {
    if (after === '' || after === before) return before
    this.changes.push({ field, before: shown(before), after: shown(after) })
    return after
  }

  step(step: Step, makes?: 'made'): void {
    this.steps.push(step)
    if (makes) this.made = true
  }

  planned(): Planned {
    const { title, changes, problems, steps, subjectId } = this
    if (problems.length > 0) return { outcome: 'refused', title, changes: [], problems, steps: [], subjectId }
    const outcome = this.made ? 'made' : steps.length > 0 ? 'changed' : 'same'
    return { outcome, title, changes: outcome === 'changed' ? changes : [], problems, steps, subjectId }
  }
}

type Choices = { words: readonly (readonly [code: string, word: string])[]; also?: Record<string, readonly string[]> }

/** The code of what was written; nothing written is nothing chosen. */
export function chosen(draft: Draft, field: string, written: string, { words, also = {} }: Choices): string {
  const word = folded(written)
  if (word === '') return ''
  const named = words.find(([code, label]) => folded(label) === word || code.toLowerCase() === word)
  if (named) return named[0]
  const known = Object.entries(also).find(([, names]) => names.some((one) => folded(one) === word))
  if (known) return known[0]
  const labels = words.map(([, label]) => label)
  const near = nearest(written, labels)
  draft.problem({ code: 'moving.unknownChoice', field, value: written, choices: labels, ...(near && { near }) })
  return ''
}

/** Excel counts days from the end of 1899; what it shows as a day may reach us as such a number. */
const serial = /^(\d{5})(?:\.\d+)?$/
const serialDay = (days: number) => new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)

/** The day somebody wrote, as yyyy-mm-dd; nothing for nothing. */
export function dayIn(draft: Draft, field: string, written: string, today: string): string {
  const text = written.replace(/[T ]00:00(:00)?(\.0+)?Z?$/, '')
  if (text === '') return ''
  const days = serial.exec(text)?.[1]
  const day = days && Number(days) > 14_000 ? serialDay(Number(days)) : dayFrom(text, today)
  if (!day) draft.problem({ code: 'field.date', field, value: written })
  return day ?? ''
}

/** What is needed and not written. */
export function needs(draft: Draft, values: Values, ...fields: string[]): void {
  for (const field of fields) if (!values[field]) draft.problem({ code: 'field.required', field })
}
