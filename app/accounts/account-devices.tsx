import { useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { accounts as danish } from '#app/i18n/da/accounts.ts'
import { accounts as english } from '#app/i18n/en/accounts.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import { endOtherSessions } from '#server/accounts/commands.ts'
import { noInput } from '#server/accounts/contract.ts'
import { mySessions } from '#server/accounts/queries.ts'
import { deviceName } from './device-name.ts'

export const loader = page(async ({ actor }) => ({ sessions: await mySessions(actor) }))

export const action = write(noInput, async ({ actor }) => {
  await endOtherSessions(actor, {})
  return redirectWithFlash('/min-konto/enheder', 'sessions.othersEnded')
})

export default function AccountDevices() {
  const { sessions } = useLoaderData<typeof loader>()
  const words = useWords(danish, english).account
  return (
    <Section title={words.devicesTitle}>
      <p>{words.devicesLead}</p>
      <List>
        {sessions.map((session) => {
          const name = deviceName(session.device) ?? words.unknownDevice
          return (
            <ListRow
              key={session.publicId}
              title={session.current ? `${name} (${words.thisDevice})` : name}
              meta={[
                <>
                  {words.signedInSince} <Moment at={session.createdAt} />
                </>,
              ]}
              trailing={
                session.current ? undefined : (
                  <Form bare action={`/min-konto/enheder/${session.publicId}`}>
                    <SubmitButton look="plain" small label={words.endOneOf(name)}>
                      {words.endOne}
                    </SubmitButton>
                  </Form>
                )
              }
            />
          )
        })}
      </List>
      {sessions.length > 1 && (
        <Form bare>
          <FormButtons>
            <SubmitButton look="plain">{words.endOthers}</SubmitButton>
          </FormButtons>
        </Form>
      )}
    </Section>
  )
}
