import { expect, test } from 'vitest'
import { rendered } from '#test/support/rendered.ts'
import Collaboration from './collaboration.tsx'

const collaboration = { id: 'c', slug: 'havkanten', name: 'Havkanten', description: '', secretariat: '', email: '', phone: '', focusWord: 'actionArea' }
const page = (mayEdit: boolean) =>
  rendered(Collaboration, '/samarbejder/havkanten', { front: null, own: { collaboration, agreements: [], organisations: [], groups: [], people: [], mayEdit } })
const buttons = (html: string) => [...html.matchAll(/<a [^>]*class="button[^>]*href="([^"]+)"/g)].map(([, to]) => to)

test('in an empty collaboration the secretariat finds a button where something is missing', async () => {
  expect(buttons(await page(true))).toEqual([
    '/samarbejder/havkanten/rammeaftaler/ny',
    '/grupper/ny?samarbejde=havkanten',
    '/samarbejder/havkanten/organisationer/ny',
  ])
  expect(await page(true)).toContain('Der er ingen grupper endnu')
})

test('others find none, and are not told that there are no groups where they may only not find them', async () => {
  expect(buttons(await page(false))).toEqual([])
  expect(await page(false)).toContain('Ingen grupper, som du kan finde')
})
