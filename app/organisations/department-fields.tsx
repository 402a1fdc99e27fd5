import { Field, Select } from '#app/forms/field.tsx'
import { useOrganisationFormWords } from './form-words.ts'

type Department = { id: string; name: string; parentId: string | null }

/** The fields of a department, new or old; it does not lie below itself. */
export function DepartmentFields({ department, departments }: { department: Department | null; departments: Department[] }) {
  const words = useOrganisationFormWords()
  const others = departments.filter((one) => one.id !== department?.id)
  return (
    <>
      <Field name="name" label={words.departmentName} defaultValue={department?.name} maxLength={120} />
      {others.length > 0 && (
        <Select
          name="parentId"
          label={words.departmentUnder}
          defaultValue={department?.parentId ?? ''}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          empty={words.departmentTop}
          optional
        />
      )}
    </>
  )
}
