import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import AtSign from 'lucide-react/icons/at-sign'
import Bold from 'lucide-react/icons/bold'
import ImageIcon from 'lucide-react/icons/image'
import Italic from 'lucide-react/icons/italic'
import LinkIcon from 'lucide-react/icons/link'
import ListIcon from 'lucide-react/icons/list'
import ListOrdered from 'lucide-react/icons/list-ordered'
import ListTodo from 'lucide-react/icons/list-todo'
import Quote from 'lucide-react/icons/quote'
import Redo from 'lucide-react/icons/redo-2'
import Strikethrough from 'lucide-react/icons/strikethrough'
import Table from 'lucide-react/icons/table'
import Underline from 'lucide-react/icons/underline'
import Undo from 'lucide-react/icons/undo-2'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { TableTools } from './table-tools.tsx'
import { ToolButton, useToolbarKeys } from './toolbar-button.tsx'

type Props = { editor: Editor; onLink: () => void; onImage: () => void }

/** The tools, always in sight. */
export function Toolbar({ editor, onLink, onImage }: Props) {
  const words = useWords(danish, english)
  const bar = useToolbarKeys()
  const on = useEditorState({ editor, selector: ({ editor: one }) => activeIn(one) })
  const run = () => editor.chain().focus()
  return (
    <div className="toolbar" role="toolbar" aria-label={words.toolbar} ref={bar}>
      <div className="tools">
        <ToolButton
          icon={Undo}
          label={words.undo}
          keys="Mod+Z"
          disabled={!on.undo}
          onClick={() => run().undo().run()}
        />
        <ToolButton
          icon={Redo}
          label={words.redo}
          keys="Mod+Shift+Z"
          disabled={!on.redo}
          onClick={() => run().redo().run()}
        />
      </div>
      <StyleChoice editor={editor} level={on.level} />
      <div className="tools">
        <ToolButton
          icon={Bold}
          label={words.bold}
          keys="Mod+B"
          pressed={on.bold}
          onClick={() => run().toggleBold().run()}
        />
        <ToolButton
          icon={Italic}
          label={words.italic}
          keys="Mod+I"
          pressed={on.italic}
          onClick={() => run().toggleItalic().run()}
        />
        <ToolButton
          icon={Underline}
          label={words.underline}
          keys="Mod+U"
          pressed={on.underline}
          onClick={() => run().toggleUnderline().run()}
        />
        <ToolButton
          icon={Strikethrough}
          label={words.strike}
          keys="Mod+Shift+S"
          pressed={on.strike}
          onClick={() => run().toggleStrike().run()}
        />
      </div>
      <div className="tools">
        <ToolButton
          icon={ListIcon}
          label={words.bulletList}
          keys="Mod+Shift+8"
          pressed={on.bulletList}
          onClick={() => run().toggleBulletList().run()}
        />
        <ToolButton
          icon={ListOrdered}
          label={words.orderedList}
          keys="Mod+Shift+7"
          pressed={on.orderedList}
          onClick={() => run().toggleOrderedList().run()}
        />
        <ToolButton
          icon={ListTodo}
          label={words.taskList}
          keys="Mod+Shift+9"
          pressed={on.taskList}
          onClick={() => run().toggleTaskList().run()}
        />
        <ToolButton
          icon={Quote}
          label={words.quote}
          keys="Mod+Shift+B"
          pressed={on.quote}
          onClick={() => run().toggleBlockquote().run()}
        />
      </div>
      <div className="tools">
        <ToolButton icon={LinkIcon} label={words.link} keys="Mod+K" wordy pressed={on.link} onClick={onLink} />
        <ToolButton icon={ImageIcon} label={words.image} wordy pressed={on.image} onClick={onImage} />
        <ToolButton icon={AtSign} label={words.mention} onClick={() => startMention(editor)} />
        {!on.table && (
          <ToolButton
            icon={Table}
            label={words.insertTable}
            wordy
            onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
          />
        )}
      </div>
      {on.table && <TableTools editor={editor} />}
    </div>
  )
}

const activeIn = (editor: Editor) => ({
  undo: editor.can().undo(),
  redo: editor.can().redo(),
  level: ([2, 3, 4] as const).find((level) => editor.isActive('heading', { level })) ?? null,
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  underline: editor.isActive('underline'),
  strike: editor.isActive('strike'),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  taskList: editor.isActive('taskList'),
  quote: editor.isActive('blockquote'),
  link: editor.isActive('link'),
  image: editor.isActive('image'),
  table: editor.isActive('table'),
})

function startMention(editor: Editor) {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset)
  editor
    .chain()
    .focus()
    .insertContent(before && !/\s/.test(before) ? ' @' : '@')
    .run()
}

function StyleChoice({ editor, level }: { editor: Editor; level: 2 | 3 | 4 | null }) {
  const words = useWords(danish, english)
  const choose = (value: string) => {
    const chain = editor.chain().focus()
    if (value === '0') chain.setParagraph().run()
    else chain.setHeading({ level: Number(value) as 2 | 3 | 4 }).run()
  }
  return (
    <select
      className="control tool-select"
      aria-label={words.style}
      title={words.style}
      value={String(level ?? 0)}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="0">{words.paragraph}</option>
      <option value="2">{words.heading2}</option>
      <option value="3">{words.heading3}</option>
      <option value="4">{words.heading4}</option>
    </select>
  )
}
