import { Form as PageForm, useActionData, useNavigation } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { type Failure, FormContext } from '#app/forms/form-state.ts'

/** A form whose answer is the page itself: the page shows what became of each file. */
export function ImportForm({ label, children }: { label: string; children: ReactNode }) {
  const id = useId().replaceAll(':', '')
  const answer = useActionData() as Failure | { reports: unknown } | undefined
  const busy = useNavigation().state !== 'idle'
  const failure = answer && 'fields' in answer ? answer : null
  return (
    <FormContext.Provider value={{ id, failure, busy }}>
      <PageForm method="post" encType="multipart/form-data" className="form" aria-label={label} noValidate>
        <ErrorSummary />
        {children}
      </PageForm>
    </FormContext.Provider>
  )
}
