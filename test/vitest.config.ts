import { defineConfig } from 'vitest/config'

/** Unit tests live beside the code; everything that needs a server lives in test/. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{app,server,search,prisma}/**/*.test.{ts,tsx}', 'test/{architecture,integration,search}/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
