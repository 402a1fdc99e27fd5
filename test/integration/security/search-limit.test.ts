import { loader } from '#app/finding/suggestions-api.tsx'
import { limitSearching } from '#server/finding/queries.ts'
import { expect, test } from '#test/support/world.ts'

test('whoever asks the search without end is told to wait, and it is no failure of the server', async ({ given }) => {
  const actor = await given.person()
  for (let asked = 0; asked < 600; asked++) await limitSearching(actor.accountId)
  const request = await given.request('/api/soegeforslag?q=bo', actor)
  const answer = await loader({ request, params: {}, context: {} } as never).catch((thrown: unknown) => thrown as Response)
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
})
