import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Image } from '@tiptap/extension-image'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Mention } from '@tiptap/extension-mention'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { TableKit } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'

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
 * Each by itself, in the order that decides which mark lies outermost: a kit would bring what a paper has not to every
 * browser. Undo is the co-editing layer's (per author).
 */
export const documentExtensions: Extensions = [
  Bold,
  Blockquote,
  BulletList,
  Document,
  HardBreak,
  Heading.configure({ levels: [...headingLevels] }),
  HorizontalRule,
  Italic,
  ListItem,
  Link.configure({
    openOnClick: false,
    defaultProtocol: 'https',
    protocols: ['http', 'https', 'mailto', 'tel'],
    HTMLAttributes: { rel: 'noopener noreferrer', target: null },
  }),
  OrderedList,
  Paragraph,
  Strike,
  Text,
  Underline,
  TaskList,
  TaskItem.configure(taskRules),
  TableKit.configure({ table: { resizable: false } }),
  PaperImage.configure({ inline: false, allowBase64: false }),
  Mention.configure({ HTMLAttributes: { class: 'mention' } }),
]
