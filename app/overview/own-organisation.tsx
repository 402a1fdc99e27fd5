import { Form as ChoiceForm, Link, useLoaderData } from '@remix-run/react'
import { GroupTree } from '#app/groups/group-tree.tsx'
import { page } from '#app/http/page.server.ts'
import { own as danish } from '#app/i18n/da/own.ts'
import { own as english } from '#app/i18n/en/own.ts'
import { longDate } from '#app/i18n/format.ts'
import { type Language, useLanguage, useWords } from '#app/i18n/use-words.ts'
import { OfferRows } from '#app/offers/offer-rows.tsx'
import { OrganisationSeats } from '#app/seats/seat-rows.tsx'
import { pageTitle } from '#app/shell/page-title.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { targetGroupNames } from '#server/offers/words.ts'
import { type OwnOrganisation, ownOrganisationPage } from '#server/overview/own-organisation.ts'

export const loader = page(async ({ actor, url }) => {
  const { choices, own } = await ownOrganisationPage(actor, url.searchParams.get('organisation'))
  const offers = own?.offers.map((one) => ({ ...one, targetGroups: targetGroupNames(one.targetGroups, actor.language) })) ?? []
  return { choices, own: own && { ...own, offers } }
})

const titleOf = (kindCode: string | undefined, language: Language) => {
  const { titles } = language === 'en' ? english : danish
  return kindCode === 'municipality' || kindCode === 'region' ? titles[kindCode] : titles.other
}

export const meta = pageTitle<typeof loader>((data, language) => titleOf(data?.own?.organisation.kindCode, language))

export default function OwnOrganisationPage() {
  const { choices, own } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  const language = useLanguage()
  if (!own)
    return (
      <>
        <PageHead title={titleOf(undefined, language)} />
        <EmptyState title={words.nowhere}>
          <p>{words.nowhereText}</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHead
        kind={titleOf(own.organisation.kindCode, language)}
        title={own.organisation.name}
        lead={<p>{words.lead(own.organisation.name)}</p>}
        action={<LinkButton to={`/organisationer/${own.organisation.id}`}>{words.toPage}</LinkButton>}
      />
      {choices.length > 1 && <Choice choices={choices} chosen={own.organisation.id} />}
      <Expected own={own} />
      <Section title={words.seats} count={own.seats.length}>
        <OrganisationSeats seats={own.seats} />
      </Section>
      <Section title={words.people} count={own.people.length}>
        <People people={own.people} />
      </Section>
      <Section title={words.groups} count={own.groups.length}>
        {own.groups.length > 0 ? <GroupTree groups={own.groups} label={words.groups} /> : <p className="quiet">{words.noGroups}</p>}
      </Section>
      <Agreements agreements={own.agreements} />
      <PublishedPapers published={own.published} />
      {own.offers.length > 0 && (
        <Section title={words.offers} count={own.offers.length}>
          <OfferRows offers={own.offers} />
        </Section>
      )}
    </>
  )
}

function Choice({ choices, chosen }: { choices: { id: string; name: string }[]; chosen: string }) {
  const words = useWords(danish, english)
  return (
    <ChoiceForm method="get" className="find-person">
      <label className="field-label" htmlFor="own-organisation">
        {words.choose}
      </label>
      <div className="find-person-row">
        <select id="own-organisation" name="organisation" className="control control-full" defaultValue={chosen} key={chosen}>
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <Button type="submit">{words.show}</Button>
      </div>
    </ChoiceForm>
  )
}

type Own = OwnOrganisation

/** Late first; a vacant seat is filled where the seats stand. */
function Expected({ own }: { own: Pick<Own, 'seats' | 'deliverables' | 'requests'> }) {
  const words = useWords(danish, english)
  const vacant = own.seats.filter((one) => !one.holder).length
  const rows = vacant + own.deliverables.length + own.requests.length
  return (
    <Section title={words.expected}>
      {rows === 0 && <p className="quiet">{words.nothingExpected}</p>}
      {vacant > 0 && (
        <p>
          <StateBadge state="waiting">{words.vacant(vacant)}</StateBadge>
        </p>
      )}
      {own.deliverables.length + own.requests.length > 0 && (
        <List label={words.expected}>
          {own.requests.map((one) => (
            <ListRow key={one.groupId} kind={words.request} to={`/grupper/${one.groupId}/medlemmer`} title={one.group} meta={[words.requests(one.waiting)]} />
          ))}
          {own.deliverables.map((one) => (
            <ListRow
              key={one.id}
              kind={words.deliverable}
              to={`/grupper/${one.groupId}`}
              title={<span lang="da">{one.title}</span>}
              meta={[one.group, one.dueOn ? <Due key="due" day={one.dueOn} /> : words.noDue]}
              trailing={one.late && <StateBadge state="late">{words.late}</StateBadge>}
            />
          ))}
        </List>
      )}
    </Section>
  )
}

function Due({ day }: { day: string }) {
  const words = useWords(danish, english)
  return (
    <>
      {words.due} <Day day={day} near />
    </>
  )
}

function People({ people }: Pick<Own, 'people'>) {
  const words = useWords(danish, english)
  if (people.length === 0) return <p className="quiet">{words.noPeople}</p>
  return (
    <List label={words.people}>
      {people.map((one) => (
        <ListRow key={one.id} leading={<Avatar personId={one.id} name={one.name} named />} to={`/personer/${one.id}`} title={one.name} meta={[one.title, one.department]} />
      ))}
    </List>
  )
}

/** What it is party to, and the commitments of what is in force. */
function Agreements({ agreements }: Pick<Own, 'agreements'>) {
  const words = useWords(danish, english)
  const language = useLanguage()
  const areas = agreements.flatMap((agreement) => (agreement.areas ?? []).map((area) => ({ ...area, agreementId: agreement.id })))
  if (agreements.length === 0) return null
  return (
    <>
      <Section title={words.agreements} count={agreements.length}>
        <List label={words.agreements}>
          {agreements.map((one) => (
            <ListRow
              key={one.id}
              to={`/rammeaftaler/${one.id}`}
              title={one.title}
              meta={[one.collaboration, `${longDate(one.startsOn, language)} – ${longDate(one.endsOn, language)}`, one.state === 'drafting' && words.drafting]}
            />
          ))}
        </List>
      </Section>
      {areas.length > 0 && (
        <Section title={words.commitments}>
          {areas.map((area) => (
            <details key={area.id} className="own-area">
              <summary>
                {area.number}. <span lang="da">{area.title}</span> <span className="quiet">{words.commitmentsOf(area.commitments.length)}</span>
              </summary>
              <ul lang="da">
                {area.commitments.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
              <p>
                <Link to={`/rammeaftaler/${area.agreementId}/temaer/${area.id}`}>
                  <span lang="da">{area.title}</span>
                </Link>
              </p>
            </details>
          ))}
        </Section>
      )}
    </>
  )
}

function PublishedPapers({ published }: Pick<Own, 'published'>) {
  const words = useWords(danish, english)
  const language = useLanguage()
  return (
    <Section title={words.published}>
      {published.length === 0 && <p className="quiet">{words.nothingPublished}</p>}
      {published.length > 0 && (
        <List label={words.published}>
          {published.map((one) => (
            <ListRow key={one.id} to={`/papirer/${one.id}`} title={one.title} meta={[one.group, longDate(one.at, language)]} />
          ))}
        </List>
      )}
    </Section>
  )
}
