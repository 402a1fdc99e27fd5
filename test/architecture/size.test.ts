import { enforce } from './law.ts'

const longestFile = 350
const longestFunction = 60

/** Files that are longer, and why. A name that is no longer needed fails: the list only shrinks. */
const longFiles: Record<string, string> = {}

/** Functions that are longer ('file name'), and why. */
const longFunctions: Record<string, string> = {}

const long = (lines: number) => Array.from({ length: lines }, (_, n) => `  step(${n})`).join('\n')

enforce({
  says: `no file is longer than ${longestFile} lines`,
  holdsFor: () => true,
  breaches: (one) => (one.lines > longestFile ? [{ line: one.lines, what: 'is too long' }] : []),
  broken: [['server/papers/queries.ts', long(longestFile + 1)]],
  kept: [['server/papers/queries.ts', long(longestFile)]],
  exceptions: longFiles,
})

enforce({
  says: `no function is longer than ${longestFunction} lines`,
  holdsFor: () => true,
  breaches: (one) =>
    one.functions
      .filter((part) => part.lines > longestFunction)
      .map((part) => ({ line: part.line, what: `${part.name} is too long (${part.lines} lines)` })),
  broken: [
    ['server/papers/queries.ts', `export function page() {\n${long(longestFunction)}\n}`],
    ['app/papers/paper.tsx', `export const loader = page(async () => {\n${long(longestFunction)}\n})`],
  ],
  kept: [['server/papers/queries.ts', `export function page() {\n${long(longestFunction - 2)}\n}`]],
  exceptions: longFunctions,
})
