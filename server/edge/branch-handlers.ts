import { type AgnosticDataRouteObject, matchRoutes } from '@remix-run/router'
import type { ServerBuild } from '@remix-run/node'

type Matched = Pick<AgnosticDataRouteObject, 'id' | 'path' | 'caseSensitive' | 'index' | 'children'>

const remembered = 2_000
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/**
 * One handler per page instead of one for the whole product: Remix compares an address with every route several times
 * per request, which with a hundred routes is a quarter of the work. A handler that only knows the address's own branch
 * (root to leaf) has two to compare with. Addresses of the same shape share the answer; whatever no route matches goes
 * to the handler that knows them all.
 */
export function branchHandlers<Handler>(build: ServerBuild, handlerOf: (build: ServerBuild) => Handler) {
  const routes = treeOf(build.routes)
  const whole = handlerOf(build)
  const perLeaf = new Map<string, Handler>()
  const perShape = new Map<string, Handler>()

  const found = (pathname: string): Handler => {
    const branch = matchRoutes(routes as AgnosticDataRouteObject[], pathname, build.basename)
    const leaf = branch?.at(-1)?.route.id
    if (!branch || !leaf) return whole
    const known = perLeaf.get(leaf)
    if (known) return known
    const handler = handlerOf(ofBranch(build, branch.map(({ route }) => route.id)))
    perLeaf.set(leaf, handler)
    return handler
  }

  /** The handler for a request's path, as a URL has it: dots taken, nothing decoded. */
  return (path: string): Handler => {
    const pathname = pageOf(path)
    if (pathname === undefined) return whole
    const shape = pathname.replace(uuid, '0')
    const known = perShape.get(shape)
    if (known) return known
    if (perShape.size >= remembered) perShape.clear()
    const handler = found(pathname)
    perShape.set(shape, handler)
    return handler
  }
}

function ofBranch(build: ServerBuild, ids: string[]): ServerBuild {
  const only = <Route>(routes: Record<string, Route>) => Object.fromEntries(ids.map((id) => [id, routes[id]!]))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}

/** The page a path asks for, its data included; undefined for what belongs to no page. */
function pageOf(path: string): string | undefined {
  if (path.endsWith('/__manifest')) return undefined
  if (!path.endsWith('.data')) return path
  return path.slice(0, -'.data'.length).replace(/^\/_root$/, '/')
}

function treeOf(routes: ServerBuild['routes'], parentId?: string): Matched[] {
  return Object.values(routes)
    .filter((route) => route?.parentId === parentId)
    .map((route) => {
      const { id, path, caseSensitive } = route!
      return route!.index
        ? { id, path, caseSensitive, index: true as const }
        : { id, path, caseSensitive, children: treeOf(routes, id) as AgnosticDataRouteObject[] }
    })
}
