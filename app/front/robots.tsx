import { installationKind } from '#server/kernel/installation.ts'
import { env } from '#server/kernel/env.ts'

/** What robots may ask for: nothing of a demo, else what links lead to; the rest answers strangers with the way to sign in. */
export function loader() {
  const demo = installationKind() === 'demo'
  const lines = demo
    ? ['User-agent: *', 'Disallow: /']
    : ['User-agent: *', 'Disallow: /log-ind', 'Disallow: /glemt-adgangskode', 'Disallow: /api/', `Sitemap: ${env().PUBLIC_URL.replace(/\/$/, '')}/sitemap.xml`]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } })
}
