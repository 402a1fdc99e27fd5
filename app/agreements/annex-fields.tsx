import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { useAgreementFormWords } from './form-words.ts'
import { Meanwhile } from './meanwhile.tsx'

type Annex = { title: string; description: string; paperId: string | null; address: string | null }
type Props = { annex: Annex | null; papers: { id: string; title: string }[] }

/** The fields of an annex, new or old. */
export function AnnexFields({ annex, papers }: Props) {
  const words = useAgreementFormWords()
  const paper = papers.find((one) => one.id === annex?.paperId)
  return (
    <>
      {annex && (
        <Meanwhile
          fields={[
            { name: 'title', label: words.annexTitle, now: annex.title },
            { name: 'description', label: words.annexDescription, now: annex.description },
            { name: 'paperId', label: words.annexPaper, now: paper?.title },
            { name: 'address', label: words.annexAddress, now: annex.address },
          ]}
        />
      )}
      <Field name="title" label={words.annexTitle} defaultValue={annex?.title} />
      <TextArea name="description" label={words.annexDescription} defaultValue={annex?.description} rows={3} optional />
      {papers.length > 0 && (
        <Select
          name="paperId"
          label={words.annexPaper}
          defaultValue={annex?.paperId ?? ''}
          options={papers.map((one) => ({ value: one.id, label: one.title }))}
          empty={words.annexNoPaper}
          optional
        />
      )}
      <Field name="address" type="url" label={words.annexAddress} hint={words.annexAddressHint} defaultValue={annex?.address ?? ''} optional />
    </>
  )
}
