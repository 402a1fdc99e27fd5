import { expect, test } from 'vitest'
import { isTest, sourcesIn } from './sources.ts'

const longestFile = 350
const longestFunction = 60

/** Files that are longer, and why. A name that is no longer needed fails: the list only shrinks. */
const longFiles: Record<string, string> = {}

/** Functions that are longer ('file name'), and why. */
const longFunctions: Record<string, string> = {}

const sources = sourcesIn('app', 'server', 'search', 'prisma').filter((one) => !isTest(one.path))

test(`no file is longer than ${longestFile} lines`, () => {
  const long = sources.filter((one) => one.lines > longestFile)
  expect(long.filter((one) => !(one.path in longFiles)).map((one) => `${one.path}: ${one.lines} lines`)).toEqual([])
  expect(Object.keys(longFiles).filter((name) => !long.some((one) => one.path === name))).toEqual([])
})

test(`no function is longer than ${longestFunction} lines`, () => {
  const long = sources.flatMap((one) =>
    one.functions
      .filter((part) => part.lines > longestFunction)
      .map((part) => ({
        key: `${one.path} ${part.name}`,
        place: `${one.path}:${part.line} ${part.name}: ${part.lines} lines`,
      })),
  )
  expect(long.filter((one) => !(one.key in longFunctions)).map((one) => one.place)).toEqual([])
  expect(Object.keys(longFunctions).filter((key) => !long.some((one) => one.key === key))).toEqual([])
})
