import { publicAddresses } from '#server/front/queries.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { env } from '#server/kernel/env.ts'
import { installationKind } from '#server/kernel/installation.ts'

/** The public pages (sitemaps.org); the same whoever asks. A demo has none. */
export async function loader() {
  const site = env().PUBLIC_URL.replace(/\/$/, '')
  const addresses = installationKind() === 'demo' ? [] : await publicAddresses(anonymous())
  const urls = addresses.map(({ path, changed }) => `<url><loc>${site}${path}</loc><lastmod>${changed.toISOString().slice(0, 10)}</lastmod></url>`)
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, no-cache' } })
}
