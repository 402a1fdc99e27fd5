import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from '@remix-run/react'
import { lazy, type ReactNode, Suspense } from 'react'
import { now } from '#server/kernel/clock.ts'
import { shell } from './i18n/da/shell.ts'
import { useDocumentOfLanguage, WordsOfLanguage } from './i18n/word-map.tsx'
import { rootData } from './http/root-data.server.ts'
import { PageAnnouncer } from './shell/announcer.tsx'
import { Shell } from './shell/frame.tsx'
import { useServerUpdates } from './shell/after-update.ts'
import { useLanguage } from './i18n/use-words.ts'
import { documentNonce, useNonce } from './shell/nonce.ts'
import { useShellData } from './shell/root-data.ts'
import { Trouble } from './shell/trouble.tsx'
import { NowProvider } from './ui/now.tsx'
import './styles/index.css'

/* The signed-in need none of it. */
const QuietPage = lazy(() => import('./shell/quiet-page.tsx').then((quiet) => ({ default: quiet.QuietPage })))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { data: frame, init } = await rootData(request)
  return data({ ...frame, build: context.build, now: now().getTime() }, init ?? undefined)
}

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: interLatin, crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/faelled.webmanifest' },
]

export const meta: MetaFunction = () => [{ title: shell.product }]

/** Whether this is a page of text for strangers: it needs no script, and is the same for all of them. */
function useStill(): boolean {
  const leaf = useMatches().at(-1)
  const { actor, language } = useShellData() ?? {}
  return language !== undefined && !actor && leaf?.data != null && (leaf.handle as { still?: boolean } | undefined)?.still === true
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const language = useLanguage()
  const still = useStill()
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        {!still && <WordsOfLanguage />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fffefb" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1d2320" media="(prefers-color-scheme: dark)" />
        {/* Vite gives this nonce to the preloads of parts that are loaded later. */}
        {!still && <meta property="csp-nonce" nonce={nonce ?? documentNonce} suppressHydrationWarning />}
        <Meta />
        <Links />
      </head>
      <body>
        <NowProvider>{children}</NowProvider>
        {!still && (
          <>
            <PageAnnouncer />
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

/** The signed-in get the whole frame, everyone else the quiet page. */
function Frame({ children }: { children: ReactNode }) {
  const { actor = null, demo = false, flash = null, build } = useShellData() ?? {}
  useServerUpdates(build)
  if (!actor)
    return (
      <Suspense fallback={null}>
        <QuietPage demo={demo} flash={flash}>
          {children}
        </QuietPage>
      </Suspense>
    )
  return (
    <Shell actor={actor} demo={demo} flash={flash}>
      {children}
    </Shell>
  )
}

export default function Root() {
  useDocumentOfLanguage()
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <Frame>
      <Trouble error={error} />
    </Frame>
  )
}
