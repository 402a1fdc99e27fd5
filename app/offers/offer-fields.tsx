import { CheckBoxGroup } from '#app/forms/choices.tsx'
import { Field, Select, TextArea } from '#app/forms/field.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { targetGroups, targetGroupWords } from '#server/offers/words.ts'
import { useOfferFormWords } from './form-words.ts'

type Values = {
  name: string
  description: string
  targetGroups: string[]
  paragraphs: string[]
  person: { id: string } | null
  leader: string
  municipality: string
  residencePlaces: number | null
  website: string | null
}
type Props = { values: Values | null; people: { id: string; name: string; title: string }[] }

/** The fields of an offer, new or old. */
export function OfferFields({ values, people }: Props) {
  const words = useOfferFormWords()
  const language = useLanguage()
  return (
    <>
      <Field name="name" label={words.name} defaultValue={values?.name} maxLength={200} />
      <TextArea name="description" label={words.description} hint={words.descriptionHint} defaultValue={values?.description} maxLength={3000} optional />
      <CheckBoxGroup
        name="targetGroups[]"
        label={words.targetGroups}
        options={targetGroups.map((value) => ({ value, label: targetGroupWords[language][value] }))}
        defaultValues={values?.targetGroups}
        optional
      />
      <Field name="paragraphs" label={words.paragraphs} hint={words.paragraphsHint} defaultValue={values?.paragraphs.join(', ')} optional />
      {people.length > 0 && (
        <Select
          name="leaderId"
          label={words.leaderId}
          hint={words.leaderIdHint}
          defaultValue={values?.person?.id ?? ''}
          options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
          empty={words.nobody}
          optional
        />
      )}
      <Field name="leader" label={words.leader} hint={words.leaderHint} defaultValue={values?.leader} optional />
      <Field name="municipality" label={words.municipality} hint={words.municipalityHint} defaultValue={values?.municipality} width="medium" optional />
      <Field
        name="residencePlaces"
        label={words.residencePlaces}
        defaultValue={values?.residencePlaces ?? ''}
        inputMode="numeric"
        width="short"
        optional
      />
      <Field name="website" type="url" label={words.website} hint={words.websiteHint} defaultValue={values?.website ?? ''} optional />
    </>
  )
}
