import { Form as SearchForm, Link, useLoaderData } from '@remix-run/react'
import Search from 'lucide-react/icons/search'
import { useContext } from 'react'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormContext } from '#app/forms/form-state.ts'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Section } from '#app/ui/section.tsx'
import { linkWords } from '#server/organisations/words.ts'
import type { loader } from './organisation-new.tsx'
import { useOrganisationFormWords } from './form-words.ts'
import { useKindName } from './words.ts'

/** Finds what is there already, to be added with a role, before somebody makes it anew. */
export function FindOrganisation() {
  const { found, asked } = useLoaderData<typeof loader>()
  const words = useOrganisationFormWords()
  return (
    <>
      <SearchForm method="get" className="find-person">
        <label className="field-label" htmlFor="find-organisation">
          {words.findLabel}
        </label>
        <div className="find-person-row">
          <input id="find-organisation" name="navn" type="search" className="control control-full" defaultValue={asked} key={asked} autoComplete="off" />
          <Button type="submit" icon={Search}>
            {words.find}
          </Button>
        </div>
      </SearchForm>
      {found.length > 0 && (
        <Section title={words.found} count={found.length}>
          <div className="add-member">
            <Found />
          </div>
        </Section>
      )}
      {found.length === 0 && asked.length > 1 && <p className="quiet">{words.noneFound(asked)}</p>}
    </>
  )
}

function Found() {
  const { found, collaboration } = useLoaderData<typeof loader>()
  const words = useOrganisationFormWords()
  const language = useLanguage()
  const kindName = useKindName()
  return (
    <List label={words.found}>
      {found.map((one) => (
        <ListRow key={one.id} title={<Link to={`/organisationer/${one.id}`}>{one.name}</Link>} meta={[kindName(one), one.here && words.here]}>
          {!one.here && one.as.length > 0 && (
            <Form action={`/organisationer/${one.id}/tilknytning`} hidden={{ collaborationId: collaboration.id }} label={words.addOf(one.name)}>
              <Select
                name="link"
                label={words.as(one.name)}
                options={one.as.map((value) => ({ value, label: linkWords[language][value] }))}
                width="medium"
              />
              <SubmitButton look="plain" small label={words.addOf(one.name)}>
                {words.add}
              </SubmitButton>
            </Form>
          )}
        </ListRow>
      ))}
    </List>
  )
}

/** In a form refused for its name: the way to whoever has it. */
export function FindTyped() {
  const { failure } = useContext(FormContext)
  const words = useOrganisationFormWords()
  const name = failure?.values.name
  if (failure?.fields.name !== 'organisation.namesake' || !name) return null
  return (
    <p>
      <LinkButton to={`?navn=${encodeURIComponent(name)}`} look="primary" icon={Search}>
        {words.findTyped(name)}
      </LinkButton>
    </p>
  )
}
