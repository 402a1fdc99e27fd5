import { redirect, redirectDocument } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { actorOf } from '#app/http/actor.server.ts'
import { knowsDevice, rememberDevice } from '#app/http/known-device.server.ts'
import { formReply, insidePath, openWrite } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { signInForm } from '#server/accounts/contract.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { demoSignIns } from '#server/demo/queries.ts'
import { installationKind } from '#server/kernel/installation.ts'
import { DemoSignIns } from './demo-sign-ins.tsx'

export const meta = pageTitle((_, language) => (language === 'en' ? english : danish).signIn.title)

export async function loader({ request }: { request: Request }) {
  if (installationKind() === 'empty') throw redirect('/foerste-gang', 303)
  const til = new URL(request.url).searchParams.get('til')
  const actor = await actorOf(request)
  if (actor.kind === 'person') throw redirect(insidePath(til, '/min-side'), 303)
  return { til, demo: await demoSignIns(actor.language) }
}

export const action = openWrite(signInForm, async ({ input, request, form, context }) => {
  const cookie = await signIn({
    email: input.email,
    password: input.password,
    address: context.address,
    device: request.headers.get('User-Agent') ?? '',
    known: await knowsDevice(request, input.email),
  })
  if (!cookie) return formReply(form, { form: 'signIn.failed' })
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', await rememberDevice(request, input.email))
  // A new document: the account may have another language than the page one signs in on.
  return redirectDocument(insidePath(input.til ?? null, '/min-side'), { status: 303, headers })
})

export default function SignIn() {
  const { til, demo } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).signIn
  return (
    <div className="sign-in">
      <PageHead title={words.title} lead={words.lead} />
      <Form hidden={til ? { til } : {}} label={words.title} refusedTitle={words.refused}>
        <Field name="email" type="email" label={words.email} autoComplete="username" />
        <Field name="password" type="password" label={words.password} autoComplete="current-password" />
        <FormButtons>
          <SubmitButton>{words.submit}</SubmitButton>
          <Link to="/glemt-adgangskode">{words.forgotten}</Link>
        </FormButtons>
      </Form>
      {demo && <DemoSignIns people={demo.people} password={demo.password} til={til} />}
    </div>
  )
}
