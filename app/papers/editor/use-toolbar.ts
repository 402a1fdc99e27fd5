import { type RefObject, useEffect, useRef } from 'react'

const stops = (bar: HTMLElement) => [...bar.querySelectorAll<HTMLElement>('button, select')]

/** Where a key leads in a row of so many tools; null for a key of no concern. */
export function stepTo(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** One stop for Tab, arrows, Home and End inside, Esc back to the text: as toolbars are walked. */
export function useToolbarKeys(backToText: () => void): RefObject<HTMLDivElement> {
  const bar = useRef<HTMLDivElement>(null)
  const back = useRef(backToText)
  back.current = backToText
  useEffect(() => {
    const tools = bar.current ? stops(bar.current) : []
    const current = tools.find((tool) => tool.dataset.current === 'true') ?? tools[0]
    for (const tool of tools) tool.tabIndex = tool === current ? 0 : -1
  })
  useEffect(() => {
    const { current: box } = bar
    if (!box) return
    const settle = (event: FocusEvent) => {
      for (const tool of stops(box)) {
        tool.dataset.current = String(tool === event.target)
        tool.tabIndex = tool === event.target ? 0 : -1
      }
    }
    const walk = (event: KeyboardEvent) => {
      const tools = stops(box)
      const to = stepTo(event.key, tools.indexOf(document.activeElement as HTMLElement), tools.length)
      if (to === null && event.key !== 'Escape') return
      event.preventDefault()
      if (to === null) back.current()
      else tools[to]?.focus()
    }
    box.addEventListener('focusin', settle)
    box.addEventListener('keydown', walk)
    return () => {
      box.removeEventListener('focusin', settle)
      box.removeEventListener('keydown', walk)
    }
  }, [])
  return bar
}

/** How much of the page a phone's keyboard lies over, told to the style sheet: the bar at the bottom stands above it. */
export function useAboveKeyboard(bar: RefObject<HTMLElement>): void {
  useEffect(() => {
    const view = window.visualViewport
    if (!view) return
    const settle = () => {
      // Enlarged by two fingers the page shows a part of itself: no keyboard.
      const covered = view.scale > 1.01 ? 0 : window.innerHeight - view.height - view.offsetTop
      bar.current?.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`)
    }
    settle()
    view.addEventListener('resize', settle)
    view.addEventListener('scroll', settle)
    return () => {
      view.removeEventListener('resize', settle)
      view.removeEventListener('scroll', settle)
    }
  }, [bar])
}
