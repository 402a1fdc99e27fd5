import { setUp } from '#server/accounts/first-run.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { firstRunToken } from '#server/ops/first-run-token.ts'
import { expect, refusal, test } from '#test/support/world.ts'

const form = (change: object = {}) => ({
  token: firstRunToken(),
  region: 'syddanmark' as const,
  hostOrganisation: 'Middelfart',
  name: 'Anna Holm',
  email: 'anna@eksempel.example',
  password: 'en lang adgangskode',
  ...change,
})

test('the code from the log is asked for, and a name where the region is another', async () => {
  expect(await refusal(setUp(anonymous(), form({ token: 'gættet' })))).toEqual({ token: 'firstRun.token' })
  expect(await refusal(setUp(anonymous(), form({ region: 'other' })))).toEqual({ collaborationName: 'field.required' })
  expect(await db().person.count()).toBe(0)
})

test('two at once make one installation, with all its parties and a secretariat that is an authority', async ({ given }) => {
  const outcomes = await Promise.all([
    refusal(setUp(anonymous(), form())),
    refusal(setUp(anonymous(), form({ email: 'bo@eksempel.example', name: 'Bo Lund' }))),
  ])
  expect(outcomes.filter((one) => one === undefined)).toHaveLength(1)
  expect(await db().organisation.count()).toBe(23)
  expect(await db().installation.findUnique({ where: { id: 1 } })).toMatchObject({ kind: 'product' })
  const { id } = await db().person.findFirstOrThrow({ select: { id: true } })
  const actor = await given.signedIn(id)
  expect(actor).toMatchObject({ drift: true })
  expect(actor.collaborations[0]).toMatchObject({ secretariat: true, authority: true, covered: true })
})

test('it happens only once', async () => {
  expect(await refusal(setUp(anonymous(), form({ email: 'ny@eksempel.example' })))).toEqual({ form: 'firstRun.already' })
})
