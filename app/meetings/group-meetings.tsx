import { Link, useLoaderData } from '@remix-run/react'
import CalendarDays from 'lucide-react/icons/calendar-days'
import { GroupFrame } from '#app/groups/group-frame.tsx'
import { page } from '#app/http/page.server.ts'
import { dayOf, monthAndYear, timeSpan } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day } from '#app/ui/moment.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Section } from '#app/ui/section.tsx'
import { meetingsPage, type MeetingLine } from '#server/meetings/queries.ts'
import { DayMark, MeetingBadge } from './when.tsx'
import { useMeetingWords } from './words.ts'

export const loader = page(({ actor, params, url }) => meetingsPage(actor, params.groupId!, Number(url.searchParams.get('side') ?? 1)))

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function GroupMeetings() {
  const { group, mayPlan, coming, past, page: shown, pages } = useLoaderData<typeof loader>()
  const words = useMeetingWords()
  const plan = mayPlan && (
    <>
      <LinkButton to={`/grupper/${group.id}/moeder/nyt`} look="primary">
        {words.plan}
      </LinkButton>
      <LinkButton to={`/grupper/${group.id}/moeder/find-dato`}>{words.findDate}</LinkButton>
    </>
  )
  return (
    <GroupFrame group={group} action={plan}>
      <div className="stack">
        {coming.length > 0 ? (
          <Section title={words.coming}>
            <ByMonth meetings={coming} />
          </Section>
        ) : (
          <EmptyState title={words.none} icon={CalendarDays}>
            {mayPlan && <p>{words.noneText}</p>}
          </EmptyState>
        )}
        <p>
          <Link to="/min-konto/kalender">{words.subscribe}</Link>
        </p>
        {past.length > 0 && (
          <Section title={words.past} id="tidligere">
            <ByMonth meetings={past} />
            <Pagination page={shown} pages={pages} to={(at) => `?side=${at}#tidligere`} words={words.pages} />
          </Section>
        )}
      </div>
    </GroupFrame>
  )
}

/** Meetings in the order they come, under the months they fall in; those without a date stand first. */
function ByMonth({ meetings }: { meetings: MeetingLine[] }) {
  const language = useLanguage()
  const months = Map.groupBy(meetings, (one) => (one.startsAt ? dayOf(one.startsAt).slice(0, 7) : ''))
  return (
    <>
      {[...months].map(([month, ones]) => {
        const name = month && monthAndYear(`${month}-15T12:00:00Z`, language)
        return (
          <div className="month" key={month}>
            {name && <h3 className="month-name">{name}</h3>}
            <List label={name || undefined}>
              {ones.map((one) => (
                <MeetingRow key={one.id} meeting={one} />
              ))}
            </List>
          </div>
        )
      })}
    </>
  )
}

function MeetingRow({ meeting }: { meeting: MeetingLine }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const { startsAt, endsAt, state } = meeting
  return (
    <ListRow
      to={`/moeder/${meeting.id}`}
      leading={startsAt && <DayMark at={startsAt} />}
      title={meeting.title}
      meta={[
        startsAt && endsAt && (
          <>
            <Day day={startsAt} near={state === 'planned'} /> {timeSpan(startsAt, endsAt, language)}
          </>
        ),
        meeting.answerBy && (
          <>
            {words.dates.askedBy} <Day day={meeting.answerBy} near />
          </>
        ),
        meeting.place,
        meeting.online && words.online,
      ]}
      trailing={(state === 'cancelled' || state === 'finding') && <MeetingBadge state={state} />}
    />
  )
}
