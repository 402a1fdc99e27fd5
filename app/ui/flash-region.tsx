import { type ReactNode, useEffect, useState } from 'react'
import { Notice, type Tone } from './notice.tsx'

/**
 * Says once what just happened. The strip is seen at once; the live region beside it is filled a moment later, since
 * screen readers say nothing about what stood there when the page came.
 */
export function FlashRegion({ message, tone = 'good', action }: { message: string | null; tone?: Tone; action?: ReactNode }) {
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (!message) return
    const say = setTimeout(() => setSpoken(message), 150)
    const hush = setTimeout(() => setSpoken(''), 6000)
    return () => {
      clearTimeout(say)
      clearTimeout(hush)
    }
  }, [message])
  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {spoken}
      </div>
      {message && (
        <div className="flash">
          <Notice tone={tone} action={action}>
            <p>{message}</p>
          </Notice>
        </div>
      )}
    </>
  )
}
