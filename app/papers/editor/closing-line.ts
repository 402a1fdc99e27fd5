import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

const closed = ['table', 'image', 'horizontalRule']

const needsLine = (doc: Node): boolean => closed.includes(doc.lastChild?.type.name ?? '')

/** Gives the text a line to write on behind a table, an image or a rule that ends it. */
export function addClosingLine(tr: Transaction): void {
  const { paragraph } = tr.doc.type.schema.nodes
  if (paragraph && needsLine(tr.doc)) tr.insert(tr.doc.content.size, paragraph.create())
}

/** To the end is to where one can write; the line is made by whoever goes there, not by opening the paper. */
function toEnd(editor: Editor): boolean {
  if (!needsLine(editor.state.doc)) return false
  return editor
    .chain()
    .command(({ tr }) => {
      addClosingLine(tr)
      return true
    })
    .focus('end')
    .run()
}

export const ClosingLine = Extension.create({
  name: 'closingLine',
  addKeyboardShortcuts() {
    return { 'Mod-End': () => toEnd(this.editor), 'Meta-ArrowDown': () => toEnd(this.editor) }
  },
})
