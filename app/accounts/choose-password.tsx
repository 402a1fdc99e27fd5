import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { openWrite } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { choosePassword as setPassword } from '#server/accounts/commands.ts'
import { newPassword } from '#server/accounts/contract.ts'
import { passwordTokenFor } from '#server/accounts/queries.ts'
import { startSession } from '#server/accounts/sessions.ts'

const title = pageTitle((_, language) => (language === 'en' ? english : danish).choose.titleReset)

export const meta: MetaFunction = (args) => [...(title(args) ?? []), { name: 'referrer', content: 'no-referrer' }]

export const loader = async ({ params }: LoaderFunctionArgs) => ({ owner: await passwordTokenFor(params.token ?? '') })

export const action = openWrite(newPassword, async ({ actor, input, request }) => {
  const { accountId } = await setPassword(actor, input)
  const cookie = await startSession(accountId, request.headers.get('User-Agent') ?? '')
  return redirect('/min-side', { status: 303, headers: { 'Set-Cookie': cookie } })
})

export default function ChoosePassword() {
  const { owner } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).choose
  if (!owner)
    return (
      <div className="sign-in">
        <PageHead title={words.deadTitle} lead={words.dead} />
        <LinkButton to="/glemt-adgangskode" look="primary">
          {words.again}
        </LinkButton>
      </div>
    )
  return (
    <div className="sign-in">
      <PageHead
        title={owner.invited ? words.titleNew : words.titleReset}
        lead={words.lead(owner.name, owner.email)}
      />
      <Form label={words.titleReset}>
        <Field name="password" type="password" label={words.password} hint={words.hint} autoComplete="new-password" />
        <FormButtons>
          <SubmitButton>{words.submit}</SubmitButton>
        </FormButtons>
      </Form>
    </div>
  )
}
