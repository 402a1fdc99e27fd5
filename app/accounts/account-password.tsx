import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { changePassword } from '#server/accounts/commands.ts'
import { passwordChange } from '#server/accounts/contract.ts'

export const loader = page(async () => null)

export const action = write(passwordChange, async ({ actor, input }) => {
  await changePassword(actor, input)
  return redirectWithFlash('/min-konto/adgangskode', 'password.changed')
})

export default function AccountPassword() {
  const words = useWords(danish, english)
  return (
    <Form label={words.account.password}>
      <p>{words.account.passwordNote}</p>
      <Field name="current" type="password" label={words.account.current} autoComplete="current-password" />
      <Field name="password" type="password" label={words.account.newPassword} hint={words.choose.hint} autoComplete="new-password" />
      <FormButtons>
        <SubmitButton>{words.account.savePassword}</SubmitButton>
      </FormButtons>
    </Form>
  )
}
