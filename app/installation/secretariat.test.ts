import { expect, test } from 'vitest'
import { reasons } from '#app/i18n/da/reasons.ts'
import { rendered } from '#test/support/rendered.ts'
import Secretariat from './secretariat.tsx'

const loaded = { collaboration: { slug: 'havkanten', name: 'Havkanten' }, people: [], ended: [], parties: [{ id: 'p', name: 'Havby Kommune' }] }

test('what a new person needs is not called optional', async () => {
  const page = await rendered(Secretariat, '/drift/samarbejder/havkanten/sekretariat', loaded)
  const labels = [...page.matchAll(/<label class="field-label"[^>]*>(.*?)<\/label>/g)].map(([, label]) => label!.replaceAll(/<[^>]+>/g, ''))
  expect(labels).toEqual(['E-mail', 'Navn (kun for nye personer)', 'Titel (valgfrit)', 'Organisation (kun for nye personer)'])
})

test('the summary, which keeps to a first sentence, says what to write', () => {
  const [first] = reasons['secretariat.nameNewcomer'].split('. ')
  expect(first).toContain('Skriv personens navn')
})
