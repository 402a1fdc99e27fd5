import { Link, useLoaderData } from '@remix-run/react'
import { RadioGroup } from '#app/forms/choices.tsx'
import { Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { makePaper } from '#server/papers/commands/drafts.ts'
import { newPaper } from '#server/papers/contract.ts'
import { newPaperPage } from '#server/papers/queries/paper-choices.ts'
import { paperKinds } from '#server/papers/words.ts'
import { usePaperFormWords, wordsOfPaperForms } from './use-paper-form-words.ts'
import { PaperFields } from './paper-fields.tsx'
import { usePaperWords } from './use-paper-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => wordsOfPaperForms(language).make.title)

export const loader = page(async ({ actor, url }) => ({
  ...(await newPaperPage(actor, url.searchParams.get('gruppe'))),
  kind: paperKinds.find((one) => one === url.searchParams.get('slags')),
  secretariatOf: actor.collaborations.find((one) => one.secretariat)?.slug ?? null,
}))

export const action = write(newPaper, async ({ actor, form }) => {
  const input = Object.fromEntries(form) as Parameters<typeof makePaper>[1]
  const { paperId } = await makePaper(actor, input)
  return redirectWithFlash(`/papirer/${paperId}/rediger`, 'paper.made')
})

export default function NewPaper() {
  const { groups, observes, focusAreas, chosen, focusAreaId, kind, secretariatOf } = useLoaderData<typeof loader>()
  const { make } = usePaperFormWords()
  const { page: words } = usePaperWords().words
  const { cancel } = useWords(danish, english)
  return (
    <>
      <Breadcrumb label={words.upLabel} trail={[{ to: '/papirer', label: words.up }]} />
      <PageHead title={make.title} lead={<p>{make.lead}</p>} />
      {groups.length === 0 ? (
        <NoGroup secretariatOf={secretariatOf} observes={observes} />
      ) : (
        <Form label={make.title}>
          <Select
            name="groupId"
            label={make.group}
            hint={make.groupHint}
            defaultValue={chosen ?? groups[0]?.id}
            options={groups.map((group) => ({ value: group.id, label: groupLabel(group, groups) }))}
          />
          <PaperFields values={{ focusAreaId, kind }} focusAreas={focusAreas} />
          <RadioGroup
            name="stage"
            label={make.stage}
            defaultValue="group"
            options={[
              { value: 'group', label: make.shared, hint: make.sharedHint },
              { value: 'private', label: make.private, hint: make.privateHint },
            ]}
          />
          <FormButtons>
            <SubmitButton>{make.submit}</SubmitButton>
            <Link to={chosen ? `/grupper/${chosen}/papirer` : '/papirer'}>{cancel}</Link>
          </FormButtons>
        </Form>
      )}
    </>
  )
}

function NoGroup({ secretariatOf, observes }: { secretariatOf: string | null; observes: boolean }) {
  const { make } = usePaperFormWords()
  if (!secretariatOf)
    return (
      <EmptyState title={observes ? make.observes : make.noGroups}>
        <p>{observes ? make.observesLead : make.noGroupsLead}</p>
      </EmptyState>
    )
  return (
    <EmptyState
      title={make.noneMade}
      action={
        <LinkButton to={`/grupper/ny?samarbejde=${secretariatOf}`} look="primary">
          {make.makeGroup}
        </LinkButton>
      }
    >
      <p>{make.noneMadeLead}</p>
    </EmptyState>
  )
}

type Choice = { name: string; collaborationId: string; collaborationName: string }

const groupLabel = (group: Choice, groups: Choice[]) =>
  groups.some((one) => one.collaborationId !== group.collaborationId)
    ? `${group.name} (${group.collaborationName})`
    : group.name
