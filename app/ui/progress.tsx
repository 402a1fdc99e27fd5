import { useId } from 'react'

/** How far something has come, in figures the reader understands ("7 af 23") and as a bar. */
export function Progress({ label, value, max, words }: { label: string; value: number; max: number; words: string }) {
  const id = useId()
  return (
    <div className="progress">
      <div className="progress-words">
        <label htmlFor={id}>{label}</label>
        <span>{words}</span>
      </div>
      <progress id={id} value={value} max={max}>
        {words}
      </progress>
    </div>
  )
}
