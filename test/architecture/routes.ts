import routes from '#app/routes.ts'

type Entry = { file: string; path?: string; index?: boolean; children?: Entry[] }

/** A row of app/routes.ts with its whole address. Layouts that answer at no address of their own are left out. */
export type Row = { pattern: string; file: string; layouts: string[] }

/** Every address of the product, from the route table itself. */
export const routeRows = (): Row[] => flatten(routes as Entry[], '', [])

/** The files of all routes and layouts. */
export const routeFiles = (): string[] => ['app/root.tsx', ...files(routes as Entry[])]

const files = (entries: Entry[]): string[] =>
  entries.flatMap((one) => [`app/${one.file}`, ...files(one.children ?? [])])

function flatten(entries: Entry[], above: string, layouts: string[]): Row[] {
  return entries.flatMap((one) => {
    const pattern = one.path ? `${above}/${one.path}` : above
    const below = flatten(one.children ?? [], pattern, [...layouts, one.file])
    // A parent with an index child answers through that child.
    const answers = !one.children?.some((child) => child.index) && (one.path !== undefined || one.index)
    return answers ? [{ pattern: pattern || '/', file: `app/${one.file}`, layouts }, ...below] : below
  })
}
