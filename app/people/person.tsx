import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { useGroupKind, useGroupRole } from '#app/groups/words.ts'
import { page } from '#app/http/page.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { messages as danishMessages } from '#app/i18n/da/messages.ts'
import { messages as englishMessages } from '#app/i18n/en/messages.ts'
import { dayOf, longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { PersonSeats } from '#app/seats/seat-rows.tsx'
import { useSeatWords } from '#app/seats/words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { useShellData } from '#app/shell/root-data.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useNow } from '#app/ui/now.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { personPage } from '#server/groups/people.ts'
import { Affiliations } from './affiliations.tsx'
import { usePeopleWords } from './words.ts'

export const loader = page(({ actor, params }) => personPage(actor, params.personId!))

export const meta = pageTitle<typeof loader>((data) => data?.person.name ?? '')

type Shown = Awaited<ReturnType<typeof personPage>>

export default function Person() {
  const { person, away, affiliations, secretariatOf, account, groups, seats, can } = useLoaderData<typeof loader>()
  const words = usePeopleWords()
  const seatWords = useSeatWords()
  const { facts } = useWords(danishCommon, englishCommon)
  const reachable = useShellData()?.actor?.personId !== person.id && ['active', 'invited'].includes(account)
  const add = can.addAffiliation && (
    <LinkButton to={`/personer/${person.id}/tilknytninger/ny`} look="quiet" small>
      {words.addAffiliation}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        kind={words.person}
        title={person.name}
        meta={[
          person.title,
          ...secretariatOf.map((one) => (
            <Link key={one.slug} to={`/samarbejder/${one.slug}`}>
              {words.secretariat(one.name)}
            </Link>
          )),
          account !== 'active' && <AccountBadge key="account" account={account} />,
        ]}
        action={reachable && <WriteTo personId={person.id} />}
        menu={<PersonActions person={person} account={account} can={can} />}
      />
      {away && <AwayNotice away={away} />}
      <Columns label={facts} aside={<Contact person={person} />}>
        <Section title={words.belongs} action={add}>
          <Affiliations personId={person.id} affiliations={affiliations} />
        </Section>
        {seats.length > 0 && (
          <Section title={seatWords.represents} count={seats.length}>
            <PersonSeats seats={seats} />
          </Section>
        )}
        <Section title={words.groups} count={groups.length}>
          <Groups groups={groups} />
        </Section>
      </Columns>
    </>
  )
}

/** BE2: to whom one finds and who can sign in. */
function WriteTo({ personId }: { personId: string }) {
  return <LinkButton to={`/beskeder/ny?til=${personId}&straks`}>{useWords(danishMessages, englishMessages).person}</LinkButton>
}

function AwayNotice({ away }: { away: NonNullable<Shown['away']> }) {
  const words = usePeopleWords().away
  const language = useLanguage()
  const coming = dayOf(away.from) > dayOf(useNow())
  const from = longDate(away.from, language)
  const until = away.until && longDate(away.until, language)
  return (
    <Notice tone="waiting">
      <p>
        <strong>{coming ? words.coming(from, until) : words.now(until)}</strong> {away.words && <span lang="da">{away.words}</span>}{' '}
        {away.substitute && (
          <>
            {words.instead} <Link to={`/personer/${away.substitute.id}`}>{away.substitute.name}</Link>.
          </>
        )}
      </p>
    </Notice>
  )
}

function AccountBadge({ account }: { account: string }) {
  const words: Record<string, string> = usePeopleWords().account
  return <StateBadge state={account === 'invited' ? 'waiting' : 'closed'}>{words[account] ?? account}</StateBadge>
}

function PersonActions({ person, account, can }: Pick<Shown, 'person' | 'account' | 'can'>) {
  const words = usePeopleWords()
  const { more } = useWords(danishCommon, englishCommon)
  if (!can.editProfile && !can.deactivate && !can.history) return null
  return (
    <Menu label={more} detail={person.name}>
      {can.editProfile && <MenuLink to={`/personer/${person.id}/rediger`}>{words.edit}</MenuLink>}
      {can.history && <MenuLink to={`/historik/${person.id}`}>{words.history}</MenuLink>}
      {can.deactivate && account !== 'none' && account !== 'closed' && (
        <Form bare action={`/personer/${person.id}/lukning`}>
          <MenuButton danger>{words.close}</MenuButton>
        </Form>
      )}
      {can.deactivate && account === 'closed' && (
        <Form bare action={`/personer/${person.id}/genaabning`}>
          <MenuButton>{words.reopen}</MenuButton>
        </Form>
      )}
    </Menu>
  )
}

function Contact({ person }: Pick<Shown, 'person'>) {
  const words = usePeopleWords()
  return (
    <FactList
      facts={[
        { label: words.email, value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a> },
        { label: words.phone, value: person.phone && <a href={`tel:${person.phone.replace(/\s/g, '')}`}>{person.phone}</a> },
        { label: words.field, value: person.field },
        { label: words.askMeAbout, value: person.askMeAbout.join(', ') },
      ]}
    />
  )
}

function Groups({ groups }: Pick<Shown, 'groups'>) {
  const words = usePeopleWords()
  const kindOf = useGroupKind()
  const roleOf = useGroupRole()
  if (groups.length === 0) return <p className="quiet">{words.noGroups}</p>
  return (
    <List label={words.groups}>
      {groups.map((group) => (
        <ListRow
          key={group.id}
          to={`/grupper/${group.id}`}
          title={group.name}
          meta={[kindOf(group.kind), group.collaboration]}
          trailing={roleOf(group.role)}
        />
      ))}
    </List>
  )
}
