import { Link } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { help as danish } from '#app/i18n/da/help.ts'
import { help as english } from '#app/i18n/en/help.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

/** One line about what is new in Fælled, until it is put away. */
export function NewsLine({ title }: { title: string }) {
  const words = useWords(danish, english)
  const putAway = (
    <Form bare action="/nyt/laest">
      <SubmitButton look="quiet" small>
        {words.putAway}
      </SubmitButton>
    </Form>
  )
  return (
    <Notice action={putAway}>
      <p>
        {words.news}: <Link to="/nyt">{title}</Link>
      </p>
    </Notice>
  )
}
