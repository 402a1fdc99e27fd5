import { Link } from '@remix-run/react'
import { CheckBox } from '#app/forms/choices.tsx'
import { Field, Select } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { ChartNode } from '#server/charts/tree.ts'
import { useChartFormWords, useChartWords } from './words.ts'

type Props = {
  collaboration: { slug: string; name: string }
  proposal: { id: string; title: string }
  /** The group as the proposal has it; none: a new one. */
  node: ChartNode | null
  superiors: { key: string; name: string }[]
}

/** What becomes of a group in a proposal, or a new group in it. */
export function ChangeForm({ collaboration, proposal, node, superiors }: Props) {
  const words = useChartFormWords()
  const { title } = useChartWords()
  const { trail } = useGroupWords()
  const { cancel } = useWords(danish, english)
  const chart = `/samarbejder/${collaboration.slug}/organisation`
  const base = `${chart}/forslag/${proposal.id}`
  const fresh = node === null || node.groupId === null
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: chart, label: title }, { to: base, label: proposal.title }]} />
      <PageHead title={node ? (node.was ?? node.name) : words.newGroup} />
      <Form hidden={node?.groupId ? { groupId: node.groupId } : undefined}>
        {fresh ? (
          <Field name="name" label={words.name} defaultValue={node?.name} maxLength={120} />
        ) : (
          <Field name="name" label={words.otherName} hint={words.otherNameHint} defaultValue={node.was ? node.name : ''} maxLength={120} optional />
        )}
        <Select
          name="under"
          label={words.under}
          empty={words.nobody}
          defaultValue={node?.under ?? ''}
          options={superiors.map((one) => ({ value: one.key, label: one.name }))}
          optional
        />
        {!fresh && <CheckBox name="ends" label={words.ends} defaultChecked={node.marks.includes('ends')} />}
        <FormButtons>
          <SubmitButton>{words.saveChange}</SubmitButton>
          <Link to={base}>{cancel}</Link>
        </FormButtons>
      </Form>
      {node?.changeId && (
        <div className="form-buttons form-after">
          <Form bare action={`${base}/aendringer/${node.changeId}/fjernelse`}>
            <SubmitButton look="danger">{fresh ? words.removeNew : words.removeChange}</SubmitButton>
          </Form>
        </div>
      )}
    </>
  )
}
