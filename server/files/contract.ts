import { z } from 'zod'
import { cpr, id, optionalId, withoutCpr } from '#server/kernel/field.ts'
import { groupLevels } from '#server/groups/words.ts'
import { fileOrders, longestName, tidyName } from './words.ts'

/** The name of a file or a folder: tidied, and without a CPR number. */
const name = () =>
  z
    .string({ message: 'field.required' })
    .transform(tidyName)
    .pipe(z.string().min(1, 'file.noName').max(longestName, 'field.tooLong').refine(withoutCpr, cpr))

const level = z.enum(groupLevels, 'field.required')

/** How deep folders lie at most: deeper, no name fits on a line or in a ZIP on Windows. */
export const deepest = 12

const path = z.array(name()).max(deepest, 'folder.tooDeep')

/** The folders a file came in, outermost first: found by name, and made where they are not. */
export const folderWay = z.object({ groupId: id(), folderId: optionalId(), path: path.min(1, 'field.required') })

/** Where a file goes: a folder, or one below it by its way. Without a level it gets the group's default. */
export const uploadPlace = z.object({
  groupId: id(),
  folderId: optionalId(),
  path: path.default([]),
  name: name(),
  level: z.union([z.literal('').transform(() => undefined), level]).optional(),
})
export const fileChoice = z.object({ fileId: id() })
export const fileEdit = z.object({ fileId: id(), name: name(), folderId: optionalId(), level })
export const versionChoice = z.object({ fileId: id(), number: z.coerce.number('field.invalid').int('field.invalid').min(1, 'field.invalid').max(1_000_000, 'field.invalid') })

export const newFolder = z.object({ groupId: id(), parentId: optionalId(), name: name() })
export const folderEdit = z.object({ groupId: id(), folderId: id(), parentId: optionalId(), name: name() })
export const folderChoice = z.object({ groupId: id(), folderId: id() })

/** What the address of a list of files asks for; anything odd is left out. */
export const listParams = z.object({
  mappe: z.uuid().nullable().catch(null),
  orden: z.enum(fileOrders).catch('navn'),
  side: z.coerce.number().int().min(1).max(100_000).catch(1),
})
