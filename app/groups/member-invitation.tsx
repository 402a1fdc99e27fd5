import { Link, useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { inviteMember } from '#server/groups/commands/members.ts'
import { limits } from '#server/kernel/limits.ts'
import { invitation } from '#server/groups/contract.ts'
import { invitationPage } from '#server/groups/forms.ts'
import { groupRoles } from '#server/groups/words.ts'
import { useGroupFormWords } from './form-words.ts'
import { GroupFrame } from './group-frame.tsx'
import { useGroupRole } from './words.ts'

export const loader = page(({ actor, params }) => invitationPage(actor, params.groupId!))

export const action = write(
  invitation,
  async ({ actor, input }) => {
    await inviteMember(actor, input)
    return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'member.invited', { email: input.email })
  },
  { within: limits.invitations },
)

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function Invitation() {
  const { group, organisations } = useLoaderData<typeof loader>()
  const { memberForm: words, roleHints } = useGroupFormWords()
  const roleOf = useGroupRole()
  const { cancel } = useWords(danishCommon, englishCommon)
  return (
    <GroupFrame group={group}>
      <Section title={words.inviteTitle}>
        <p>{words.inviteLead}</p>
        <Form>
          <Field name="name" label={words.name} autoComplete="off" />
          <Field name="email" type="email" label={words.email} autoComplete="off" spellCheck={false} />
          <Field name="title" label={words.title} autoComplete="off" optional />
          <Select
            name="organisationId"
            label={words.organisation}
            hint={words.organisationHint}
            options={organisations.map((one) => ({ value: one.id, label: one.name }))}
            empty={words.noOrganisation}
            optional
          />
          <RadioGroup
            name="role"
            label={words.role}
            defaultValue="member"
            options={groupRoles.map((value) => ({ value, label: roleOf(value), hint: roleHints[value] }))}
          />
          <FormButtons>
            <SubmitButton>{words.send}</SubmitButton>
            <Link to={`/grupper/${group.id}/medlemmer`}>{cancel}</Link>
          </FormButtons>
        </Form>
      </Section>
    </GroupFrame>
  )
}
