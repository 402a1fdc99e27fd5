import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes, the longest first; a short one of them waits for none of the others. */
const long = [
  'browser/pages',
  'browser/english',
  'rights/matrix',
  'security/hostile-input',
  'rights/query-caps',
  'realtime/crash',
  'rights/links',
  'rights/search-oracle',
  'realtime/convergence',
  'browser/without-javascript',
  'browser/main-job',
]

const rank = ({ moduleId }: TestSpecification) => {
  const at = long.findIndex((name) => moduleId.includes(`/${name}.`))
  return at < 0 ? long.length : at
}

/** A long file begun last leaves the other core idle: begins with those, whatever their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
