import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'

/**
 * Server code is not bundled: the server build imports `#server/…` as Node resolves it, so that routes, sockets and
 * workers share one module graph (server/decisions/0002).
 */
const serverStaysOutside = {
  name: 'faelled:server-stays-outside',
  enforce: 'pre',
  resolveId(source, importer, options) {
    return options.ssr && /^#(server|search|prisma)\//.test(source) ? { id: source, external: true } : null
  },
}

/** What the browser may load from `server/`: contracts, words and the schema of a paper's text. */
const forBrowser = /^(?!.*\/(contract|words|document-schema)\.ts$)(server|search|prisma|test)\//

export default defineConfig({
  plugins: [
    serverStaysOutside,
    denyImports({ client: { files: [forBrowser], specifiers: [/^node:/, 'pg', 'zod', /^@prisma\//] } }),
    remix({
      appDirectory: 'app',
      buildDirectory: 'build',
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
  publicDir: 'app/public',
  server: { watch: { ignored: ['**/server/**', '**/prisma/**', '**/search/**', '**/test/**', '**/data/**', '**/build/**'] } },
  build: { cssMinify: true, assetsInlineLimit: 0, target: 'es2022' },
})
