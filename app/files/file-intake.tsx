import type { ActionFunctionArgs } from '@remix-run/node'
import { filesInto } from './files-into.server.ts'

export { loader } from '#app/http/post-only.server.ts'

/** Takes the files scripts send one by one; answers what became of each. */
export async function action(args: ActionFunctionArgs) {
  const { sent, whole } = await filesInto(args)
  return Response.json({ sent }, { status: whole ? 201 : 422 })
}
