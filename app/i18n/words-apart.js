import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/*
 * What a browser gets of the words (server/decisions/0013): each catalogue is a file of its own for each language, and the
 * components' `import … from '#app/i18n/da/papers.ts'` and `…/en/papers.ts` both become `import … from 'words/papers.js'`,
 * which the document's import map leads to its own language. The server keeps both.
 */

const languages = ['da', 'en']
const catalogue = /\/app\/i18n\/(?:da|en)\/([\w-]+)\.ts$/
const ofDomain = /\/server\/(\w+)\/words\.ts$/
const wanted = /^\0words:(da|en):(.*)$/
const needed = '.vite/words.json'
const page = 'virtual:words-of-pages'

/** Every page has the words of the frame: one file. */
const inFrame = ['shell', 'common']

export function wordsApart() {
  let config
  const root = () => config.root.split(path.sep).join('/')
  const inBrowser = (options) => config.command === 'build' && !options?.ssr
  return {
    name: 'faelled:words-apart',
    configResolved: (resolved) => void (config = resolved),
    buildStart() {
      if (config.command !== 'build' || config.build.ssr) return
      const folders = foldersOf(root())
      for (const language of languages)
        for (const name of filesOf(root()).keys()) {
          const fileName = `assets/${folders[language]}/${name}.js`
          this.emitFile({ type: 'chunk', id: `\0words:${language}:${name}`, fileName, preserveSignature: 'strict' })
        }
    },
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (source === page || wanted.test(source)) return source === page ? `\0${page}` : source
        if (!/words\.ts$|\/(?:da|en)\/[\w-]+\.ts$/.test(source) || !inBrowser(options) || wanted.test(importer ?? '')) return null
        const found = await this.resolve(source, importer, { ...options, skipSelf: true })
        const name = found && nameOf(found.id, filesOf(root()))
        return name ? { id: `words/${name}.js`, external: true } : null
      },
    },
    load(id) {
      if (id === `\0${page}`) return `export default ${ofPages(root(), config)}`
      const [, language, name] = wanted.exec(id) ?? []
      if (!language) return null
      return filesOf(root())
        .get(name)
        .map((file) => `export * from ${JSON.stringify(`${root()}${file.replace('/da/', `/${language}/`)}?in=${language}`)}`)
        .join('\n')
    },
    transform(code, id) {
      const [, file, language] = /^(.*)\?in=(da|en)$/.exec(id) ?? []
      return file && ofDomain.test(file) ? { code: inOneLanguage(code, this.parse(code), language), map: null } : null
    },
    generateBundle(_, bundle) {
      if (config.command !== 'build' || config.build.ssr) return
      const needs = {}
      for (const chunk of Object.values(bundle)) {
        const words = chunk.type === 'chunk' ? chunk.imports.filter((one) => one.startsWith('words/')) : []
        if (words.length > 0) needs[`/${chunk.fileName}`] = words.map((one) => one.slice('words/'.length))
      }
      this.emitFile({ type: 'asset', fileName: needed, source: JSON.stringify({ folders: foldersOf(root()), needs }) })
    },
  }
}

/** The words' files by name, each with what it is made of; of the domains those that say something in two languages. */
function filesOf(root) {
  const files = new Map([['frame', inFrame.map((name) => `/app/i18n/da/${name}.ts`)]])
  for (const file of fs.readdirSync(`${root}/app/i18n/da`)) {
    const name = file.replace(/\.ts$/, '')
    if (!inFrame.includes(name)) files.set(name, [`/app/i18n/da/${file}`])
  }
  for (const domain of fs.readdirSync(`${root}/server`)) {
    const file = `/server/${domain}/words.ts`
    if (fs.existsSync(root + file) && fs.readFileSync(root + file, 'utf8').includes("'da' | 'en'")) files.set(`of-${domain}`, [file])
  }
  return files
}

function nameOf(id, files) {
  const [, words] = catalogue.exec(id) ?? []
  if (words) return inFrame.includes(words) ? 'frame' : words
  const [, domain] = ofDomain.exec(id) ?? []
  return domain && files.has(`of-${domain}`) ? `of-${domain}` : null
}

/** A folder for each language, named by what it holds: browsers keep it until a word changes. */
function foldersOf(root) {
  const all = createHash('sha256')
  for (const parts of filesOf(root).values())
    for (const language of languages)
      for (const file of parts) all.update(fs.readFileSync(root + file.replace('/da/', `/${language}/`)))
  const hash = all.digest('hex').slice(0, 8)
  return Object.fromEntries(languages.map((language) => [language, `${language}-${hash}`]))
}

/** What the server tells browsers: nothing while developing, where modules are not put together. */
function ofPages(root, config) {
  const file = path.resolve(root, config.build.outDir, '../client', needed)
  return config.command === 'build' && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 'null'
}

/** A domain's words without the other language: in `{ da, en }` and in `language === 'en' ? en : da`. */
function inOneLanguage(code, tree, language) {
  const cuts = []
  visit(tree, (node) => {
    if (node.type === 'ObjectExpression' && namesOf(node) === 'da,en')
      for (const one of node.properties) if (one.key.name !== language) cuts.push([one.start, one.end, `${one.key.name}: {}`])
    const asked = node.type === 'ConditionalExpression' && node.test.left?.name === 'language' && node.test.right.value
    if (languages.includes(asked)) {
      const kept = asked === language ? node.consequent : node.alternate
      cuts.push([node.start, kept.start, '('], [kept.end, node.end, ')'])
    }
  })
  const outer = cuts.filter(([start, end]) => !cuts.some(([from, to]) => from <= start && end <= to && to - from > end - start))
  return outer
    .sort(([one], [other]) => other - one)
    .reduce((text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end), code)
}

const namesOf = ({ properties }) => properties.map((one) => one.key?.name ?? '').sort().join()

function visit(node, look) {
  if (typeof node?.type === 'string') look(node)
  for (const inner of Object.values(node ?? {}))
    if (inner && typeof inner === 'object') for (const one of [inner].flat()) if (one && typeof one === 'object') visit(one, look)
}
