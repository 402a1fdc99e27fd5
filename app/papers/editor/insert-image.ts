import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

type Image = { src: string; alt: string; width: number; height: number }

/** Puts an image where the caret is. What is selected stays, and one writes on behind the image. */
export function insertImage(editor: Editor, attrs: Image): void {
  editor.chain().insertContentAt(editor.state.selection.to, { type: 'image', attrs }).run()
  const { selection, doc, tr } = editor.state
  if (!(selection instanceof NodeSelection)) return
  const behind = Selection.findFrom(doc.resolve(selection.to), 1, true)
  if (behind) editor.view.dispatch(tr.setSelection(behind))
  else editor.commands.createParagraphNear()
}

/** Moves the caret to where something was let go of. */
export function caretToDrop(view: EditorView, event: DragEvent): void {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))))
}
