import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { type MouseEvent, useContext, useEffect, useRef, useState } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useReason } from '#app/i18n/use-reason.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { controlId, FormContext } from './form-state.ts'

/**
 * What must be corrected, above the fields: takes the keyboard when it comes, without scripts as soon as the page is
 * shown. Each line leads to its field.
 */
export function ErrorSummary({ title }: { title?: string }) {
  const { id, failure } = useContext(FormContext)
  const words = useWords(danish, english).formProblems
  const reason = useReason()
  const labels = useLabels()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) box.current?.focus()
  }, [failure])
  if (!failure) return null
  const problems = Object.entries(failure.fields)
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus ref={box} aria-labelledby={`${id}-problems`}>
      <TriangleAlert className="icon" aria-hidden />
      <div>
        <h2 id={`${id}-problems`}>{title ?? words.title(problems.length)}</h2>
        <ul>
          {problems.map(([name, code]) => (
            <li key={name}>
              {name === '' || name === 'form' ? (
                reason(code)
              ) : (
                <a href={`#${controlId(id, name)}`} onClick={toField}>
                  {asHeading(labels[name])}
                  {firstSentence(reason(code))}
                </a>
              )}
            </li>
          ))}
        </ul>
        {title === undefined && <p>{words.kept}</p>}
      </div>
    </div>
  )
}

/** The fields' own labels, read from the page: the fields come after the summary. */
function useLabels(): Record<string, string> {
  const { id, failure } = useContext(FormContext)
  const [labels, setLabels] = useState<Record<string, string>>({})
  useEffect(() => {
    if (!failure) return
    setLabels(Object.fromEntries(Object.keys(failure.fields).map((name) => [name, labelOf(controlId(id, name))])))
  }, [id, failure])
  return labels
}

function labelOf(control: string): string {
  const field = document.getElementById(control)?.closest('.field')
  const label = field?.querySelector('.field-label') ?? field?.querySelector('label')
  return label?.firstChild?.textContent ?? ''
}

const asHeading = (label = '') => (label === '' ? '' : /[?:]$/.test(label) ? `${label} ` : `${label}: `)

/** A long explanation stands beside its field; the summary keeps to the first sentence. */
const firstSentence = (text: string) => text.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? text

function toField(event: MouseEvent<HTMLAnchorElement>) {
  const control = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)))
  if (!control) return
  event.preventDefault()
  control.focus()
  control.closest('.field')?.scrollIntoView({ block: 'center' })
}
