import { Link, useLoaderData } from '@remix-run/react'
import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { newId } from '#server/kernel/ids.ts'
import { limits } from '#server/kernel/limits.ts'
import { writeLetter } from '#server/letters/commands.ts'
import { newLetter } from '#server/letters/contract.ts'
import { newLetterPage } from '#server/letters/queries.ts'
import { type Audience, audienceWords, longestLetter } from '#server/letters/words.ts'
import { useLetterWords } from './words.ts'

export const loader = page(async ({ actor, params }) => ({ ...(await newLetterPage(actor, params.groupId!)), clientKey: newId() }))

export const action = write(
  newLetter,
  async ({ actor, input }) => {
    const { letterId, receivers } = await writeLetter(actor, input)
    const here = `/grupper/${input.groupId}/breve`
    return redirectWithFlash(`${here}/${letterId}`, 'letter.written', { count: String(receivers) }, { action: `${here}/${letterId}/tilbagetagelse` })
  },
  { within: limits.letters },
)

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function NewLetter() {
  const { group, choices, clientKey } = useLoaderData<typeof loader>()
  const all = useLetterWords()
  const words = all.form
  const language = useLanguage()
  const { title, trail } = useGroupWords()
  const { cancel } = useWords(danish, english)
  const here = `/grupper/${group.id}/breve`
  const named = (one: (typeof choices)[number]) => (one.organisation ? all.allOf(one.organisation) : audienceWords[language][one.audience as Audience])
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: '/grupper', label: title }, { to: `/grupper/${group.id}`, label: group.name }, { to: here, label: all.title }]} />
      <PageHead title={words.title} lead={<p>{words.lead}</p>} />
      {choices.length === 0 ? (
        <EmptyState title={words.nobody}>
          <p>{words.nobodyWords}</p>
        </EmptyState>
      ) : (
        <Form hidden={{ clientKey }}>
          <Select
            name="audience"
            label={words.audience}
            options={choices.map((one) => ({ value: one.audience, label: words.choice(named(one), one.count) }))}
            width="medium"
          />
          <Field name="subject" label={words.subject} maxLength={160} />
          <TextArea name="body" label={words.body} hint={words.bodyHint} rows={10} maxLength={longestLetter} />
          <FormButtons>
            <SubmitButton>{words.send}</SubmitButton>
            <Link to={here}>{cancel}</Link>
          </FormButtons>
        </Form>
      )}
    </>
  )
}
