import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keepStepsWhole } from './whole-undo.ts'

test('one press undoes what was typed in one go, though the steps are parted in between', () => {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  const manager = new Y.UndoManager(text, { captureTimeout: 60_000 })
  keepStepsWhole(manager)
  text.insert(0, 'Noget ')
  manager.stopCapturing()
  text.insert(6, 'skrevet')
  manager.undo()
  expect(text.toString()).toBe('')
  text.insert(0, 'Nyt')
  text.insert(3, ' igen')
  manager.undo()
  expect(text.toString()).toBe('')
  manager.redo()
  expect(text.toString()).toBe('Nyt igen')
})
