import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const file = { fileId: z.uuid(), groupId: z.uuid() }
const folder = z.object({ folderId: z.uuid(), groupId: z.uuid() })
const number = z.number().int()

export const fileUploaded = fact('file.uploaded', z.object(file))
export const fileVersionAdded = fact('file.versionAdded', z.object({ ...file, number }))
export const fileVersionRestored = fact('file.versionRestored', z.object({ ...file, number }))
export const fileChanged = fact('file.changed', z.object({ ...file, fields: z.array(z.string()), ...accessPayload }))
export const fileRemoved = fact('file.removed', z.object({ ...file, ...accessPayload }))
export const fileRestored = fact('file.restored', z.object(file))

export const folderMade = fact('folder.made', folder)
export const folderChanged = fact('folder.changed', folder.extend({ fields: z.array(z.string()) }))
export const folderRemoved = fact('folder.removed', folder)
export const folderRestored = fact('folder.restored', folder)
