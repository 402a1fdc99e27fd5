import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/*
 * A checkout of one's own, as somebody else might have it: to be broken, edited and run in. Packages are linked, not
 * copied, so a file of a package may be replaced or removed there but never written into.
 */

const root = path.resolve(import.meta.dirname, '../..')

export type Checkout = {
  folder: string
  /** The Node that the checkout's own packages carry, else the one that runs. */
  node: string
  within(...parts: string[]): string
  /** Puts packages or parts of them back as they are here; everything by default. */
  restore(...parts: string[]): void
  remove(): void
}

/** Makes a checkout that is installed, built and ready; it belongs to `owner` if one is named. */
export function checkoutOfOnesOwn(owner?: { uid: number; gid: number }): Checkout {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faelled-checkout-'))
  const within = (...parts: string[]) => path.join(folder, ...parts)
  for (const name of fs.readdirSync(root)) if (!apart.has(name)) fs.cpSync(path.join(root, name), within(name), { recursive: true })
  if (owner) run('chown', ['-R', `${owner.uid}:${owner.gid}`, folder])
  linked('node_modules', folder)
  const carried = within('node_modules/.bin/node')
  return {
    folder,
    node: fs.existsSync(carried) ? carried : process.execPath,
    within,
    restore: (...parts) => (parts.length > 0 ? parts : ['node_modules']).forEach((part) => linked(part, folder)),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

const apart = new Set(['.git', 'node_modules', 'data', 'shots'])

function linked(part: string, folder: string) {
  const [from, to] = [path.join(root, part), path.join(folder, part)]
  fs.rmSync(to, { recursive: true, force: true })
  fs.mkdirSync(path.dirname(to), { recursive: true })
  // Across file systems nothing can be linked.
  if (spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status !== 0) {
    fs.rmSync(to, { recursive: true, force: true })
    run('cp', ['-a', from, to])
  }
  // What a server that was watched left behind is its owner's; who may not write there must find nothing.
  fs.rmSync(path.join(folder, 'node_modules/.vite-temp'), { recursive: true, force: true })
}

function run(program: string, args: string[]) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
}
