import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { exactDay, monthAndYear, weekdayNames } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { Button } from '#app/ui/button.tsx'
import { dayByKey, monthsAfter, weeksOf } from './month.ts'

type Props = {
  /** What the day is for: the field's label. */
  label: string
  chosen: string | null
  today: string
  onChoose: (day: string) => void
  onClose: () => void
}

/** A month to choose a day from, Monday first: arrows go by day and week, Page Up and Page Down by month. */
export function Calendar({ label, chosen, today, onChoose, onClose }: Props) {
  const { calendar: words, close } = useWords(danish, english)
  const [first] = useState(chosen ?? today)
  const [day, setDay] = useState(first)
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    box.current?.showModal()
    focusDay(box.current, first)
  }, [first])
  return (
    <dialog
      ref={box}
      className="dialog calendar"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && box.current?.close()}
    >
      <div className="calendar-inside">
        <p className="unseen" id={titleId}>
          {words.title(label)}
        </p>
        <MonthHead day={day} onMonth={setDay} />
        <Days day={day} chosen={chosen} today={today} onDay={setDay} onChoose={onChoose} />
        <div className="calendar-foot">
          <Button look="quiet" small onClick={() => onChoose(today)}>
            {words.today}
          </Button>
          <Button look="quiet" small onClick={() => box.current?.close()}>
            {close}
          </Button>
        </div>
      </div>
    </dialog>
  )
}

/** The keyboard goes to a day once it has been drawn. */
const focusDay = (box: Element | null, day: string) =>
  box?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()

function MonthHead({ day, onMonth }: { day: string; onMonth: (day: string) => void }) {
  const { calendar: words } = useWords(danish, english)
  const language = useLanguage()
  return (
    <div className="calendar-head">
      <button type="button" className="button button-quiet" aria-label={words.monthBefore} onClick={() => onMonth(monthsAfter(day, -1))}>
        <ChevronLeft className="icon" aria-hidden />
      </button>
      <p className="calendar-month" aria-live="polite">
        {monthAndYear(day, language)}
      </p>
      <button type="button" className="button button-quiet" aria-label={words.monthAfter} onClick={() => onMonth(monthsAfter(day, 1))}>
        <ChevronRight className="icon" aria-hidden />
      </button>
    </div>
  )
}

type DaysProps = Pick<Props, 'chosen' | 'today' | 'onChoose'> & { day: string; onDay: (day: string) => void }

function Days({ day, chosen, today, onDay, onChoose }: DaysProps) {
  const language = useLanguage()
  const grid = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    if (byKey.current) focusDay(grid.current, day)
    byKey.current = false
  }, [day])
  const walk = (event: KeyboardEvent) => {
    const next = dayByKey(day, event.key, event.shiftKey)
    if (!next) return
    event.preventDefault()
    byKey.current = true
    onDay(next)
  }
  return (
    <table role="grid" className="calendar-days" ref={grid} onKeyDown={walk} aria-label={monthAndYear(day, language)}>
      <thead>
        <tr>
          {weekdayNames(language).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(day).map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <td key={one} aria-selected={one === chosen}>
                <button
                  type="button"
                  data-day={one}
                  className={one.slice(0, 7) === day.slice(0, 7) ? 'calendar-day' : 'calendar-day calendar-day-other'}
                  tabIndex={one === day ? 0 : -1}
                  aria-current={one === today ? 'date' : undefined}
                  aria-label={exactDay(one, language)}
                  onClick={() => onChoose(one)}
                >
                  {Number(one.slice(8))}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
