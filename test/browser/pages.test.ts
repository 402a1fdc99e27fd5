import { expect, open, tourTest } from '#test/support/browser.ts'
import { addressBook, elsewhere } from './addresses.ts'
import { faults } from './faults.ts'
import { pageRoutes } from './page-routes.ts'
import { tooHeavy } from './weights.ts'

const book = addressBook()

for (const { pattern } of pageRoutes.filter((route) => !(route.pattern in elsewhere)))
  tourTest(`${pattern} is accessible and loads no more than it may`, async ({ server, tour }) => {
    const { path, who } = await book.of(server, pattern)
    const page = await tour.window(who)
    await open(page, path)
    expect(new URL(page.url()).pathname).toBe(path)
    expect(await tooHeavy(page, pattern)).toEqual([])
    expect(await faults(page)).toEqual([])
    expect(tour.trouble()).toEqual([])
  })
