import { useNavigate } from '@remix-run/react'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { editor as danish } from '#app/i18n/da/editor.ts'
import { editor as english } from '#app/i18n/en/editor.ts'
import { useWords } from '#app/i18n/use-words.ts'
import type { PaperProvider, PaperState } from '#app/live/paper-provider.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { useCaretNames } from './caret-names.ts'
import { editorExtensions } from './extensions.ts'
import { isHalfTypedCpr } from './half-typed-number.ts'
import { ImageDialog } from './image-dialog.tsx'
import { caretToDrop } from './insert-image.ts'
import { LinkDialog } from './link-dialog.tsx'
import { MentionList } from './mention-list.tsx'
import type { MentionChoices } from './mention-suggestion.ts'
import { imagesIn, tidyPaste } from './pasting.ts'
import { SaveProblem, SaveState } from './save-state.tsx'
import { Toolbar } from './toolbar.tsx'
import { useProvider, whenSaved } from './use-provider.ts'
import { WhoIsHere } from './who-is-here.tsx'

type Me = { personId: string; name: string }
type Props = { paperId: string; me: Me; waiting: ReactNode }

/** The paper's text to write in, together with whoever else is here. `waiting` is shown until it is ready. */
export function PaperEditor({ paperId, me, waiting }: Props) {
  const { provider, ready, state } = useProvider(paperId, me.personId)
  return (
    <>
      <div className="editor-head">
        <SaveState state={state} />
        {provider && <WhoIsHere provider={provider} me={me} />}
        {provider && <Done provider={provider} paperId={paperId} />}
      </div>
      <SaveProblem state={state} />
      {provider && ready ? <Writing provider={provider} paperId={paperId} me={me} state={state} /> : waiting}
    </>
  )
}

function Done({ provider, paperId }: { provider: PaperProvider; paperId: string }) {
  const words = useWords(danish, english)
  const navigate = useNavigate()
  const to = `/papirer/${paperId}`
  const leave = (event: MouseEvent) => {
    if (provider.state.kind !== 'saving') return
    event.preventDefault()
    void whenSaved(provider).then(() => navigate(to))
  }
  return (
    <LinkButton to={to} onClick={leave}>
      {words.done}
    </LinkButton>
  )
}

type Asking = { what: 'link' } | { what: 'image'; files: File[] } | null

function Writing({
  provider,
  paperId,
  me,
  state,
}: {
  provider: PaperProvider
  paperId: string
  me: Me
  state: PaperState
}) {
  const [asking, setAsking] = useState<Asking>(null)
  const [mention, setMention] = useState<MentionChoices | null>(null)
  const takeFiles = useCallback((files: File[]) => {
    if (files.length > 0) setAsking({ what: 'image', files })
    return files.length > 0
  }, [])
  const editor = usePaperEditor({
    provider,
    paperId,
    me,
    onMention: setMention,
    onFiles: takeFiles,
    onLink: () => setAsking({ what: 'link' }),
  })
  useHeldNumbers(provider, editor)
  useCaretNames(provider)
  useKeyboardBack(editor, asking !== null)
  const writable = state.kind !== 'denied' && state.kind !== 'readOnly'
  if (editor && editor.isEditable !== writable) editor.setEditable(writable)
  if (!editor) return null
  const files = asking?.what === 'image' ? asking.files : []
  const nextFile = () => setAsking(files.length > 1 ? { what: 'image', files: files.slice(1) } : null)
  return (
    <>
      <Toolbar
        editor={editor}
        onLink={() => setAsking({ what: 'link' })}
        onImage={() => setAsking({ what: 'image', files: [] })}
      />
      <div className="sheet">
        <EditorContent editor={editor} />
      </div>
      <MentionList choices={mention} />
      {asking?.what === 'link' && <LinkDialog editor={editor} onClose={() => setAsking(null)} />}
      {asking?.what === 'image' && (
        <ImageDialog key={files.length} editor={editor} paperId={paperId} file={files[0] ?? null} onClose={nextFile} />
      )}
    </>
  )
}

/** Gives the text its keyboard back once a dialog has gone: while it is there, nothing behind it can be reached. */
function useKeyboardBack(editor: Editor | null, open: boolean) {
  const before = useRef(open)
  useEffect(() => {
    if (before.current && !open) editor?.commands.focus()
    before.current = open
  }, [editor, open])
}

/** The way from the text to its tools by keyboard; Esc leads back. */
function toTools(event: KeyboardEvent): boolean {
  event.preventDefault()
  document.querySelector<HTMLElement>('.toolbar [tabindex="0"]')?.focus()
  return true
}

/** The first digits of what may become a CPR number wait in the browser until the caret has left them. */
function useHeldNumbers(provider: PaperProvider, editor: Editor | null) {
  useEffect(() => {
    if (!editor) return
    const before = () => {
      const { $head } = editor.state.selection
      return $head.parent.textBetween(0, $head.parentOffset, undefined, ' ')
    }
    const halfTyped = () => isHalfTypedCpr(before())
    const look = () => halfTyped() || provider.release()
    const leave = () => provider.release()
    provider.holdWhile(halfTyped)
    editor.on('selectionUpdate', look).on('blur', leave)
    return () => {
      editor.off('selectionUpdate', look).off('blur', leave)
      provider.holdWhile(() => false)
      provider.release()
    }
  }, [provider, editor])
}

type Wires = {
  provider: PaperProvider
  paperId: string
  me: Me
  onMention: (choices: MentionChoices | null) => void
  onFiles: (files: File[]) => boolean
  onLink: () => void
}

function usePaperEditor({ provider, paperId, me, onMention, onFiles, onLink }: Wires) {
  const words = useWords(danish, english)
  return useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      extensions: editorExtensions({
        paperId,
        provider,
        user: { ...me, colour: 0 },
        placeholder: words.placeholder,
        taskLabel: words.task,
        onMention,
      }),
      editorProps: {
        attributes: {
          class: 'paper-text editor-text',
          lang: 'da',
          spellcheck: 'true',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': words.label,
        },
        transformPastedHTML: tidyPaste,
        handlePaste: (_, event) => onFiles(imagesIn(event.clipboardData)),
        handleDrop: (view, event) => {
          const images = imagesIn(event.dataTransfer)
          if (images.length === 0) return false
          event.preventDefault()
          caretToDrop(view, event)
          return onFiles(images)
        },
        // The caret keeps clear of the bars above and below the text.
        scrollMargin: { top: 112, bottom: 112, left: 0, right: 0 },
        scrollThreshold: { top: 112, bottom: 112, left: 0, right: 0 },
        handleKeyDown: (_, event) => {
          if (event.altKey && event.key === 'F10') return toTools(event)
          if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return false
          event.preventDefault()
          onLink()
          return true
        },
      },
    },
    [provider],
  )
}
