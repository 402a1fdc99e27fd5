import { front } from '#app/i18n/da/front.ts'
import { legal } from '#app/i18n/da/legal.ts'
import { expect, phone, test } from '#test/support/browser.ts'
import { faults } from './faults.ts'

const paths = ['/', '/samarbejder/syddanmark', '/samarbejder/syddanmark/publikationer', '/tilgaengelighed', '/privatliv', '/cookies']

const openGroup = 'Arbejdsgruppen for kompetencer og faglig ledelse'

for (const [screen, options] of Object.entries({ 'a computer': {}, 'a phone without scripts': { ...phone, javaScriptEnabled: false, expects: [/assets\/.*csp/] } }))
  test(`a stranger on ${screen} reads what is public, prints it, and learns nothing more`, async ({ server, visits }) => {
    const page = await visits.stranger(server, options)
    const scripts: string[] = []
    page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())))
    await page.goto(server.url)
    await page.getByRole('heading', { level: 1, name: front.title }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Syddanmark', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Syddanmark' }).waitFor()
    expect(await page.getByText('Borgeroplevet kvalitet').first().isVisible()).toBe(true)
    await page.getByRole('main').getByRole('link', { name: openGroup }).click()
    await page.getByRole('heading', { level: 1, name: openGroup }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain(front.takingPart)
    await page.getByRole('main').getByRole('link', { name: 'Syddanmark', exact: true }).first().click()
    await page.getByRole('link', { name: 'Kvalitet, borgeren selv kan mærke' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kvalitet, borgeren selv kan mærke' }).waitFor()
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe('Kvalitet, borgeren selv kan mærke')
    const said = await page.content()
    for (const name of ['Samira Haddad', 'Birgitte Skovgaard', 'Peter Juhl']) expect(said).not.toContain(name)
    expect(scripts).toEqual([])
    await page.getByRole('link', { name: front.signIn }).first().click()
    await page.waitForURL(/log-ind\?til=/)
    await page.goto(`${server.url}/was`)
    await page.getByRole('heading', { level: 1, name: legal.accessibility.title }).waitFor()
    await page.getByRole('link', { name: 'Cookies' }).click()
    await page.getByRole('heading', { level: 1, name: legal.cookies.title }).waitFor()
    expect(await page.context().cookies()).toEqual([])
  })

test('pages for strangers have no scripts, are asked about before they are used again, and are another’s once one signs in', async ({
  server,
  visits,
}) => {
  for (const path of paths) {
    const answer = await fetch(server.url + path)
    expect([path, answer.status, answer.headers.get('Cache-Control'), answer.headers.get('Vary')]).toEqual([path, 200, 'public, no-cache', 'Cookie'])
    expect(await answer.text()).not.toContain('<script')
    const again = await fetch(server.url + path, { headers: { 'If-None-Match': answer.headers.get('ETag')! } })
    expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    const english = await fetch(`${server.url}${path}?sprog=en`, { headers: { 'If-None-Match': answer.headers.get('ETag')! } })
    expect([path, english.status]).toEqual([path, 200])
  }
  const stranger = await visits.stranger(server)
  await stranger.goto(`${server.url}/samarbejder/syddanmark`)
  const group = (await stranger.getByRole('link', { name: openGroup }).getAttribute('href'))!
  for (const path of [...paths, group]) {
    await stranger.goto(server.url + path)
    expect(await faults(stranger), path).toEqual([])
  }
  const page = await visits.as(server, 'samira')
  const own = await page.goto(`${server.url}/samarbejder/syddanmark`)
  expect(own!.headers()['cache-control']).toBe('private, no-cache')
  expect(own!.headers()['x-robots-tag']).toBe('noindex')
})
