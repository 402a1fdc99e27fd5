import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import { browserFiles, flagsSettled, smallParts } from './app/browser-files.js'
import { wordsApart } from './app/i18n/words-apart.js'

const isServerCode = (source) => /^#(server|search|prisma)\//.test(source)
const modules = (globalThis.faelledModules ??= new Map())

/**
 * Server code is not bundled: the server build imports `#server/…` as Node resolves it, so that routes, sockets and
 * workers share one module graph (server/decisions/0002). Vite's dev server takes no external module from a plugin, so
 * there each is handed over by a small module that names its exports.
 */
const serverStaysOutside = {
  name: 'faelled:server-stays-outside',
  enforce: 'pre',
  configResolved(config) {
    serverStaysOutside.developing = config.command === 'serve'
    serverStaysOutside.root = config.root
  },
  resolveId(source, _importer, options) {
    if (!options.ssr || !isServerCode(source)) return null
    return serverStaysOutside.developing ? `\0outside:${source}` : { id: source, external: true }
  },
  async load(id) {
    if (!id.startsWith('\0outside:')) return null
    const source = id.slice('\0outside:'.length)
    const loaded = await import(pathToFileURL(path.join(serverStaysOutside.root, source.slice(1))).href)
    modules.set(source, loaded)
    const names = Object.keys(loaded).filter((name) => name !== 'default')
    return [
      `const outside = globalThis.faelledModules.get(${JSON.stringify(source)})`,
      ...names.map((name) => `export const ${name} = outside.${name}`),
    ].join('\n')
  },
}

/** What the browser may load from `server/`: contracts, words and the schema of a paper's text. */
const forBrowser = /^(?!.*\/(contract|words|document-schema|kernel\/day)\.ts(?:\?in=(?:da|en))?$)(server|search|prisma|test)\//

/**
 * The packages that pages load in the browser. Told to Vite beforehand: found one by one while somebody looks, each would
 * be bundled anew with a second React, and the first page would stay empty.
 */
function browserPackages() {
  const shown = /^app\/(?!routes\.ts$|.*\.(server|test)\.tsx?$).*\.tsx?$|^server\/.*\/(words|document-schema)\.ts$/
  const files = ['app', 'server'].flatMap((folder) => fs.readdirSync(folder, { recursive: true }).map((name) => path.posix.join(folder, name)))
  const imported = /^(?:import|export)\s+(?!type\b)[^';]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm
  const names = files.filter((name) => shown.test(name)).flatMap((name) => [...fs.readFileSync(name, 'utf8').matchAll(imported)].map(([, one, other]) => one ?? other))
  const serverOnly = /^(@remix-run\/(node|route-config)|zod|react-dom\/server)$/
  return [...new Set(names)].filter((name) => /^[@a-z]/.test(name) && !/^(node|virtual):|\.css$|\?/.test(name) && !serverOnly.test(name))
}

const future = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_lazyRouteDiscovery: true,
  v3_singleFetch: true,
  v3_routeConfig: true,
}

export default defineConfig(({ command }) => ({
  plugins: [
    serverStaysOutside,
    wordsApart(),
    flagsSettled(future),
    smallParts,
    browserFiles(),
    // While developing it would refuse what Vite only looks at to gather styles.
    command === 'build' && denyImports({ client: { files: [forBrowser], specifiers: [/^node:/, 'pg', 'zod', /^@prisma\//] } }),
    remix({
      appDirectory: 'app',
      buildDirectory: 'build',
      serverModuleFormat: 'esm',
      future,
    }),
  ],
  optimizeDeps: command === 'serve' ? { include: browserPackages(), exclude: ['@remix-run/node'] } : {},
  publicDir: 'app/public',
  server: { watch: { ignored: ['**/server/**', '**/prisma/**', '**/search/**', '**/test/**', '**/data/**', '**/build/**'] } },
  build: {
    cssMinify: true, assetsInlineLimit: 0,
    target: 'es2022',
  },
}))
