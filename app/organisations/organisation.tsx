import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { GroupTree } from '#app/groups/group-tree.tsx'
import { page } from '#app/http/page.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { OfferRows } from '#app/offers/offer-rows.tsx'
import { useOfferWords } from '#app/offers/words.ts'
import { OrganisationSeats } from '#app/seats/seat-rows.tsx'
import { useSeatWords } from '#app/seats/words.ts'
import { Formerly, pastOf, useTransitionWords, WhatBecame } from '#app/transitions/what-became.tsx'
import { pageTitle } from '#app/shell/page-title.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { seatsOfOrganisation } from '#server/groups/seats.ts'
import { mayMakeOffer } from '#server/offers/policy.ts'
import { offersOfOrganisation } from '#server/offers/queries.ts'
import { targetGroupNames } from '#server/offers/words.ts'
import { departmentsOf } from '#server/organisations/departments.ts'
import { mayEditDepartments } from '#server/organisations/policy.ts'
import { organisationPage } from '#server/organisations/queries.ts'
import { affiliationRoleWords, councilWords, linkWords } from '#server/organisations/words.ts'
import { mergersToUndo, type TransitionLine, transitionRights, transitionsOf } from '#server/transitions/queries.ts'
import { DepartmentTree } from './department-tree.tsx'
import { useKindName, useOrganisationWords } from './words.ts'

export const loader = page(async ({ actor, params }) => {
  const id = params.organisationId!
  const [shown, seats, offers, departments, lines] = await Promise.all([
    organisationPage(actor, id),
    seatsOfOrganisation(actor, id),
    offersOfOrganisation(actor, id),
    departmentsOf(actor, id),
    transitionsOf(id),
  ])
  const { links } = shown.organisation
  const { undo, ...rights } = transitionRights(actor, shown.organisation, lines)
  const transitions = { lines, ...rights, undo: [...undo, ...mergersToUndo(actor, shown.organisation, lines)] }
  const mayEditParts = mayEditDepartments(actor, id, links).ok
  const named = offers.map((one) => ({ ...one, targetGroups: targetGroupNames(one.targetGroups, actor.language) }))
  return { ...shown, transitions, seats, offers: named, departments, mayEditParts, mayAddOffer: mayMakeOffer(actor, { organisationId: id, links }).ok }
})

export const meta = pageTitle<typeof loader>((data) => data?.organisation.name ?? '')

type Shown = Awaited<ReturnType<typeof organisationPage>>

export default function Organisation() {
  const { organisation, people, groups, seats, offers, departments, mayEditParts, mayAddOffer, transitions, can } = useLoaderData<typeof loader>()
  const words = useOrganisationWords()
  const seatWords = useSeatWords()
  const kindName = useKindName()
  const { facts } = useWords(danishCommon, englishCommon)
  return (
    <>
      <PageHead
        kind={kindName(organisation)}
        title={organisation.name}
        lead={organisation.note && <p lang="da">{organisation.note}</p>}
        action={can.edit && <LinkButton to={`/organisationer/${organisation.id}/rediger`}>{words.edit}</LinkButton>}
        menu={(transitions.rename || transitions.merge) && <More organisationId={organisation.id} {...transitions} />}
      />
      <WhatBecame organisationId={organisation.id} lines={transitions.lines} undo={transitions.undo} />
      <Columns label={facts} aside={<Facts organisation={organisation} lines={transitions.lines} undo={transitions.undo} can={can} />}>
        <Section title={words.people} count={people.length}>
          <People people={people} />
        </Section>
        <Departments organisationId={organisation.id} departments={departments} mayEdit={mayEditParts} />
        <Section title={seatWords.title} count={seats.length}>
          <OrganisationSeats seats={seats} />
        </Section>
        <Offers organisationId={organisation.id} offers={offers} mayAdd={mayAddOffer} />
        <Section title={words.groupsOf} count={groups.length}>
          {groups.length > 0 ? <GroupTree groups={groups} label={words.groupsOf} /> : <p className="quiet">{words.noGroups}</p>}
        </Section>
      </Columns>
    </>
  )
}

function More({ organisationId, rename, merge }: { organisationId: string; rename: boolean; merge: boolean }) {
  const words = useTransitionWords()
  return (
    <Menu label={words.more}>
      {rename && <MenuLink to={`/organisationer/${organisationId}/nyt-navn`}>{words.rename}</MenuLink>}
      {merge && <MenuLink to={`/organisationer/${organisationId}/sammenlaegning`}>{words.merge}</MenuLink>}
    </Menu>
  )
}

type DepartmentsProps = { organisationId: string; departments: Awaited<ReturnType<typeof departmentsOf>>; mayEdit: boolean }

function Departments({ organisationId, departments, mayEdit }: DepartmentsProps) {
  const words = useOrganisationWords()
  if (departments.length === 0 && !mayEdit) return null
  const edit = mayEdit && (
    <LinkButton to={`/organisationer/${organisationId}/afdelinger`} look="quiet" small>
      {words.editDepartments}
    </LinkButton>
  )
  return (
    <Section title={words.departments} count={departments.length} action={edit}>
      {departments.length > 0 ? <DepartmentTree departments={departments} label={words.departments} /> : <p className="quiet">{words.noDepartments}</p>}
    </Section>
  )
}

type OffersProps = { organisationId: string; offers: Awaited<ReturnType<typeof offersOfOrganisation>>; mayAdd: boolean }

/** Nobody misses the offers of an organisation that runs none. */
function Offers({ organisationId, offers, mayAdd }: OffersProps) {
  const words = useOfferWords()
  if (offers.length === 0 && !mayAdd) return null
  const add = mayAdd && (
    <LinkButton to={`/organisationer/${organisationId}/tilbud/nyt`} look="quiet" small>
      {words.add}
    </LinkButton>
  )
  return (
    <Section title={words.title} count={offers.length} action={add}>
      {offers.length > 0 ? <OfferRows offers={offers} /> : <p className="quiet">{words.none}</p>}
    </Section>
  )
}

function People({ people }: Pick<Shown, 'people'>) {
  const words = useOrganisationWords()
  const language = useLanguage()
  const roles: Record<string, string> = affiliationRoleWords[language]
  if (people.length === 0) return <p className="quiet">{words.noPeople}</p>
  return (
    <List label={words.people}>
      {people.map((person) => (
        <ListRow
          key={person.id}
          leading={<Avatar personId={person.id} name={person.name} named />}
          to={`/personer/${person.id}`}
          title={person.name}
          meta={[person.title, person.department, ...person.roles.map((role) => roles[role])]}
        />
      ))}
    </List>
  )
}

function Facts({ organisation, lines, undo, can }: Pick<Shown, 'organisation' | 'can'> & { lines: TransitionLine[]; undo: string[] }) {
  const words = useOrganisationWords()
  const { formerly } = useTransitionWords()
  const language = useLanguage()
  return (
    <>
      <FactList
        facts={[
          { label: words.council, value: organisation.council && (councilWords[language][organisation.council] ?? organisation.council) },
          { label: words.calledAlso, value: organisation.callingNames.length > 0 && <span lang="da">{organisation.callingNames.join(', ')}</span> },
          { label: formerly, value: pastOf(organisation.id, lines).length > 0 && <Formerly organisationId={organisation.id} lines={lines} undo={undo} /> },
          { label: words.website, value: organisation.website && <a href={organisation.website}>{organisation.website.replace(/^https?:\/\//, '')}</a> },
          { label: words.links, value: <Links organisation={organisation} can={can} /> },
          { label: words.history, value: can.edit && <Link to={`/historik/${organisation.id}`}>{words.seeHistory}</Link> },
        ]}
      />
      {can.link.map((to) => (
        <Form key={to.id} action={`/organisationer/${organisation.id}/tilknytning`} hidden={{ collaborationId: to.id }} label={words.linkTo(to.name)}>
          <label className="field-label" htmlFor={`link-${to.id}`}>
            {words.linkTo(to.name)}
          </label>
          <select name="link" id={`link-${to.id}`} className="control control-full">
            {to.as.map((value) => (
              <option key={value} value={value}>
                {linkWords[language][value]}
              </option>
            ))}
          </select>
          <SubmitButton look="plain" small>
            {words.link}
          </SubmitButton>
        </Form>
      ))}
    </>
  )
}

function Links({ organisation, can }: Pick<Shown, 'organisation' | 'can'>) {
  const words = useOrganisationWords()
  const language = useLanguage()
  if (organisation.links.length === 0) return <>{words.noLinks}</>
  return (
    <ul className="plain">
      {organisation.links.map((one) => (
        <li key={`${one.collaborationId} ${one.link}`}>
          <Link to={`/samarbejder/${one.slug}`}>{one.name}</Link> <span className="quiet">{linkWords[language][one.link]}</span>
          {can.unlink.includes(`${one.collaborationId} ${one.link}`) && (
            <Form bare action={`/organisationer/${organisation.id}/fratagelse`} hidden={{ collaborationId: one.collaborationId, link: one.link }}>
              <SubmitButton look="quiet" small label={words.unlinkOf(one.name)}>
                {words.unlink}
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
