import { type NavigateFunction, useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Place } from './places.ts'

export type KeyboardPanel = 'palette' | 'shortcuts' | null

const editable =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])'
const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(editable) !== null

type Act = { go: (to: string) => void; show: (panel: KeyboardPanel) => void; back: () => void }

/**
 * The frame's keys. Letters act only where nobody is typing and only if the person wants them (WCAG 2.1.4);
 * Ctrl/Cmd-K acts everywhere but in a dialog, Esc where nothing nearer has used it (and said so by preventDefault:
 * React listens on the document too, so stopping the event would come too late).
 */
export function useKeys(places: Place[], letters: boolean, show: (panel: KeyboardPanel) => void) {
  const navigate = useNavigate()
  const { key } = useLocation()
  const latest = useRef({ places, letters, key })
  latest.current = { places, letters, key }
  useEffect(() => {
    let since = 0
    const act: Act = { go: navigate, show, back: () => stepBack(navigate, latest.current.key) }
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      const afterG = Date.now() - since < 1500
      since = 0
      if (always(event, act) || isTyping(event.target) || !latest.current.letters || hasModifier(event)) return
      if (afterG && goTo(event, latest.current.places, act)) return
      if (event.key === 'g') since = Date.now()
      else single(event, act)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, show])
}

const hasModifier = (event: globalThis.KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey

function always(event: globalThis.KeyboardEvent, act: Act): boolean {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    // Inside a text the same keys make a link.
    if (event.target instanceof Element && event.target.closest('[contenteditable=true]')) return false
    event.preventDefault()
    act.show('palette')
    return true
  }
  if (event.key !== 'Escape' || hasModifier(event)) return false
  if (isTyping(event.target)) {
    if (event.target instanceof HTMLInputElement) event.target.blur()
    return true
  }
  act.back()
  return true
}

function goTo(event: globalThis.KeyboardEvent, places: Place[], act: Act): boolean {
  const place = places.find((one) => one.letter === event.key.toLowerCase())
  if (!place) return false
  event.preventDefault()
  act.go(place.to)
  return true
}

function single(event: globalThis.KeyboardEvent, act: Act) {
  if (event.key === '/') {
    const box = document.getElementById('soeg-i-alt')
    event.preventDefault()
    if (box && box.offsetParent !== null) box.focus()
    else act.go('/soeg')
  }
  if (event.key === '?') act.show('shortcuts')
}

/** Up by the last breadcrumb, else to where the person came from; never away from something half typed. */
function stepBack(navigate: NavigateFunction, locationKey: string) {
  if (hasUnsent()) return
  const up = document.querySelector<HTMLAnchorElement>('main a[rel=up]')
  if (up) up.click()
  else if (locationKey !== 'default') navigate(-1)
}

const hasUnsent = () =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main form :is(input, textarea)')].some(
    (control) =>
      control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)
        ? control.checked !== control.defaultChecked
        : control.type !== 'hidden' && control.value !== control.defaultValue,
  )
