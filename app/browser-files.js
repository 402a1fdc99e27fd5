import path from 'node:path'

/* Which files the browser gets, and that nothing is in them that it does not need (read by remix.config.js). */

/** Parts of the frame and the kit that few pages use, or none at once: they stay apart. */
const seldom = new RegExp(
  '/app/(?:ui/(?:data-table|dialog|flash-region|pagination|progress|tile-map)' +
    '|shell/(?:command-palette|flash-words|keyboard|keyboard-panels|nowhere|quiet-page|search-box|suggestions)' +
    '|i18n/(?:reason|use-flash|use-reason))[.]',
)
const isOfFrame = (id) => /\/app\/(ui|shell|i18n)\/[\w-]+\.tsx?$/.test(id) && !seldom.test(id)

const groups = [
  // React and Remix change seldom: apart, browsers keep them through our own releases.
  ['react', /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//],
  ['fields', /\/app\/forms\/(?:choices|field|field-frame)\.tsx$/],
  ['form', /\/app\/forms\/(?:form|form-state|submit-button)\.tsx?$/],
  ['frame', /vite\/preload-helper/],
  ['keys', /\/app\/shell\/(?:keyboard|search-box|suggestions)\.tsx?$/],
]

/** Few files that pages share rather than fifty small ones, each compressed by itself and asked for by itself. */
function ownFile(id, { getModuleInfo }) {
  const [group] = groups.find(([, of]) => of.test(id)) ?? []
  if (group) return group
  return isOfFrame(id) || (/lucide-react/.test(id) && getModuleInfo(id).importers.some(isOfFrame)) ? 'frame' : undefined
}

const createIcon = '\0create-icon'

/** What stands in for libraries of which only a part is used: each says in its file why, and a test that it does the same. */
const standIns = {
  linkifyjs: 'app/papers/editor/plain-links.ts',
  '@floating-ui/dom': 'app/papers/editor/small-parts.ts',
  'fast-equals': 'app/papers/editor/small-parts.ts',
}

/** Puts our own small parts where libraries ask for large ones; icons come from Lucide, what draws them from ourselves. */
export const smallParts = {
  name: 'faelled:small-parts',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  resolveId: {
    order: 'pre',
    handler(source, importer = '') {
      if (source === createIcon) return source
      if (source.endsWith('/createLucideIcon.mjs') && /lucide-react\/dist\/esm\/icons\//.test(importer)) return createIcon
      return Object.hasOwn(standIns, source) ? path.resolve(standIns[source]) : null
    },
  },
  load: (id) =>
    id === createIcon ? `export { createIcon as default } from ${JSON.stringify(path.resolve('app/ui/lucide-icon.ts'))}` : null,
}

/**
 * How scripts are put together for the browser. What others ask to be said of their work stands once in a file beside the
 * scripts, not in each of them.
 */
export function browserFiles() {
  const notices = new Set()
  return {
    name: 'faelled:browser-files',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    config: () => ({
      esbuild: { legalComments: 'none' },
      build: {
        rollupOptions: {
          output: { manualChunks: ownFile },
          treeshake: { propertyReadSideEffects: false, tryCatchDeoptimization: false, unknownGlobalSideEffects: false },
        },
      },
    }),
    transform(code, id) {
      if (!/node_modules/.test(id)) return null
      for (const [notice] of code.matchAll(/\/\*(?:!|\*)(?:(?!\*\/)[^])*?(?:@license|licensed under)(?:(?!\*\/)[^])*\*\//gi))
        notices.add(notice)
      return null
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: [...notices].sort().join('\n\n') })
    },
  }
}

/** Remix asks for its flags when a page runs; here they are settled, and browsers need not load the other ways. */
export const flagsSettled = (future) => ({
  name: 'faelled:flags-settled',
  apply: 'build',
  transform(code, id, options) {
    if (options?.ssr || !/\/@remix-run\/react\/dist\/esm\//.test(id)) return null
    const settled = code
      .replace(/\b(?:window\.__remixContext\.)?future\.(v3_\w+)(?: === true)?/g, (asked, flag) => String(future[flag] ?? asked))
      .replace(/\bwindow\.__remixContext\.isSpaMode\b|(?<=if \()isSpaMode(?=\))|\bisSpaMode(?= (?:&&|\|\||\?))/g, 'false')
    return settled === code ? null : { code: settled, map: null }
  },
})
