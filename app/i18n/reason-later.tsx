import { lazy, Suspense } from 'react'

const Reason = lazy(() => import('./reason.tsx').then((reason) => ({ default: reason.Reason })))

/** The sentence of a reason code. All reasons are many words: they load only where one is given. */
export const ReasonLater = ({ code }: { code: string }) => (
  <Suspense fallback={null}>
    <Reason code={code} />
  </Suspense>
)
