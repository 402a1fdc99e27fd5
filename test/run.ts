import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureChromium } from './support/chromium.ts'

/*
 * `npm test`, `npm run check` and `npm run soak`: runs the kinds of test one after the other and closes with one line
 * that counts them all. What could not run counts as failed.
 */

type Count = { passed: number; failed: number }
type Step = { name: string; run: () => Count }

const root = path.resolve(import.meta.dirname, '..')
const kind = process.argv[2] ?? 'test'
const filters = process.argv.slice(3)
const only = (module: string) => path.join(root, 'node_modules', module)

// A developer's own database is never touched.
const { DATABASE_URL: _, ...inherited } = process.env
const environment: NodeJS.ProcessEnv = {
  ...inherited,
  NODE_ENV: 'test',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  ...(kind === 'soak' && { SOAK: '1' }),
}

const say = (text: string) => console.log(`\n── ${text}`)

function tool(name: string, args: string[]): Step {
  return {
    name,
    run: () => {
      const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment })
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

function vitest(name: string, args: string[], extra: Record<string, string> = {}): Step {
  return {
    name,
    run: () => {
      const report = path.join(os.tmpdir(), `faelled-report-${process.pid}.json`)
      fs.rmSync(report, { force: true })
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
      const { status } = spawnSync(process.execPath, [only('vitest/vitest.mjs'), 'run', ...reporters, ...args], {
        cwd: root,
        stdio: 'inherit',
        env: { ...environment, ...extra },
      })
      return countReport(report, status)
    },
  }
}

function countReport(file: string, status: number | null): Count {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  fs.rmSync(file)
  // A file that could not be loaded has no tests of its own to fail.
  const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded
  return { passed: report.numPassedTests, failed: failed || (status === 0 ? 0 : 1) }
}

const types = tool('types', [only('typescript7/bin/tsc'), '-p', '.', '--noEmit'])
const lint = tool('lint', [only('oxlint/bin/oxlint'), '--config', '.oxlintrc.json', '--deny-warnings', '.'])
const config = ['--config', 'test/vitest.config.ts']
const unit = vitest('unit and architecture', [...config, '--project', 'unit', '--project', 'architecture', ...filters])
const integration = vitest('integration', [...config, '--project', 'integration', ...filters])

const browser: Step = {
  name: 'browser',
  run: () => {
    const chromium = ensureChromium()
    // Each file that could not run counts.
    if (!chromium) return { passed: 0, failed: fs.globSync('test/browser/**/*.test.ts', { cwd: root }).length }
    return vitest('browser', [...config, '--project', 'browser', ...filters], { CHROMIUM_PATH: chromium }).run()
  },
}

const steps = kind === 'check' ? [types, lint, unit] : [types, lint, unit, integration, browser]
const total: Count = { passed: 0, failed: 0 }

for (const step of steps) {
  say(step.name)
  const count = step.run()
  total.passed += count.passed
  total.failed += count.failed
  if (count.failed > 0) console.log(`${step.name}: ${count.failed} failed`)
}

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
