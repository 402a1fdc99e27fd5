import { command } from '#server/kernel/command.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { departmentEdit } from '#server/organisations/contract.ts'
import { saveDepartment } from '#server/organisations/departments.ts'
import { departmentChanged } from '#server/organisations/facts.ts'

/** OR10: another name or place; the affiliations that name it follow. */
export const editDepartment = command(departmentEdit, async (room, { organisationId, departmentId, ...fields }) => {
  const before = await saveDepartment(room, { organisationId, departmentId, ...fields })
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  if (changed.includes('name'))
    await room.tx.$executeRaw`
      UPDATE "Affiliation" SET "department" = ${fields.name} WHERE "organisationId" = ${organisationId}::uuid AND lower("department") = lower(${before.name})`
  const told = { before: only(before, changed), after: only(fields, changed) }
  await room.announce(departmentChanged, { organisationId, departmentId, fields: changed }, { subjectId: organisationId, ...told })
})
