import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'
import { patience } from './support/patience.ts'

const root = path.resolve(import.meta.dirname, '..')
// Nothing a test writes lands beside a person's own data.
const env = { DATA_DIR: path.join(os.tmpdir(), 'faelled-test-files'), LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' }
// On the shared machine of a build, a test of real concurrency or a real browser that fails is asked once more.
const again = { retry: process.env.CI ? 1 : 0 }
const database = { globalSetup: ['test/support/global-setup.ts'] }

/** Unit tests live beside the code; everything that needs a server lives in test/. */
export default defineConfig({
  root,
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['{app,server,search,prisma}/**/*.test.{ts,tsx}', 'test/search/*.unit.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env,
        },
      },
      { root, test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 60_000 } },
      {
        root,
        test: {
          name: 'integration',
          include: ['test/{integration,search}/**/*.test.ts'],
          exclude: ['test/search/*.unit.test.ts'],
          testTimeout: patience(90_000).timeout,
          hookTimeout: 180_000,
          env,
          ...again,
          ...database,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: patience(240_000).timeout,
          hookTimeout: 180_000,
          env,
          ...again,
          ...database,
        },
      },
    ],
  },
})
