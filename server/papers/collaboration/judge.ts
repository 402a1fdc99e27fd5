import * as Y from 'yjs'
import { holdsCpr } from '#server/kernel/cpr.ts'
import { checkDocument, type DocumentRefusal, documentLimits } from '#server/papers/document-check.ts'
import { blocksOf, type DocumentNode } from '#server/papers/document-text.ts'
import { assertOnlyText, blocksIn, BrokenTree, childrenOf, readBlock, textOfDoc } from './tree.ts'

export type TextRefusal = DocumentRefusal | 'cpr'

type Weight = { bytes: number; nodes: number }

/**
 * Says whether a live text may be as it now is. Judges a block again only when something in it has changed, so that the
 * price follows the change and not the text.
 */
export class TextJudge {
  readonly #doc: Y.Doc
  readonly #judged = new WeakMap<Y.XmlElement, Weight>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('afterTransaction', (transaction) => this.#forgetChanged(transaction))
  }

  /** Takes the text as it stands for judged: it has been let in before. */
  trust(): void {
    for (const block of blocksIn(this.#doc)) this.#judged.set(block, roughWeight(block))
  }

  /** The reason why not, or null. */
  refusal(): TextRefusal | null {
    try {
      assertOnlyText(this.#doc)
      const sum: Weight = { bytes: 0, nodes: 0 }
      for (const block of blocksIn(this.#doc)) {
        const weight = this.#judged.get(block) ?? this.#judge(block)
        sum.bytes += weight.bytes
        sum.nodes += weight.nodes
      }
      return sum.bytes > documentLimits.textBytes || sum.nodes > documentLimits.nodes ? 'size' : null
    } catch (error) {
      if (error instanceof RefusedBlock) return error.reason
      if (error instanceof BrokenTree || error instanceof RangeError) return 'schema'
      throw error
    }
  }

  #judge(block: Y.XmlElement): Weight {
    const { node, hidden } = readBlock(block)
    const reason = blockRefusal(node, hidden)
    if (reason) throw new RefusedBlock(reason)
    const weight = weightOf(node)
    this.#judged.set(block, weight)
    return weight
  }

  #forgetChanged(transaction: Y.Transaction): void {
    const text = textOfDoc(this.#doc)
    for (const changed of transaction.changed.keys()) {
      for (let type: unknown = changed; type instanceof Y.AbstractType && type !== text; type = type._item?.parent) {
        if (type instanceof Y.XmlElement) this.#judged.delete(type)
      }
    }
  }
}

/** Why a block may not stand in a text, or null; `hidden` are strings it carries that its JSON does not show. */
export function blockRefusal(node: DocumentNode, hidden: string[] = []): TextRefusal | null {
  const doc = { type: 'doc', content: [node] }
  const check = checkDocument(doc)
  if (!check.ok) return check.reason
  if (blocksOf(doc).some(holdsCpr)) return 'cpr'
  return [...hidden, ...attributeTexts(node)].some((text) => holdsCpr(withoutIds(text))) ? 'cpr' : null
}

class RefusedBlock extends Error {
  readonly reason: TextRefusal
  constructor(reason: TextRefusal) {
    super(reason)
    this.reason = reason
  }
}

/** Ids of images, persons and papers are random and may look like anything. */
const withoutIds = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, ' ')

function attributeTexts(node: DocumentNode): string[] {
  const own = [node.attrs, ...(node.marks ?? []).map((mark) => mark.attrs)]
  const texts = own.flatMap((attrs) =>
    Object.values(attrs ?? {}).map((value) => (typeof value === 'string' ? value : '')),
  )
  return [...texts, ...(node.content ?? []).flatMap(attributeTexts)]
}

function weightOf(node: DocumentNode): Weight {
  const weight = { bytes: 0, nodes: 0 }
  const add = (one: DocumentNode) => {
    weight.nodes += 1
    weight.bytes += Buffer.byteLength(one.text ?? '')
    for (const text of Object.values(one.attrs ?? {})) if (typeof text === 'string') weight.bytes += text.length
    one.content?.forEach(add)
  }
  add(node)
  return weight
}

/** Without turning it into JSON; a change in the block weighs it properly. */
function roughWeight(element: Y.XmlElement): Weight {
  const weight = { bytes: 0, nodes: 1 }
  for (const child of childrenOf(element)) {
    const { bytes, nodes } = child instanceof Y.XmlText ? { bytes: child.length, nodes: 1 } : roughWeight(child)
    weight.bytes += bytes
    weight.nodes += nodes
  }
  return weight
}
