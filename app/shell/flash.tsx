import { lazy, memo, Suspense } from 'react'
import type { FlashMessage } from '#app/i18n/use-flash.ts'

/* The sentences of all flashes load only where there is one to say. */
const FlashWords = lazy(() => import('./flash-words.tsx').then((words) => ({ default: words.FlashWords })))

/** Says once what just happened. */
export const Flash = memo(function Flash({ flash }: { flash: FlashMessage | null }) {
  if (!flash) return null
  return (
    <Suspense fallback={null}>
      <FlashWords flash={flash} />
    </Suspense>
  )
})
