import { Link } from '@remix-run/react'
import CalendarX from 'lucide-react/icons/calendar-x'
import Pencil from 'lucide-react/icons/pencil'
import type { ReactNode } from 'react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import { Day } from '#app/ui/moment.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import type { MeetingHead } from '#server/meetings/queries.ts'
import { MeetingBadge, When } from './when.tsx'
import { useMeetingWords } from './words.ts'

type Props = MeetingHead & { action?: ReactNode; children: ReactNode }

/** The head all pages of a meeting share: what it is, when, whether it takes place. */
export function MeetingFrame({ meeting, group, can, action, children }: Props) {
  const words = useMeetingWords()
  const path = `/moeder/${meeting.id}`
  const { startsAt, endsAt } = meeting
  return (
    <>
      <PageHead
        kind={
          <>
            {words.meeting} · {group.id ? <Link to={`/grupper/${group.id}/moeder`}>{group.name}</Link> : group.name}
          </>
        }
        title={meeting.title}
        meta={[<MeetingBadge key="state" state={meeting.state} />, startsAt && endsAt && <When key="when" startsAt={startsAt} endsAt={endsAt} />, meeting.state === 'finding' && meeting.answerBy && <AskedBy key="by" day={meeting.answerBy} />]}
        action={action}
        menu={can.change && <MeetingMenu path={path} />}
      />
      <Tabs
        label={words.tabs.label}
        tabs={[
          { to: path, label: words.tabs.meeting },
          ...(meeting.chosenAt || meeting.state === 'finding' ? [{ to: `${path}/datoer`, label: words.dates.title }] : []),
          { to: `/historik/${meeting.id}`, label: words.tabs.history },
        ]}
      />
      {meeting.cancelledAt && <Cancelled meeting={meeting} mayResume={can.resume} />}
      {children}
    </>
  )
}

function AskedBy({ day }: { day: Date }) {
  const { dates } = useMeetingWords()
  return (
    <>
      {dates.askedBy} <Day day={day} near />
    </>
  )
}

function MeetingMenu({ path }: { path: string }) {
  const words = useMeetingWords()
  const { more } = useWords(danish, english)
  return (
    <Menu label={more} detail={words.about}>
      <MenuLink to={`${path}/rediger`} icon={Pencil}>
        {words.edit}
      </MenuLink>
      <MenuLink to={`${path}/aflysning`} icon={CalendarX}>
        {words.cancel}
      </MenuLink>
    </Menu>
  )
}

function Cancelled({ meeting, mayResume }: { meeting: MeetingHead['meeting']; mayResume: boolean }) {
  const words = useMeetingWords()
  const resume = mayResume && (
    <Form bare action={`/moeder/${meeting.id}/genoptagelse`}>
      <SubmitButton look="plain" small>
        {words.resume}
      </SubmitButton>
    </Form>
  )
  return (
    <Notice tone="waiting" title={words.cancelled} action={resume}>
      <p>{meeting.cancelReason}</p>
    </Notice>
  )
}
