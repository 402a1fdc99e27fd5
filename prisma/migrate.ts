import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/*
 * Prisma's own migration engine, as the WebAssembly build that npm carries: the native one is downloaded at run time,
 * which an installation without internet cannot do. The history table is Prisma's, so `prisma migrate deploy` works too.
 */

const here = import.meta.dirname
const migrationsFolder = path.join(here, 'migrations')
const filters = { externalTables: [], externalEnums: [] }

type SchemaFile = { path: string; content: string }
type Engine = glue.SchemaEngine

const schemaFiles = (): SchemaFile[] =>
  fs
    .readdirSync(path.join(here, 'schema'))
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => path.join(here, 'schema', name))
    .map((file) => ({ path: file, content: fs.readFileSync(file, 'utf8') }))

const migrationNames = (): string[] =>
  fs.existsSync(migrationsFolder)
    ? fs
        .readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []

const migrationSql = (name: string) => fs.readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8')

const migrationsList = () => ({
  baseDir: migrationsFolder,
  shadowDbInitScript: '',
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  migrationDirectories: migrationNames().map((name) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: migrationSql(name) } },
  })),
})

/** Prisma's adapter cuts scripts at every semicolon, within functions too; PostgreSQL itself knows where a statement ends. */
class WholeScripts extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = []

  /** The engine forgets its connections, and with them the lock that keeps two migrations apart. */
  async close() {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()))
  }

  override async connect() {
    const adapter = await super.connect()
    this.opened.push(adapter)
    const { client } = adapter as unknown as { client: { query(sql: string): Promise<unknown> } }
    return Object.assign(adapter, { executeScript: async (script: string) => void (await client.query(script)) })
  }
}

let loaded: Promise<void> | undefined

const loadEngine = () =>
  (loaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
    const wasm = fs.readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue as never })
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } })
    glue.__wbg_set_wasm(instance.exports)
    ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  })())

async function withEngine<T>(url: string, run: (engine: Engine) => Promise<T>): Promise<T> {
  await loadEngine()
  const datamodels = schemaFiles().map((file): [string, string] => [file.path, file.content])
  const adapters = new WholeScripts({ connectionString: url })
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapters))
  try {
    return await run(engine)
  } finally {
    engine.free()
    await adapters.close()
  }
}

/** Applies what the database lacks; answers the names of the migrations it applied. Run it under an advisory lock. */
export const applyMigrations = (url: string): Promise<string[]> =>
  withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters })
    return appliedMigrationNames
  })

/** Writes a migration that brings the last one's schema to today's; answers its name, or null when nothing changed. */
export const createMigration = (url: string, name: string): Promise<string | null> =>
  withEngine(url, async (engine) => {
    // A migration that only mends rows has no schema of its own.
    const snapshot = migrationNames()
      .map((one) => path.join(migrationsFolder, one, 'schema.prisma'))
      .findLast((file) => fs.existsSync(file))
    const files = schemaFiles()
    const from = snapshot
      ? {
          tag: 'schemaDatamodel' as const,
          files: [{ path: snapshot, content: fs.readFileSync(snapshot, 'utf8') }],
          configDir: here,
        }
      : { tag: 'empty' as const }
    const to = { tag: 'schemaDatamodel' as const, files, configDir: here }
    const difference = await engine.diff({ from, to, script: true, exitCode: true, filters })
    if (difference.exitCode !== 2) return null
    const id = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
    const folder = path.join(migrationsFolder, id)
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'migration.sql'), difference.stdout ?? '')
    fs.writeFileSync(path.join(folder, 'schema.prisma'), files.map((file) => file.content).join('\n'))
    fs.writeFileSync(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
    return id
  })
