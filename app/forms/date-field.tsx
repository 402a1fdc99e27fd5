import CalendarDays from 'lucide-react/icons/calendar-days'
import { useRef, useState } from 'react'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { dayOf, longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { useNow } from '#app/ui/moment.tsx'
import { dayFrom } from '#server/kernel/day.ts'
import { Calendar } from './calendar.tsx'
import { FieldFrame, type FieldWords, useControl } from './field-frame.tsx'

type Props = Omit<FieldWords, 'label'> & {
  label: string
  /** A day as a date of midnight UTC, or as yyyy-mm-dd. */
  defaultValue?: Date | string | null
}

/**
 * A day, written as Danes write it whatever the browser's language, or chosen from a calendar. The server reads what is
 * written, so it works without scripts.
 */
export function DateField({ defaultValue, hint, ...rest }: Props) {
  const { calendar: words } = useWords(danish, english)
  const language = useLanguage()
  const fieldWords: FieldWords = { ...rest, hint: hint ? <>{hint} {words.hint}</> : words.hint }
  const { wires, state } = useControl(fieldWords)
  const input = useRef<HTMLInputElement>(null)
  const today = dayOf(useNow())
  const [open, setOpen] = useState(false)
  const written = () => dayFrom(input.current?.value ?? '', today)
  const write = (day: string | null) => {
    if (day && input.current) input.current.value = longDate(day, language)
  }
  return (
    <FieldFrame words={fieldWords} state={state}>
      <div className="date-field">
        <input
          {...wires}
          ref={input}
          className="control"
          defaultValue={state.typed ?? (defaultValue ? longDate(defaultValue, language) : '')}
          autoComplete="off"
          spellCheck={false}
          onBlur={() => write(written())}
        />
        <button
          type="button"
          className="button button-plain needs-script"
          aria-haspopup="dialog"
          aria-label={words.open(rest.label)}
          onClick={() => setOpen(true)}
        >
          <CalendarDays className="icon" aria-hidden />
          <span className="date-field-word">{words.word}</span>
        </button>
        {open && (
          <Calendar
            label={rest.label}
            chosen={written()}
            today={today}
            onClose={() => setOpen(false)}
            onChoose={(day) => {
              write(day)
              setOpen(false)
              input.current?.focus()
            }}
          />
        )}
      </div>
    </FieldFrame>
  )
}
