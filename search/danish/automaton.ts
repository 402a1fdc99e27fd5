/**
 * A minimal automaton over folded words: the endings most words share are stored once, so 760,000 forms take a few megabytes.
 * One cell of the array is one edge: letter (5 bits), last edge of its node (1 bit), target node (26 bits). The letter 0 marks
 * the end of a word; its target is the word's class.
 */
export type Automaton = { cells: Uint32Array; root: number }

const lastEdge = 1 << 5
const letterMask = lastEdge - 1
const targetShift = 6
const letterOf = (code: number) => code - 96

/** Visits every word of the automaton that begins at `from`, shortest first: where it ends, and its class. */
export function visitWords(
  { cells, root }: Automaton,
  text: string,
  from: number,
  visit: (end: number, wordClass: number) => void,
): void {
  let node = root
  for (let at = from; at <= text.length; at++) {
    const final = cells[node] ?? 0
    if ((final & letterMask) === 0) visit(at, final >>> targetShift)
    if (at === text.length) return
    const next = follow(cells, node, letterOf(text.charCodeAt(at)))
    if (next < 0) return
    node = next
  }
}

/** The class of a whole word, -1 if the automaton does not hold it. */
export function classOf({ cells, root }: Automaton, word: string): number {
  let node = root
  for (let at = 0; at < word.length; at++) {
    node = follow(cells, node, letterOf(word.charCodeAt(at)))
    if (node < 0) return -1
  }
  const final = cells[node] ?? 0
  return (final & letterMask) === 0 ? final >>> targetShift : -1
}

function follow(cells: Uint32Array, node: number, letter: number): number {
  if (letter < 1 || letter > 26) return -1
  for (let at = node; ; at++) {
    const cell = cells[at] ?? lastEdge
    if ((cell & letterMask) === letter) return cell >>> targetShift
    if (cell & lastEdge) return -1
  }
}

type OpenNode = { wordClass: number; edges: { letter: number; target: number }[] }

/** Builds the automaton from words (a to z only) in ascending order, each with its class. */
export function buildAutomaton(words: Iterable<{ word: string; wordClass: number }>): Automaton {
  const frozen = new FrozenNodes()
  const path: OpenNode[] = [{ wordClass: -1, edges: [] }]
  let previous = ''
  const closeTo = (depth: number) => {
    while (path.length - 1 > depth) {
      const node = path.pop()
      const parent = path.at(-1)
      if (node && parent)
        parent.edges.push({ letter: letterOf(previous.charCodeAt(path.length - 1)), target: frozen.add(node) })
    }
  }
  for (const { word, wordClass } of words) {
    closeTo(sharedLength(previous, word))
    while (path.length <= word.length) path.push({ wordClass: -1, edges: [] })
    const last = path.at(-1)
    if (last) last.wordClass = wordClass
    previous = word
  }
  closeTo(0)
  const root = frozen.add(path[0] ?? { wordClass: -1, edges: [] })
  return { cells: frozen.toCells(), root }
}

/** How many letters two words have in common at their beginning. */
export function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

class FrozenNodes {
  private readonly known = new Map<string, number>()
  private cells = new Uint32Array(1 << 20)
  private used = 0

  add({ wordClass, edges }: OpenNode): number {
    const key = `${wordClass}${edges.map(({ letter, target }) => `;${letter}:${target}`).join('')}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const node = this.used
    const all = wordClass < 0 ? edges : [{ letter: 0, target: wordClass }, ...edges]
    if (all.length === 0) throw new Error('a node without edges is no word')
    all.forEach(({ letter, target }, at) => {
      this.push((target << targetShift) | (at === all.length - 1 ? lastEdge : 0) | letter)
    })
    this.known.set(key, node)
    return node
  }

  private push(cell: number) {
    if (this.used === this.cells.length) {
      const grown = new Uint32Array(this.cells.length * 2)
      grown.set(this.cells)
      this.cells = grown
    }
    this.cells[this.used++] = cell >>> 0
  }

  toCells(): Uint32Array {
    return this.cells.slice(0, this.used)
  }
}
