import type { ChainedCommands, Editor } from '@tiptap/core'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'

type Words = typeof danish
type Verb = { label: (words: Words) => string; run: (chain: ChainedCommands) => ChainedCommands }

const verbs: Verb[] = [
  { label: (words) => words.rowBefore, run: (chain) => chain.addRowBefore() },
  { label: (words) => words.rowAfter, run: (chain) => chain.addRowAfter() },
  { label: (words) => words.columnBefore, run: (chain) => chain.addColumnBefore() },
  { label: (words) => words.columnAfter, run: (chain) => chain.addColumnAfter() },
  { label: (words) => words.headerRow, run: (chain) => chain.toggleHeaderRow() },
  { label: (words) => words.deleteRow, run: (chain) => chain.deleteRow() },
  { label: (words) => words.deleteColumn, run: (chain) => chain.deleteColumn() },
  { label: (words) => words.deleteTable, run: (chain) => chain.deleteTable() },
]

/** What can be done to the table the caret stands in. */
export function TableTools({ editor }: { editor: Editor }) {
  const words = useWords(danish, english)
  return (
    <select
      className="control tool-select tool-select-narrow"
      aria-label={words.tableTools}
      title={words.tableTools}
      value=""
      onChange={(event) => verbs[Number(event.target.value)]?.run(editor.chain().focus()).run()}
    >
      <option value="" disabled hidden>
        {words.table}
      </option>
      {verbs.map((verb, index) => (
        <option key={index} value={index}>
          {verb.label(words)}
        </option>
      ))}
    </select>
  )
}
