import { useLoaderData } from '@remix-run/react'
import { CheckBox, RadioGroup } from '#app/forms/choices.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { savePreferences } from '#server/accounts/commands.ts'
import { preferences } from '#server/accounts/contract.ts'

export const loader = page(async ({ actor }) => ({ language: actor.language, keyboardLetters: actor.keyboardLetters }))

export const action = write(preferences, async ({ actor, input }) => {
  await savePreferences(actor, { language: input.language, keyboardLetters: input.keyboardLetters ? 'on' : undefined })
  const saved = await redirectWithFlash('/min-konto/indstillinger', 'settings.saved')
  if (input.language !== actor.language) saved.headers.set('X-Remix-Reload-Document', 'true')
  return saved
})

export default function AccountSettings() {
  const { language, keyboardLetters } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).account
  const languages = [
    { value: 'da', label: words.danish },
    { value: 'en', label: words.english },
  ]
  return (
    <Form label={words.settings}>
      <RadioGroup name="language" label={words.language} hint={words.languageHint} options={languages} defaultValue={language} />
      <CheckBox name="keyboardLetters" label={words.letters} hint={words.lettersHint} defaultChecked={keyboardLetters} />
      <FormButtons>
        <SubmitButton>{words.saveSettings}</SubmitButton>
      </FormButtons>
    </Form>
  )
}
