import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { councilCodes, councilWords } from '#server/organisations/words.ts'
import { useOrganisationFormWords } from './form-words.ts'
import { useKindName } from './words.ts'

type Values = { name: string; shortName: string; kindCode: string; council: string | null; note: string; website: string | null; callingNames: string[] }
type Props = { values: Values | null; kinds: { code: string; nameDa: string; nameEn: string }[] }

/** The fields of an organisation, new or old. */
export function OrganisationFields({ values, kinds }: Props) {
  const words = useOrganisationFormWords()
  const language = useLanguage()
  const kindName = useKindName()
  return (
    <>
      <Field name="name" label={words.name} defaultValue={values?.name} />
      <Field name="shortName" label={words.shortName} hint={words.shortNameHint} defaultValue={values?.shortName} width="medium" optional />
      <Field name="callingNames" label={words.callingNames} hint={words.callingNamesHint} defaultValue={values?.callingNames.join(', ')} optional />
      <Select
        name="kindCode"
        label={words.kind}
        defaultValue={values?.kindCode ?? ''}
        options={kinds.map((kind) => ({ value: kind.code, label: kindName(kind) }))}
        empty={values?.kindCode ? undefined : words.choose}
        width="medium"
      />
      <Select
        name="council"
        label={words.council}
        defaultValue={values?.council ?? ''}
        options={councilCodes.map((value) => ({ value, label: councilWords[language][value] ?? value }))}
        empty={words.noCouncil}
        width="medium"
        optional
      />
      <TextArea name="note" label={words.note} defaultValue={values?.note} optional />
      <Field name="website" type="url" label={words.website} hint={words.websiteHint} defaultValue={values?.website ?? ''} optional />
    </>
  )
}
