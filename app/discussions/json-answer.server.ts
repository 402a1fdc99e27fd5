import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'

type Handler<A> = (args: A) => Promise<unknown>
type WithInit = { type: 'DataWithResponseInit'; data: unknown; init: ResponseInit | null }

const isWithInit = (value: unknown): value is WithInit =>
  typeof value === 'object' && value !== null && (value as WithInit).type === 'DataWithResponseInit'

/**
 * The answer of a loader or an action as plain JSON with its status, for scripts that ask by themselves: what was thrown
 * too. Whoever is not signed in is sent to the sign-in page as everywhere; `isSignInPage` knows it again.
 */
export const jsonAnswer =
  <A extends LoaderFunctionArgs | ActionFunctionArgs>(handler: Handler<A>) =>
  (args: A): Promise<Response> =>
    handler(args).then(asJson, asJson)

function asJson(answer: unknown): Response {
  if (answer instanceof Response) return answer
  if (isWithInit(answer)) return Response.json(answer.data, answer.init ?? undefined)
  if (answer instanceof Error) throw answer
  return Response.json(answer)
}
