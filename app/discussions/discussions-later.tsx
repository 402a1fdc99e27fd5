import { type ComponentProps, lazy, memo, Suspense } from 'react'

const Discussions = lazy(() => import('./discussions.tsx').then((module) => ({ default: module.Discussions })))

/**
 * The dialog beside what a page is about: drawn with it by the server, alive when its scripts have come after the page's.
 * Kept as it is while the page around it changes, or React would draw what the server drew anew.
 */
export const DiscussionsLater = memo(function DiscussionsLater(props: ComponentProps<typeof Discussions>) {
  return (
    <Suspense fallback={null}>
      <Discussions {...props} />
    </Suspense>
  )
})
