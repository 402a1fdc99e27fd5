import { loader as listLoader } from '#app/installation/installation.tsx'
import { action as createAction } from '#app/installation/collaboration-new.tsx'
import { action as endAction } from '#app/installation/secretariat-end.tsx'
import { action as restoreAction } from '#app/installation/secretariat-restoration.tsx'
import { action as nameAction, loader as secretariatLoader } from '#app/installation/secretariat.tsx'
import { db } from '#server/kernel/db.ts'
import { putFirstKinds } from '#server/organisations/kinds.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { expect, type Given, test } from '#test/support/world.ts'

const context = { nonce: 'n', requestId: 'r', address: '127.0.0.1' }
const args = async (given: Given, at: { path: string; as: PersonActor | null; params?: Record<string, string>; form?: Record<string, string> }) => ({
  request: await given.request(at.path, at.as, at.form),
  params: at.params ?? {},
  context,
})

/** The status of what a route answers or throws. */
const statusOf = async (answer: Promise<unknown>) => {
  const given = await answer.catch((thrown: unknown) => thrown)
  const { status, init } = given as { status?: number; init?: { status: number } }
  return init?.status ?? status ?? 200
}

test('a collaboration is made, its secretariat named, ended and put back, each with a word on the way', async ({ given }) => {
  await putFirstKinds(db())
  const drift = await given.person({ drift: true })
  const colleague = await given.person()
  const form = { region: 'other', collaborationName: 'Havkanten', hostOrganisation: 'Havby Kommune' }
  const made = (await createAction(await args(given, { path: '/drift/samarbejder/nyt', as: drift, form }))) as Response
  const path = '/drift/samarbejder/havkanten/sekretariat'
  expect([made.status, made.headers.get('Location')]).toEqual([303, path])
  const at = { path, as: drift, params: { slug: 'havkanten' } }
  expect(await statusOf(nameAction(await args(given, { ...at, form: { email: 'ingen' } })))).toBe(422)
  const steps = [
    [nameAction, { email: colleague.email }, 1],
    [endAction, { personId: colleague.personId }, 0],
    [restoreAction, { personId: colleague.personId }, 1],
  ] as const
  for (const [action, fields, people] of steps) {
    const answer = (await action(await args(given, { ...at, form: fields }))) as Response
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, path])
    expect(answer.headers.get('Set-Cookie')).toContain('besked=')
    expect((await secretariatLoader(await args(given, at))).people).toHaveLength(people)
  }
})

test('IN1: 404 for a secretariat, the sign-in page for nobody', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const params = { slug: collaboration.slug }
  expect(await statusOf(listLoader(await args(given, { path: '/drift', as: secretariat })))).toBe(404)
  expect(await statusOf(secretariatLoader(await args(given, { path: '/drift/x', as: secretariat, params })))).toBe(404)
  const form = { email: secretariat.email }
  expect(await statusOf(nameAction(await args(given, { path: '/drift/x', as: secretariat, params, form })))).toBe(404)
  expect(await statusOf(listLoader(await args(given, { path: '/drift', as: null })))).toBe(303)
})
