import { Link, useLoaderData } from '@remix-run/react'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { DiscussionsLater } from '#app/discussions/discussions-later.tsx'
import { discussionsFor } from '#app/discussions/discussions.server.ts'
import { page } from '#app/http/page.server.ts'
import { timeSpan } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useLive } from '#app/live/use-live.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import { hiddenGroup } from '#server/groups/words.ts'
import { papersOfMeeting } from '#server/meetings/papers.ts'
import { meetingPage, type OtherMeeting } from '#server/meetings/queries.ts'
import { MeetingFrame } from './meeting-frame.tsx'
import { MeetingPapers } from './meeting-papers.tsx'
import { useMeetingWords } from './words.ts'

export const loader = page(async ({ actor, params }) => {
  const [shown, dialog] = await Promise.all([meetingPage(actor, params.meetingId!), discussionsFor(actor, params.meetingId!)])
  return { ...shown, dialog, papers: await papersOfMeeting(actor, params.meetingId!) }
})

export const meta = pageTitle<typeof loader>((data) => data?.meeting.title ?? '')

export default function Meeting() {
  const { dialog, meanwhile, papers, ...shown } = useLoaderData<typeof loader>()
  const words = useMeetingWords()
  useLive(dialog.subjectId)
  return (
    <MeetingFrame {...shown} action={shown.meeting.startsAt && <ToCalendar id={shown.meeting.id} />}>
      <Columns label={words.dialog} beside={<DiscussionsLater {...dialog} beside />}>
        {meanwhile.length > 0 && <Meanwhile meetings={meanwhile} />}
        {shown.meeting.state === 'finding' && <Seeking />}
        <Facts />
        {shown.meeting.note && (
          <Section title={words.note}>
            <div className="prose" lang="da">
              {shown.meeting.note.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph} className="as-written">
                  {paragraph}
                </p>
              ))}
            </div>
          </Section>
        )}
        <MeetingPapers meetingId={shown.meeting.id} papers={papers} mayTie={shown.can.tie} />
      </Columns>
    </MeetingFrame>
  )
}

function ToCalendar({ id }: { id: string }) {
  const { toCalendar } = useMeetingWords()
  return (
    <LinkButton to={`/moeder/${id}/kalender.ics`} icon={CalendarPlus} reloadDocument>
      {toCalendar}
    </LinkButton>
  )
}

function Seeking() {
  const { meeting } = useLoaderData<typeof loader>()
  const words = useMeetingWords().dates
  const action = (
    <LinkButton to={`/moeder/${meeting.id}/datoer`} small>
      {words.toAnswer}
    </LinkButton>
  )
  return (
    <Notice tone="waiting" title={words.seeking} action={action}>
      <p>{words.seekingText}</p>
    </Notice>
  )
}

function Facts() {
  const { meeting } = useLoaderData<typeof loader>()
  const words = useMeetingWords()
  const { place, link } = meeting
  return (
    <FactList
      wide
      facts={[
        { label: words.place, value: place && <span lang="da">{place}</span> },
        { label: words.link, value: link && <a href={link} rel="noreferrer">{link}</a> },
      ]}
    />
  )
}

function Meanwhile({ meetings }: { meetings: OtherMeeting[] }) {
  const words = useMeetingWords()
  const language = useLanguage()
  return (
    <Notice tone="waiting" title={words.meanwhile}>
      <ul className="plain">
        {meetings.map((one) => (
          <li key={one.id}>
            <Link to={`/moeder/${one.id}`}>{one.title}</Link> {words.meanwhileIn(one.groupName ?? hiddenGroup[language])}, {timeSpan(one.startsAt, one.endsAt, language)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
