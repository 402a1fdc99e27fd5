import { expect, test } from 'vitest'
import { rendered } from '#test/support/rendered.ts'
import SignIn from './sign-in.tsx'

test('whoever is not signed in is told just that, and whom to write to; nothing is said of what is kept', async () => {
  const refused = { fields: { form: 'signIn.failed' }, values: { email: 'poul@eksempel.example' } }
  const page = await rendered(SignIn, '/log-ind', { til: null, demo: null }, refused)
  expect(page).toContain('Du blev ikke logget ind')
  expect(page).toContain('Er din konto lukket, så skriv til sekretariatet')
  expect(page).not.toMatch(/der skal rettes|står her stadig/)
  expect(page).toContain('value="poul@eksempel.example"')
})
