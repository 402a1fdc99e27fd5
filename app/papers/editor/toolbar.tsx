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
import type { Icon } from '#app/ui/icon-label.tsx'
import { addClosingLine } from './closing-line.ts'
import { TableTools } from './table-tools.tsx'
import { ToolButton } from './toolbar-button.tsx'
import { useAboveKeyboard, useToolbarKeys } from './use-toolbar.ts'

type Props = { editor: Editor; onLink: () => void; onImage: () => void }

/** The tools, always in sight: above the text, on a phone above its keyboard. */
export function Toolbar({ editor, onLink, onImage }: Props) {
  const words = useWords(danish, english)
  const bar = useToolbarKeys(() => editor.commands.focus())
  useAboveKeyboard(bar)
  const on = useEditorState({ editor, selector: ({ editor: one }) => activeIn(one) })
  return (
    <div className="toolbar" role="toolbar" aria-label={words.toolbar} aria-keyshortcuts="Alt+F10" ref={bar}>
      <Toggles label={words.groups.past} tools={past} editor={editor} on={on} />
      <StyleChoice editor={editor} level={on.level} />
      <Toggles label={words.groups.marks} tools={marks} editor={editor} on={on} />
      <Toggles label={words.groups.blocks} tools={blocks} editor={editor} on={on} wordy />
      <div className="tools" role="group" aria-label={words.groups.insert}>
        <ToolButton icon={LinkIcon} label={words.link} keys="Mod+K" wordy pressed={on.link} onClick={onLink} />
        <ToolButton icon={ImageIcon} label={words.image} wordy pressed={on.image} onClick={onImage} />
        <ToolButton icon={AtSign} label={words.mention} wordy onClick={() => startMention(editor)} />
        {!on.table && (
          <ToolButton icon={Table} label={words.insertTable} wordy onClick={() => insertTable(editor.chain().focus())} />
        )}
      </div>
      {on.table && <TableTools editor={editor} />}
    </div>
  )
}

type Chain = ReturnType<Editor['chain']>
type Active = ReturnType<typeof activeIn>
type Tool = {
  name: 'undo' | 'redo' | 'bold' | 'italic' | 'underline' | 'strike' | 'bulletList' | 'orderedList' | 'taskList' | 'quote'
  icon: Icon
  keys: string
  run: (chain: Chain) => Chain
}

const past: Tool[] = [
  { name: 'undo', icon: Undo, keys: 'Mod+Z', run: (chain) => chain.undo() },
  { name: 'redo', icon: Redo, keys: 'Mod+Shift+Z', run: (chain) => chain.redo() },
]

const marks: Tool[] = [
  { name: 'bold', icon: Bold, keys: 'Mod+B', run: (chain) => chain.toggleBold() },
  { name: 'italic', icon: Italic, keys: 'Mod+I', run: (chain) => chain.toggleItalic() },
  { name: 'underline', icon: Underline, keys: 'Mod+U', run: (chain) => chain.toggleUnderline() },
  { name: 'strike', icon: Strikethrough, keys: 'Mod+Shift+S', run: (chain) => chain.toggleStrike() },
]

const blocks: Tool[] = [
  { name: 'bulletList', icon: ListIcon, keys: 'Mod+Shift+8', run: (chain) => chain.toggleBulletList() },
  { name: 'orderedList', icon: ListOrdered, keys: 'Mod+Shift+7', run: (chain) => chain.toggleOrderedList() },
  { name: 'taskList', icon: ListTodo, keys: 'Mod+Shift+9', run: (chain) => chain.toggleTaskList() },
  { name: 'quote', icon: Quote, keys: 'Mod+Shift+B', run: (chain) => chain.toggleBlockquote() },
]

const insertTable = (chain: Chain) =>
  chain
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr }) => {
      addClosingLine(tr)
      return true
    })
    .run()

type TogglesProps = { label: string; tools: Tool[]; editor: Editor; on: Active; wordy?: boolean }

/** Undo and redo can be at an end; the others are on or off. */
function Toggles({ label, tools, editor, on, wordy }: TogglesProps) {
  const words = useWords(danish, english)
  return (
    <div className="tools" role="group" aria-label={label}>
      {tools.map(({ name, icon, keys, run }) => {
        const standing = name === 'undo' || name === 'redo' ? { disabled: !on[name] } : { pressed: on[name] }
        const press = () => void run(editor.chain().focus()).run()
        return (
          <ToolButton key={name} icon={icon} label={words[name]} keys={keys} wordy={wordy} {...standing} onClick={press} />
        )
      })}
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
