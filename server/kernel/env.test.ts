import { afterEach, expect, test, vi } from 'vitest'
import { clusterFolder, logLevel } from './env.ts'

afterEach(() => vi.unstubAllEnvs())

test('the log tells what LOG_LEVEL asks for, and the usual when it is empty or no level at all', () => {
  const asked = (word: string) => {
    vi.stubEnv('LOG_LEVEL', word)
    return logLevel()
  }
  expect([asked('debug'), asked('silent'), asked(''), asked('hvisk')]).toEqual(['debug', 'silent', 'info', 'info'])
})

test('an empty PG_DIR names no folder', () => {
  vi.stubEnv('PG_DIR', '')
  expect(clusterFolder()).toBeUndefined()
  vi.stubEnv('PG_DIR', 'klynge')
  expect(clusterFolder()).toBe('klynge')
})
