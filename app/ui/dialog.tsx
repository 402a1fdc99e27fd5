import { useNavigate } from '@remix-run/react'
import X from 'lucide-react/icons/x'
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { type ButtonLook } from './button.tsx'
import { type Icon, IconLabel } from './icon-label.tsx'

type Inside = { title: string; closeLabel: string; children: ReactNode; wide?: boolean }

type DialogProps = Inside & {
  /** Its address on the page: without JavaScript the opener's link shows it in place. */
  id: string
  opener: { label: ReactNode; look?: ButtonLook; icon?: Icon; small?: boolean }
}

/** A dialog and the button that opens it. */
export function Dialog({ id, opener, ...inside }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = (event: MouseEvent) => {
    event.preventDefault()
    showModal(dialog.current)
  }
  const { look = 'plain', small, icon, label } = opener
  return (
    <>
      <a
        href={`#${id}`}
        role="button"
        className={`button button-${look}${small ? ' button-small' : ''}`}
        aria-haspopup="dialog"
        onClick={open}
        onKeyDown={(event) => event.key === ' ' && (event.preventDefault(), event.currentTarget.click())}
      >
        {icon ? <IconLabel icon={icon}>{label}</IconLabel> : label}
      </a>
      <DialogBox {...inside} heading="h2" id={id} boxRef={dialog} onClose={() => dialog.current?.close()} />
    </>
  )
}

/** A route that is a dialog: a page of its own without JavaScript, a modal over what lies behind with it. */
export function DialogPage({ backTo, ...inside }: Inside & { backTo: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    dialog.current?.removeAttribute('open')
    showModal(dialog.current)
  }, [])
  return <DialogBox {...inside} heading="h1" open boxRef={dialog} backTo={backTo} onClose={() => navigate(backTo)} />
}

/** The keyboard goes to the first field, if there is one, and not to "close". */
function showModal(dialog: HTMLDialogElement | null) {
  dialog?.showModal()
  dialog?.querySelector<HTMLElement>('form :is(input:not([type=hidden]), select, textarea)')?.focus()
}

type BoxProps = Inside & {
  heading: 'h1' | 'h2'
  id?: string
  open?: boolean
  backTo?: string
  boxRef: RefObject<HTMLDialogElement>
  onClose: () => void
}

function DialogBox({
  heading: Heading,
  id,
  open,
  backTo,
  title,
  closeLabel,
  wide,
  children,
  boxRef,
  onClose,
}: BoxProps) {
  const titleId = useId()
  const close = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      id={id}
      open={open}
      ref={boxRef}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={close}
      onClick={(event) => event.target === event.currentTarget && close(event)}
    >
      <div className="dialog-inside">
        <div className="dialog-head">
          <Heading id={titleId}>{title}</Heading>
          <a href={backTo ?? '#'} role="button" className="button button-quiet button-small" onClick={close}>
            <IconLabel icon={X}>{closeLabel}</IconLabel>
          </a>
        </div>
        {children}
      </div>
    </dialog>
  )
}
