import { expect, test } from 'vitest'
import { rendered } from '#test/support/rendered.ts'
import NewPaper from './new-paper.tsx'

const page = (secretariatOf: string | null) =>
  rendered(NewPaper, '/papirer/ny', { groups: [], focusAreas: [], chosen: null, focusAreaId: null, observes: false, secretariatOf })

test('where there is no group to make a paper in, the secretariat is led to make one; others ask', async () => {
  expect(await page('havkanten')).toContain('href="/grupper/ny?samarbejde=havkanten"')
  expect(await page(null)).not.toContain('/grupper/ny')
})
