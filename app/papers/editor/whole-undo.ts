import { Extension } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/**
 * Lets one press undo what was typed in one go. The editor's binding parts the steps whenever a colleague's change has
 * come in and a caret moves after it; here only undoing itself does.
 */
export function keepStepsWhole(manager: UndoManager): void {
  const part = manager.stopCapturing.bind(manager)
  manager.stopCapturing = () => {
    if (manager.undoing || manager.redoing) part()
  }
}

/** Undo in whole sentences, however many write at once. */
export const WholeUndo = Extension.create({
  name: 'wholeUndo',
  onCreate() {
    const undo = yUndoPluginKey.getState(this.editor.state) as { undoManager: UndoManager } | undefined
    if (undo) keepStepsWhole(undo.undoManager)
  },
})
