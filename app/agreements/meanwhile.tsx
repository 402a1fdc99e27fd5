import { useRevalidator } from '@remix-run/react'
import { type ReactNode, useContext, useEffect } from 'react'
import { FormContext } from '#app/forms/form-state.ts'
import { FactList } from '#app/ui/fact-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useAgreementFormWords } from './form-words.ts'

/** What stands in a field now, by the field's name and label. */
export type Standing = { name: string; label: string; now: ReactNode }

/**
 * Shown when somebody else was faster in the same fields (AG9): what they say now, beside what was typed. The page is
 * asked anew, so that the next saving begins from the present edition.
 */
export function Meanwhile({ fields }: { fields: Standing[] }) {
  const words = useAgreementFormWords()
  const { failure } = useContext(FormContext)
  const { revalidate } = useRevalidator()
  const changed = fields.filter(({ name }) => failure?.fields[name] === 'field.changedMeanwhile')
  useEffect(() => {
    if (failure?.fields.form === 'agreement.changedMeanwhile') revalidate()
  }, [failure, revalidate])
  if (changed.length === 0) return null
  return (
    <Notice tone="waiting" title={words.meanwhileTitle}>
      <p>{words.meanwhileLead}</p>
      <FactList facts={changed.map(({ label, now }) => ({ label, value: now || words.nothing }))} />
    </Notice>
  )
}

/** The same lines as they were written. */
export const linesOf = (text: string) => text.split('\n').map((line, index) => <p key={index}>{line}</p>)
