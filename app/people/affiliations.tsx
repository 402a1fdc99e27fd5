import { Link } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day } from '#app/ui/moment.tsx'
import { affiliationRoleWords, sideWords } from '#server/organisations/words.ts'
import { usePeopleWords } from './words.ts'

type Affiliation = {
  id: string
  organisationId: string
  organisation: string
  title: string
  department: string
  side: string
  roles: string[]
  from: string
  until: string | null
  current: boolean
  mayEdit: boolean
  mayEnd: boolean
}

/** Where a person belongs today, then where they belonged before. */
export function Affiliations({ personId, affiliations }: { personId: string; affiliations: Affiliation[] }) {
  const words = usePeopleWords()
  const current = affiliations.filter((one) => one.current)
  const former = affiliations.filter((one) => !one.current)
  return (
    <>
      {current.length === 0 ? (
        <p className="quiet">{words.nowhere}</p>
      ) : (
        <List label={words.belongs}>
          {current.map((one) => (
            <AffiliationRow key={one.id} personId={personId} affiliation={one} />
          ))}
        </List>
      )}
      {former.length > 0 && (
        <details className="fold fold-always">
          <summary>
            {words.formerly} ({former.length})
          </summary>
          <div className="fold-inside">
            <List label={words.formerly}>
              {former.map((one) => (
                <AffiliationRow key={one.id} personId={personId} affiliation={one} />
              ))}
            </List>
          </div>
        </details>
      )}
    </>
  )
}

function AffiliationRow({ personId, affiliation }: { personId: string; affiliation: Affiliation }) {
  const words = usePeopleWords()
  const language = useLanguage()
  const sides: Record<string, string> = sideWords[language]
  const roles: Record<string, string> = affiliationRoleWords[language]
  const { title, department, side, from, until } = affiliation
  return (
    <ListRow
      to={`/organisationer/${affiliation.organisationId}`}
      title={affiliation.organisation}
      meta={[
        title,
        department,
        sides[side],
        ...affiliation.roles.map((role) => roles[role]),
        <span key="from">
          {words.from} <Day day={from} />
          {until && (
            <>
              {' '}
              {words.until} <Day day={until} />
            </>
          )}
        </span>,
      ]}
      trailing={<Handling personId={personId} affiliation={affiliation} />}
    />
  )
}

/** The way to change it, or, of one's own, to end it. */
function Handling({ personId, affiliation: { id, organisation, mayEdit, mayEnd } }: { personId: string; affiliation: Affiliation }) {
  const words = usePeopleWords()
  const path = `/personer/${personId}/tilknytninger/${id}`
  if (mayEdit)
    return (
      <Link to={path} aria-label={words.editAffiliationOf(organisation)}>
        {words.editAffiliation}
      </Link>
    )
  if (!mayEnd) return null
  return (
    <Form bare action={`${path}/afslutning`}>
      <SubmitButton look="quiet" small label={words.endAffiliationOf(organisation)}>
        {words.form.end}
      </SubmitButton>
    </Form>
  )
}
