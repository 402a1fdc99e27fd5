import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')
export const within = (...parts) => path.join(root, ...parts)

/** Says in one line what is being done. */
export const tell = (text) => console.log(`Fælled: ${text}`)

/** What a file says as JSON; null if it is not there or was cut. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Every file at or below these places of the checkout with its length; what `leave` names stays out. */
export function lengths(places, leave = () => false) {
  const found = {}
  const visit = (place) => {
    const about = fs.lstatSync(within(place), { throwIfNoEntry: false })
    if (!about || leave(place)) return
    if (about.isDirectory()) for (const name of fs.readdirSync(within(place))) visit(`${place}/${name}`)
    else found[place] = about.isSymbolicLink() ? 0 : about.size
  }
  places.forEach(visit)
  return found
}

/** The first of the noted files that is gone or shorter than it was; what was added or lengthened is somebody's own. */
export function firstLost(noted) {
  return Object.keys(noted).find((file) => {
    const now = fs.lstatSync(within(file), { throwIfNoEntry: false })
    return !now || now.size < noted[file]
  })
}

/** Throws one sentence if nothing can be written in the checkout. */
export function requireWritable() {
  const probe = within(`.probe-${process.pid}`)
  try {
    fs.writeFileSync(probe, 'x')
    fs.rmSync(probe)
  } catch (error) {
    throw new Error(
      `nothing can be written in ${root} (${error.code}): free some space, or run the command as the user who owns the folder.`,
    )
  }
}
