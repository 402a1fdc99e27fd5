import { redirect } from '@remix-run/node'
import { Link, useSearchParams } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { openWrite } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { requestReset } from '#server/accounts/commands.ts'
import { resetRequest } from '#server/accounts/contract.ts'
import { evenly, limitResets } from '#server/accounts/sign-in.ts'

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).forgotten.title)

export const action = openWrite(resetRequest, async ({ actor, input, context }) => {
  await limitResets(input.email, context.address)
  await evenly(requestReset(actor, input))
  return redirect('/glemt-adgangskode?sendt=1', 303)
})

export default function ForgottenPassword() {
  const words = useWords(danish, english)
  const sent = useSearchParams()[0].has('sendt')
  return (
    <div className="sign-in">
      <PageHead title={words.forgotten.title} lead={sent ? undefined : words.forgotten.lead} />
      {sent ? (
        <Notice tone="good" title={words.forgotten.sentTitle}>
          <p>{words.forgotten.sent}</p>
          <p>
            <Link to="/log-ind">{words.forgotten.back}</Link>
          </p>
        </Notice>
      ) : (
        <Form label={words.forgotten.title}>
          <Field name="email" type="email" label={words.signIn.email} autoComplete="username" />
          <FormButtons>
            <SubmitButton>{words.forgotten.submit}</SubmitButton>
            <Link to="/log-ind">{words.forgotten.back}</Link>
          </FormButtons>
        </Form>
      )}
    </div>
  )
}
