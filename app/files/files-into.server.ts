import type { ActionFunctionArgs } from '@remix-run/node'
import { requireActor, requireActorAnew } from '#app/http/actor.server.ts'
import { filesSent } from '#app/http/files-sent.server.ts'
import { asResponse } from '#app/http/respond.server.ts'
import { listParams } from '#server/files/contract.ts'
import { askForVersion, askToUpload, uploadFile, uploadVersion } from '#server/files/upload.ts'

/** The folder an address names. */
export const folderOf = (url: string) => listParams.shape.mappe.parse(new URL(url).searchParams.get('mappe'))

/** Takes what a form brings into the group and folder its address names, and answers what became of each. */
export async function filesInto({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const place = { groupId: params.groupId!, folderId: folderOf(request.url), path: new URL(request.url).searchParams.getAll('sti') }
  const actorNow = () => requireActorAnew(request)
  try {
    await askToUpload(actor, place)
    const sent = await filesSent(request, (name, stream) => uploadFile(actor, { ...place, name }, { stream, actorNow }))
    return { sent, whole: sent.length > 0 && sent.every((one) => 'taken' in one), place }
  } catch (error) {
    throw asResponse(error)
  }
}

/** Takes what a form brings as the next version of a file. */
export async function versionOf({ request, fileId }: { request: Request; fileId: string }) {
  const actor = await requireActor(request)
  const actorNow = () => requireActorAnew(request)
  try {
    await askForVersion(actor, fileId)
    return await filesSent(request, (name, stream) => uploadVersion(actor, { fileId, name }, { stream, actorNow }))
  } catch (error) {
    throw asResponse(error)
  }
}
