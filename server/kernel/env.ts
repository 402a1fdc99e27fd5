import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { once } from './once.ts'

const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined)

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: optional,
  TRUST_PROXY: optional,
  DATA_DIR: z.string().default('data'),
  LARGEST_FILE_MB: z.coerce.number().int().min(1).max(2000).default(250),
  PG_DIR: optional,
  DATABASE_URL: optional,
  SECRET: optional,
  MAIL_URL: optional,
  MAIL_FROM: z.string().default('Fælled <faelled@localhost>'),
  MEILI_URL: optional,
  MEILI_KEY: optional,
  DOCUMENTS_DIR: optional,
  LOG_LEVEL: optional.pipe(z.enum(logLevels).default('info')),
})

export type Env = Omit<z.output<typeof shape>, 'SECRET' | 'PUBLIC_URL'> & { SECRET: string; PUBLIC_URL: string }

/** The settings of this process, read once. Throws an Error whose message tells which one is wrong. */
export const env = (): Env => once('env', readEnv)

/** How much the log tells: asked before the rest can be read, so a wrong word is told by `env`, not here. */
export const logLevel = (): (typeof logLevels)[number] => shape.shape.LOG_LEVEL.catch('info').parse(process.env.LOG_LEVEL)

/** The folder for the embedded cluster, when one is named: asked by tools that need no other setting. */
export const clusterFolder = (): string | undefined => shape.shape.PG_DIR.parse(process.env.PG_DIR)

function readEnv(): Env {
  const parsed = shape.safeParse(process.env)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`A setting in the environment is wrong (${wrong}).`)
  }
  const DATA_DIR = path.resolve(parsed.data.DATA_DIR)
  return {
    ...parsed.data,
    DATA_DIR,
    SECRET: parsed.data.SECRET ?? keptSecret(DATA_DIR),
    PUBLIC_URL: (parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/$/, ''),
  }
}

/** The sentence for a data folder that cannot be used. */
export const unwritable = (folder: string, error: unknown): Error =>
  new Error(
    `nothing can be written in ${folder} (${(error as NodeJS.ErrnoException).code}): free some space, or set DATA_DIR to a folder of your own.`,
  )

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  try {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataDir, error)
  }
  return fs.readFileSync(file, 'utf8').trim()
}
