import fs from 'node:fs'
import path from 'node:path'
import routes from '#app/routes.ts'

const app = path.resolve(import.meta.dirname, '../../app')

type Entry = { path?: string; index?: boolean; file: string; children?: Entry[] }
export type PageRoute = { pattern: string; file: string }

/** Every route of app/routes.ts that draws a page; one that only answers forms or data is none, though it draws refusals. */
export const pageRoutes: PageRoute[] = flatten(routes as Entry[], '').filter(({ file }) => drawsPage(file))

function flatten(entries: Entry[], above: string): PageRoute[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path ? `${above}/${entry.path}` : above
    const below = flatten(entry.children ?? [], pattern)
    // A frame around other pages is seen where its first page is seen.
    return below.some((one) => one.pattern === pattern) || (entry.children && !entry.path)
      ? below
      : [{ pattern: pattern || '/', file: entry.file }, ...below]
  })
}

function drawsPage(file: string): boolean {
  return /^export default|(?<!RefusedForm )as default/m.test(fs.readFileSync(path.join(app, file), 'utf8'))
}
