import { redirect } from '@remix-run/node'
import { RadioGroup } from '#app/forms/choices.tsx'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { openWrite } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { firstRun } from '#server/accounts/contract.ts'
import { afterSetUp, setUp } from '#server/accounts/first-run.ts'
import { startSession } from '#server/accounts/sessions.ts'
import { limitFirstRun } from '#server/accounts/sign-in.ts'
import { installationKind } from '#server/kernel/installation.ts'

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).firstRun.title)

export function loader() {
  if (installationKind() !== 'empty') throw redirect('/log-ind', 303)
  return null
}

export const action = openWrite(firstRun, async ({ actor, input, request, context }) => {
  await limitFirstRun(context.address)
  const { accountId } = await setUp(actor, input)
  await afterSetUp()
  const cookie = await startSession(accountId, request.headers.get('User-Agent') ?? '')
  return redirect('/min-side', { status: 303, headers: { 'Set-Cookie': cookie } })
})

export default function FirstRun() {
  const words = useWords(danish, english)
  const { firstRun: own, account } = words
  const region = (['syddanmark', 'midtjylland', 'sjaelland', 'other'] as const).map((value) => ({ value, label: own[value] }))
  return (
    <div className="sign-in">
      <PageHead title={own.title} lead={own.lead} />
      <Form label={own.title}>
        <Field name="token" label={own.token} hint={own.tokenHint} autoComplete="off" width="medium" spellCheck={false} />
        <RadioGroup name="region" label={own.region} options={region} />
        <Field name="collaborationName" label={own.collaborationName} hint={own.collaborationNameHint} optional />
        <Field name="hostOrganisation" label={own.host} hint={own.hostHint} />
        <h2>{own.aboutYou}</h2>
        <Field name="name" label={account.name} autoComplete="name" />
        <Field name="title" label={account.jobTitle} autoComplete="organization-title" optional />
        <Field name="email" type="email" label={words.signIn.email} autoComplete="username" />
        <Field name="password" type="password" label={words.choose.password} hint={words.choose.hint} autoComplete="new-password" />
        <FormButtons>
          <SubmitButton>{own.submit}</SubmitButton>
        </FormButtons>
      </Form>
    </div>
  )
}
