import { db } from './db.ts'
import { once } from './once.ts'

export type InstallationKind = 'demo' | 'product' | 'empty'

type Known = { kind: InstallationKind; seededOn: Date | null }
const known = () => once<Known>('installation', () => ({ kind: 'empty', seededOn: null }))

/** What this process knows the database to be; read at start and after first run, so that pages need no statement. */
export const installationKind = (): InstallationKind => known().kind

/** The day the demo world was made; invented dates are offsets from it. */
export const seededOn = (): Date | null => known().seededOn

/** Reads the mark from the database. */
export async function readInstallation(): Promise<InstallationKind> {
  const row = await db().installation.findUnique({ where: { id: 1 }, select: { kind: true, seededOn: true } })
  Object.assign(known(), { kind: row?.kind ?? 'empty', seededOn: row?.seededOn ?? null })
  return known().kind
}

/** Whether nobody lives in the database yet. */
export const isEmpty = async (): Promise<boolean> => (await db().person.findFirst({ select: { id: true } })) === null
