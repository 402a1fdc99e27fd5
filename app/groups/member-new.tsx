import { Form as SearchForm, useLoaderData } from '@remix-run/react'
import Search from 'lucide-react/icons/search'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Section } from '#app/ui/section.tsx'
import { addMember } from '#server/groups/commands/members.ts'
import { newMember } from '#server/groups/contract.ts'
import { addMemberPage } from '#server/groups/forms.ts'
import { groupRoles } from '#server/groups/words.ts'
import { useGroupFormWords } from './form-words.ts'
import { GroupFrame } from './group-frame.tsx'
import { useGroupRole } from './words.ts'

export const loader = page(async ({ actor, params, url }) => {
  const asked = url.searchParams.get('q') ?? ''
  return { ...(await addMemberPage(actor, params.groupId!, asked)), asked: asked.trim() }
})

export const action = write(newMember, async ({ actor, input }) => {
  const { name } = await addMember(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'member.added', { name })
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function NewMember() {
  const { group, people, asked } = useLoaderData<typeof loader>()
  const words = useGroupFormWords().memberForm
  return (
    <GroupFrame group={group}>
      <Section title={words.findTitle} action={<LinkButton to={`/grupper/${group.id}/medlemmer/inviter`}>{words.invite}</LinkButton>}>
        <p>{words.findLead}</p>
        <SearchForm method="get" className="find-person">
          <label className="field-label" htmlFor="find-person">
            {words.find}
          </label>
          <div className="find-person-row">
            <input id="find-person" name="q" type="search" className="control control-full" defaultValue={asked} autoComplete="off" />
            <Button type="submit" look="primary" icon={Search}>
              {words.search}
            </Button>
          </div>
        </SearchForm>
      </Section>
      {asked.length > 1 && people.length === 0 && (
        <EmptyState title={words.nobodyFound(asked)}>
          <p>{words.nobodyFoundText}</p>
        </EmptyState>
      )}
      {people.length > 0 && (
        <Section title={words.found(people.length)}>
          <List label={words.found(people.length)}>
            {people.map((person) => (
              <ListRow
                key={person.id}
                leading={<Avatar personId={person.id} name={person.name} named />}
                title={person.name}
                meta={[person.title, person.organisation]}
                trailing={<AddOne person={person} />}
              />
            ))}
          </List>
        </Section>
      )}
    </GroupFrame>
  )
}

function AddOne({ person }: { person: { id: string; name: string } }) {
  const words = useGroupFormWords().memberForm
  const roleOf = useGroupRole()
  return (
    <div className="add-member">
      <Form hidden={{ personId: person.id }} label={words.addName(person.name)}>
        <Select
          name="role"
          label={<span className="unseen">{words.roleOf(person.name)}</span>}
          defaultValue="member"
          options={groupRoles.map((value) => ({ value, label: roleOf(value) }))}
        />
        <SubmitButton look="plain" label={words.addName(person.name)}>
          {words.addOne}
        </SubmitButton>
      </Form>
    </div>
  )
}
