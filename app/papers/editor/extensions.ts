import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { ListKeymap, TaskItem } from '@tiptap/extension-list'
import { Mention } from '@tiptap/extension-mention'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { Placeholder } from '@tiptap/extensions/placeholder'
import type { CaretUser } from '#app/live/paper-carets.ts'
import type { PaperProvider } from '#app/live/paper-provider.ts'
import { personColour } from '#app/ui/person-colour.ts'
import { documentExtensions, taskRules } from '#server/papers/document-schema.ts'
import { caretOf } from './caret-names.ts'
import { ClosingLine } from './closing-line.ts'
import { type MentionChoices, mentionSuggestion } from './mention-suggestion.ts'
import { WholeUndo } from './whole-undo.ts'

/** What the server stores, said without registering schemes anew with each editor. */
const linkRules = {
  protocols: [],
  isAllowedUri: (address: string | undefined) => /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(address ?? ''),
}

type Parts = {
  paperId: string
  provider: PaperProvider
  user: CaretUser
  placeholder: string
  /** What a task's checkbox is called, by the task's own words. */
  taskLabel: (task: string) => string
  onMention: (choices: MentionChoices | null) => void
}

/** The document's own extensions, with co-editing, carets and mentions on top. */
export const editorExtensions = ({ paperId, provider, user, placeholder, taskLabel, onMention }: Parts): Extensions => [
  ...documentExtensions.flatMap((extension) => {
    if (extension.name === 'link') return extension.configure(linkRules)
    return ['mention', TaskItem.name].includes(extension.name) ? [] : extension
  }),
  TaskItem.configure({ ...taskRules, a11y: { checkboxLabel: (task) => taskLabel(task.textContent) } }),
  ListKeymap,
  // No closing paragraph: it is an edit of whoever opens the paper, and two who open it at once would add two.
  Dropcursor,
  Gapcursor,
  Mention.configure({
    HTMLAttributes: { class: 'mention' },
    suggestion: mentionSuggestion(paperId, onMention),
  }),
  Placeholder.configure({ placeholder }),
  ClosingLine,
  Collaboration.configure({ document: provider.doc }),
  WholeUndo,
  CollaborationCaret.configure({
    provider,
    user,
    render: (colleague) => caretOf(colleague as CaretUser),
    selectionRender: (colleague: Record<string, unknown>) => ({
      class: `caret-selection ${personColour(String(colleague.personId))}`,
    }),
  }),
]
