import { isRouteErrorResponse, useLocation } from '@remix-run/react'
import RotateCw from 'lucide-react/icons/rotate-cw'
import { useSyncExternalStore } from 'react'
import { ReasonLater } from '#app/i18n/reason-later.tsx'
import { wasLostHere } from '#app/live/lost-access.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { useShellWords } from './places.ts'
import { useShellData } from './root-data.ts'

const kinds = { 401: 'forbidden', 403: 'forbidden', 404: 'notFound', 409: 'conflict', 429: 'tooMany' } as const

type Kind = (typeof kinds)[keyof typeof kinds] | 'failed' | 'unreachable' | 'lost'

/** Which of the calm pages an error calls for, and the reason code it carries. */
export function troubleOf(error: unknown, online: boolean): { kind: Kind; reason?: string } {
  if (!isRouteErrorResponse(error)) return { kind: !online || (isLostConnection(error) && !isMissingPart(error)) ? 'unreachable' : 'failed' }
  const kind = kinds[error.status as keyof typeof kinds] ?? 'failed'
  const body: unknown = error.data
  const reason = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : undefined
  return { kind, ...(typeof reason === 'string' && { reason }) }
}

const onlineChanges = (changed: () => void) => {
  for (const event of ['online', 'offline']) window.addEventListener(event, changed)
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, changed)
  }
}

const useOnline = () =>
  useSyncExternalStore(
    onlineChanges,
    () => navigator.onLine,
    () => true,
  )

/** What `fetch` throws when nobody answers; each browser has its own words. */
const isLostConnection = (error: unknown) =>
  error instanceof TypeError && /fetch|network|load failed/i.test(error.message)

/** A part of the page that is gone, as after an update: only a new document brings it. */
const isMissingPart = (error: unknown) => error instanceof TypeError && /module/i.test(error.message)

/** What happened, that nothing is lost, what to do, and the way back. */
export function Trouble({ error }: { error: unknown }) {
  const words = useShellWords().trouble
  const signedIn = Boolean(useShellData()?.actor)
  const { kind, reason } = troubleOf(error, useOnline())
  const { title, what, todo } = words[kind === 'notFound' && wasLostHere() ? 'lost' : kind]
  return (
    <div className="trouble">
      <h1>{title}</h1>
      {reason && (kind === 'forbidden' || kind === 'conflict') && (
        <p>
          <ReasonLater code={reason} />
        </p>
      )}
      <p>{what}</p>
      <p>{todo}</p>
      <div className="cluster">
        {kind === 'unreachable' && <Again>{words.retry}</Again>}
        <LinkButton to={signedIn ? '/min-side' : '/log-ind'} look={kind === 'unreachable' ? 'plain' : 'primary'}>
          {signedIn ? words.back : words.backToFront}
        </LinkButton>
        {(kind === 'failed' || kind === 'conflict') && (
          <a href="" className="button button-plain">
            <RotateCw className="icon" aria-hidden />
            {words.retry}
          </a>
        )}
      </div>
    </div>
  )
}

/** Asks for the page again without leaving this one: without a network the browser's own page would take its place. */
function Again({ children }: { children: string }) {
  const { pathname, search } = useLocation()
  return (
    <LinkButton to={pathname + search} look="primary" icon={RotateCw} replace>
      {children}
    </LinkButton>
  )
}
