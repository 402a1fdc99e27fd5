import { Link, useActionData } from '@remix-run/react'
import type { FormReply } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useReason } from '#app/i18n/use-reason.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { formName } from './form-state.ts'

/**
 * What an address that only takes forms shows when it refuses one and no script is there to show it in its place: why,
 * what was typed, and the way back.
 */
export function RefusedForm() {
  const reply = useActionData<FormReply>()
  const words = useWords(danish, english).refusedForm
  const reason = useReason()
  if (!reply) return null
  const typed = Object.entries(reply.values).filter(([name, value]) => name !== formName && value.trim() !== '')
  return (
    <>
      <PageHead title={words.title} />
      <Notice tone="late">
        {Object.entries(reply.fields).map(([field, code]) => (
          <p key={field}>{reason(code)}</p>
        ))}
        <p>{words.nothingChanged}</p>
      </Notice>
      {typed.length > 0 && (
        <>
          <h2>{words.typed}</h2>
          {typed.map(([name, value]) => (
            <blockquote key={name}>{value}</blockquote>
          ))}
        </>
      )}
      {reply.back && (
        <p>
          <Link to={reply.back}>{words.back}</Link>
        </p>
      )}
    </>
  )
}
