import { CheckBox } from '#app/forms/choices.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import { lineStates } from '#server/moving-in/words.ts'
import type { Shown } from './moving-import.tsx'
import { movingPath, useMovingWords } from './words.ts'

/** What became of it, once it is over. */
export function Outcome({ run, counts }: Pick<Shown, 'run' | 'counts'>) {
  const words = useMovingWords()
  if (run.state !== 'done' && run.state !== 'undone') return null
  const told = lineStates.flatMap((state) => (counts[state] ? [words.counts[state](counts[state])] : [])).join(' · ')
  return run.state === 'done' ? (
    <Notice tone="good" title={words.done}>
      <p>{told}</p>
    </Notice>
  ) : (
    <Notice title={words.undone}>
      <p>{told}</p>
    </Notice>
  )
}

/** What can be said to the import now: carry it out, or drop it. */
export function CarryOut({ run, good, total, counts }: Pick<Shown, 'run' | 'good' | 'total' | 'counts'>) {
  const words = useMovingWords()
  const path = movingPath(run.slug, run.id)
  const open = run.state === 'preview' || (run.state === 'done' && good > 0)
  if (!open) return null
  return (
    <Section title={words.carryOut}>
      {total > 0 && <p>{good > 0 ? words.ready(good) : counts.refused ? words.readyOnlyWrong : words.readyNothing}</p>}
      {good > 0 && (
        <Form action={`${path}/udfoerelse`} label={words.carryOut}>
          <CheckBox name="invite" label={words.invite} hint={words.inviteHint} />
          <FormButtons>
            <SubmitButton>{run.state === 'done' ? words.startCorrected : words.start}</SubmitButton>
          </FormButtons>
        </Form>
      )}
      {run.state === 'preview' && (
        <div className="form-buttons form-after">
          <Form bare action={`${path}/kassering`}>
            <SubmitButton look="quiet">{words.drop}</SubmitButton>
          </Form>
        </div>
      )}
    </Section>
  )
}

/** The one button that takes all of it back. */
export function TakeBack({ run, may }: Pick<Shown, 'run' | 'may'>) {
  const words = useMovingWords()
  if (!may.undo) return null
  return (
    <Section title={words.undo}>
      <p>{words.undoLead}</p>
      <div className="form-buttons">
        <Form bare action={`${movingPath(run.slug, run.id)}/fortrydelse`}>
          <SubmitButton look="danger">{words.undo}</SubmitButton>
        </Form>
      </div>
    </Section>
  )
}
