import { Link } from '@remix-run/react'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupFormWords } from '#app/groups/form-words.ts'
import { useGroupRole } from '#app/groups/words.ts'
import { Avatar, EmptySeat } from '#app/ui/avatar.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { groupRoles } from '#server/groups/words.ts'
import type { Member } from '#server/groups/queries.ts'
import type { Seat } from '#server/groups/seats.ts'
import { useSeatNotes } from './seat-rows.tsx'
import { useSeatWords } from './words.ts'

type Props = { groupId: string; seats: Seat[]; members: Member[]; mayEdit: boolean; me: string }

/** The seats of a group by organisation: who holds them, who stands in, and which are vacant. */
export function SeatList({ seats, members, ...rest }: Props) {
  const words = useSeatWords()
  return (
    <List label={words.title}>
      {seats.map((seat) => (
        <SeatRow key={seat.id} seat={seat} member={members.find((one) => one.membershipId === seat.holder?.membershipId)} {...rest} />
      ))}
    </List>
  )
}

type RowProps = { groupId: string; seat: Seat; member: Member | undefined; mayEdit: boolean; me: string }

function SeatRow({ seat, member, groupId, mayEdit, me }: RowProps) {
  const words = useSeatWords()
  const notes = useSeatNotes()
  const roleOf = useGroupRole()
  const { holder } = seat
  const base = `/grupper/${groupId}/repraesentationer/${seat.id}`
  return (
    <ListRow
      leading={holder?.personId ? <Avatar personId={holder.personId} name={holder.name ?? ''} named /> : <EmptySeat label={holder ? words.taken : words.vacant} />}
      kind={
        <>
          <Link to={`/organisationer/${seat.organisationId}`}>{seat.organisation}</Link>
          {seat.label && ` · ${seat.label}`}
        </>
      }
      to={holder?.personId ? `/personer/${holder.personId}` : undefined}
      title={holder ? (holder.name ?? words.taken) : <StateBadge state="waiting">{words.vacant}</StateBadge>}
      meta={[
        member?.title,
        seat.substitute?.personId && (
          <Link key="substitute" to={`/personer/${seat.substitute.personId}`}>
            {words.substituteIs(seat.substitute.name ?? '')}
          </Link>
        ),
        ...notes(seat),
      ]}
      trailing={
        <>
          {member && <span>{roleOf(member.role)}</span>}
          {!holder && seat.mayFill && (
            <LinkButton to={`${base}/besaettelse`} small>
              {words.fill}
              <span className="unseen">, {seat.organisation}</span>
            </LinkButton>
          )}
          {(seat.mayFill || holder?.personId === me || seat.substitute?.personId === me) && (
            <SeatMenu groupId={groupId} seat={seat} member={member} mayEdit={mayEdit} me={me} />
          )}
        </>
      }
    />
  )
}

function SeatMenu({ groupId, seat, member, mayEdit, me }: RowProps) {
  const words = useSeatWords()
  const { memberForm } = useGroupFormWords()
  const roleOf = useGroupRole()
  const { holder, substitute, mayFill } = seat
  const base = `/grupper/${groupId}/repraesentationer/${seat.id}`
  return (
    <Menu label={memberForm.manage} detail={`${seat.organisation} ${seat.label}`.trim()} look="quiet">
      {mayFill && holder && <MenuLink to={`${base}/besaettelse`}>{words.change}</MenuLink>}
      {mayFill && <MenuLink to={`${base}/besaettelse?som=stedfortraeder`}>{substitute ? words.changeSubstitute : words.nameSubstitute}</MenuLink>}
      {mayEdit && <MenuLink to={base}>{words.edit}</MenuLink>}
      <div className="menu-forms">
        {mayEdit && member && (
          <Form action={`/grupper/${groupId}/medlemmer/${member.membershipId}/rolle`} label={memberForm.changeOf(member.name)}>
            <Select name="role" label={memberForm.newRole} defaultValue={member.role} options={groupRoles.map((value) => ({ value, label: roleOf(value) }))} />
            <SubmitButton look="plain" small>
              {memberForm.change}
            </SubmitButton>
          </Form>
        )}
        {holder && (mayFill || holder.personId === me) && (
          <Form bare action={`${base}/fratraedelse`} hidden={{ holdingId: holder.holdingId }}>
            <SubmitButton look="danger" small>
              {holder.personId === me ? words.leave : words.empty(holder.name ?? '')}
            </SubmitButton>
          </Form>
        )}
        {substitute && (mayFill || substitute.personId === me) && (
          <Form bare action={`${base}/fratraedelse`} hidden={{ holdingId: substitute.holdingId }}>
            <SubmitButton look="danger" small>
              {words.emptySubstitute(substitute.name ?? '')}
            </SubmitButton>
          </Form>
        )}
        {mayEdit && (
          <Form bare action={`${base}/fjernelse`}>
            <SubmitButton look="danger" small>
              {words.remove}
            </SubmitButton>
          </Form>
        )}
      </div>
    </Menu>
  )
}
