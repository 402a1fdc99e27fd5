import { useLoaderData } from '@remix-run/react'
import Users from 'lucide-react/icons/users'
import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { nameToSecretariat } from '#server/installation/commands.ts'
import { limits } from '#server/kernel/limits.ts'
import { secretariatNaming } from '#server/installation/contract.ts'
import { secretariatPage } from '#server/installation/queries.ts'
import { AccountState } from './account-state.tsx'
import { installationWords, useInstallationWords } from './words.ts'

export const loader = page(({ actor, params }) => secretariatPage(actor, params.slug!))

export const action = write(
  secretariatNaming,
  async ({ actor, input }) => {
    const { name, email } = await nameToSecretariat(actor, input)
    return redirectWithFlash(`/drift/samarbejder/${input.slug}/sekretariat`, 'secretariat.named', { name, email })
  },
  { within: limits.invitations },
)

export const meta = pageTitle<typeof loader>((data, language) =>
  data ? installationWords(language).secretariat.title(data.collaboration.name) : '',
)

type Shown = Awaited<ReturnType<typeof secretariatPage>>

export default function Secretariat() {
  const { collaboration, people, ended, parties } = useLoaderData<typeof loader>()
  const { title, nobody, secretariat: words } = useInstallationWords()
  const here = `/drift/samarbejder/${collaboration.slug}/sekretariat`
  return (
    <>
      <Breadcrumb label={title} trail={[{ to: '/drift', label: title }]} />
      <PageHead title={words.title(collaboration.name)} />
      <Section title={words.people} count={people.length}>
        {people.length === 0 ? (
          <EmptyState title={nobody} icon={Users}>
            <p>{words.nobodyText}</p>
          </EmptyState>
        ) : (
          <People people={people} here={here} />
        )}
      </Section>
      {ended.length > 0 && (
        <Section title={words.ended} count={ended.length}>
          <Ended ended={ended} here={here} />
        </Section>
      )}
      <Section title={words.name}>
        <p>{words.nameLead}</p>
        <Naming parties={parties} />
      </Section>
    </>
  )
}

function People({ people, here }: Pick<Shown, 'people'> & { here: string }) {
  const words = useInstallationWords().secretariat
  return (
    <List label={words.people}>
      {people.map((one) => (
        <ListRow
          key={one.personId}
          title={one.name}
          meta={[
            one.email && (
              <a key="email" href={`mailto:${one.email}`}>
                {one.email}
              </a>
            ),
            one.account !== 'active' && <AccountState key="account" account={one.account} />,
          ]}
          trailing={
            <Form bare action={`${here}/afslutning`} hidden={{ personId: one.personId }}>
              <SubmitButton look="danger" small label={words.endOf(one.name)}>
                {words.end}
              </SubmitButton>
            </Form>
          }
        />
      ))}
    </List>
  )
}

function Ended({ ended, here }: Pick<Shown, 'ended'> & { here: string }) {
  const words = useInstallationWords().secretariat
  return (
    <List label={words.ended}>
      {ended.map((one) => (
        <ListRow
          key={one.personId}
          title={one.name}
          trailing={
            <Form bare action={`${here}/fortrydelse`} hidden={{ personId: one.personId }}>
              <SubmitButton look="plain" small label={words.undoOf(one.name)}>
                {words.undo}
              </SubmitButton>
            </Form>
          }
        />
      ))}
    </List>
  )
}

function Naming({ parties }: Pick<Shown, 'parties'>) {
  const words = useInstallationWords().secretariat
  return (
    <Form label={words.name} emptyWhenDone>
      <Field name="email" type="email" label={words.email} autoComplete="off" spellCheck={false} />
      <h3>{words.newcomer}</h3>
      <Field name="name" label={words.fullName} autoComplete="off" optional={words.onlyNew} />
      <Field name="title" label={words.jobTitle} autoComplete="off" optional />
      <Select
        name="organisationId"
        label={words.organisation}
        hint={words.organisationHint}
        options={parties.map((one) => ({ value: one.id, label: one.name }))}
        empty={words.choose}
        optional={words.onlyNew}
      />
      <FormButtons>
        <SubmitButton>{words.submit}</SubmitButton>
      </FormButtons>
    </Form>
  )
}
