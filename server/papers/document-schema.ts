import type { Extensions } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Mention } from '@tiptap/extension-mention'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/** The heading levels a paper may use; the paper's title is the page's h1, so the text begins at 2. */
export const headingLevels = [2, 3, 4] as const

/** An image's address inside the platform; anything else is refused when text is stored. */
export const imageSource = /^\/billeder\/[0-9a-f-]{36}$/

const PaperImage = Image.extend({
  addAttributes() {
    return {
      src: { default: null },
      alt: { default: '' },
      width: { default: null },
      height: { default: null },
    }
  },
})

/** Tasks may hold tasks. */
export const taskRules = { nested: true }

/**
 * What a paper's text may consist of: one list for browser and server, so that what is stored is what can be drawn.
 * Undo is the co-editing layer's (per author), hence no undoRedo here.
 */
export const documentExtensions: Extensions = [
  StarterKit.configure({
    undoRedo: false,
    code: false,
    codeBlock: false,
    heading: { levels: [...headingLevels] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto', 'tel'],
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
    },
  }),
  TaskList,
  TaskItem.configure(taskRules),
  TableKit.configure({ table: { resizable: false } }),
  PaperImage.configure({ inline: false, allowBase64: false }),
  Mention.configure({ HTMLAttributes: { class: 'mention' } }),
]
