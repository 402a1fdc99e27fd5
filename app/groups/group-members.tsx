import { useLoaderData, useSearchParams } from '@remix-run/react'
import Users from 'lucide-react/icons/users'
import type { ReactNode } from 'react'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { JoinRequests } from '#app/joining/join-requests.tsx'
import { SeatList } from '#app/seats/seat-list.tsx'
import { useSeatWords } from '#app/seats/words.ts'
import { useLetterWords } from '#app/letters/words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { type Member, membersPage } from '#server/groups/queries.ts'
import { joiningOf } from '#server/groups/joining.ts'
import { seatsOf } from '#server/groups/seats.ts'
import { groupRoles } from '#server/groups/words.ts'
import { useGroupFormWords } from './form-words.ts'
import { GroupFrame } from './group-frame.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useGroupRole, useGroupWords } from './words.ts'

export const loader = page(async ({ actor, params }) => {
  const shown = await membersPage(actor, params.groupId!)
  const [seats, { requests }] = await Promise.all([seatsOf(actor, shown.group), joiningOf(actor, shown.group)])
  return { ...shown, seats, requests, me: actor.personId }
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function Members() {
  const { group, members, others, seats, requests, me } = useLoaderData<typeof loader>()
  const words = useGroupWords()
  const { memberForm: forms } = useGroupFormWords()
  const seatWords = useSeatWords()
  const seated = new Set(seats.flatMap((seat) => [seat.holder?.membershipId, seat.substitute?.membershipId]))
  const seatless = members.filter((member) => !seated.has(member.membershipId))
  const vacant = seats.filter((seat) => !seat.holder).length
  const [query] = useSearchParams()
  const undo = query.get('fortryd')
  return (
    <GroupFrame group={group} action={<Buttons group={group} />}>
      {undo && undo !== 'lukning' && group.can.edit && (
        <UndoNotice action={`/grupper/${group.id}/medlemmer/${encodeURIComponent(undo)}/fortrydelse`}>{words.undone.membership}</UndoNotice>
      )}
      {group.can.edit && !group.closedAt && !group.myRole && (
        <Form bare action={`/grupper/${group.id}/medlemmer/tilfoej`} hidden={{ personId: me, role: 'secretary' }}>
          <SubmitButton look="plain">{forms.addMe}</SubmitButton>
        </Form>
      )}
      {members.length === 0 && others === 0 && (
        <EmptyState title={words.noMembers} icon={Users}>
          {group.can.edit && <p>{words.noMembersText}</p>}
        </EmptyState>
      )}
      <JoinRequests requests={requests} />
      {seats.length > 0 && (
        <Section title={seatWords.title} count={seats.length} action={vacant > 0 && <StateBadge state="waiting">{seatWords.vacantCount(vacant)}</StateBadge>}>
          <SeatList groupId={group.id} seats={seats} members={members} mayEdit={group.can.edit} me={me} />
        </Section>
      )}
      <Part title={seats.length > 0 ? seatWords.withoutSeat : null}>
        <List label={words.people}>
          {seatless.map((member) => (
            <MemberRow key={member.membershipId} groupId={group.id} member={member} mayEdit={group.can.edit} self={member.personId === me} />
          ))}
        </List>
      </Part>
      {others > 0 && <p className="quiet">{words.moreMembers(others)}</p>}
    </GroupFrame>
  )
}

/** What is done with the people of a group: by those who run it; its letters are read by all. */
function Buttons({ group }: Pick<Awaited<ReturnType<typeof membersPage>>, 'group'>) {
  const { memberForm: forms } = useGroupFormWords()
  const seatWords = useSeatWords()
  const letters = useLetterWords()
  const base = `/grupper/${group.id}`
  if (!group.can.edit && !group.myRole) return null
  if (!group.can.edit) return <LinkButton to={`${base}/breve`}>{letters.title}</LinkButton>
  return (
    <>
      <LinkButton to={`${base}/medlemmer/tilfoej`} look="primary">
        {forms.add}
      </LinkButton>
      <LinkButton to={`${base}/medlemmer/inviter`}>{forms.invite}</LinkButton>
      <LinkButton to={`${base}/repraesentationer/ny`}>{seatWords.add}</LinkButton>
      <LinkButton to={`${base}/breve/nyt`} look="quiet">
        {letters.write}
      </LinkButton>
      <LinkButton to={`${base}/breve`} look="quiet">
        {letters.title}
      </LinkButton>
    </>
  )
}

const Part = ({ title, children }: { title: string | null; children: ReactNode }) => (title ? <Section title={title}>{children}</Section> : <>{children}</>)

type RowProps = { groupId: string; member: Member; mayEdit: boolean; self: boolean }

function MemberRow({ groupId, member, mayEdit, self }: RowProps) {
  const words = useGroupWords()
  const roleOf = useGroupRole()
  return (
    <ListRow
      leading={<Avatar personId={member.personId} name={member.name} named />}
      to={`/personer/${member.personId}`}
      title={member.name}
      meta={[member.title, member.organisation, member.waiting && <StateBadge key="waiting" state="waiting">{words.waiting}</StateBadge>]}
      trailing={
        <>
          <span>{roleOf(member.role)}</span>
          {(mayEdit || self) && <MemberMenu groupId={groupId} member={member} mayEdit={mayEdit} self={self} />}
        </>
      }
    />
  )
}

function MemberMenu({ groupId, member, mayEdit, self }: RowProps) {
  const words = useGroupFormWords().memberForm
  const roleOf = useGroupRole()
  const base = `/grupper/${groupId}/medlemmer/${member.membershipId}`
  return (
    <Menu label={words.manage} detail={member.name} look="quiet">
      <div className="menu-forms">
        {mayEdit && (
          <Form action={`${base}/rolle`} label={words.changeOf(member.name)}>
            <Select name="role" label={words.newRole} defaultValue={member.role} options={groupRoles.map((value) => ({ value, label: roleOf(value) }))} />
            <SubmitButton look="plain" small>
              {words.change}
            </SubmitButton>
          </Form>
        )}
        <Form bare action={`${base}/afslutning`}>
          <SubmitButton look="danger" small label={self ? undefined : words.endOf(member.name)}>
            {self ? words.leave : words.end}
          </SubmitButton>
        </Form>
      </div>
    </Menu>
  )
}
