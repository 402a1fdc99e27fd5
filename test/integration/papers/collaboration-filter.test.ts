import Papers, { loader } from '#app/papers/papers.tsx'
import { makePaper } from '#server/papers/commands/drafts.ts'
import { rendered } from '#test/support/rendered.ts'
import { expect, test } from '#test/support/world.ts'

test('the list says whose papers it shows, and shows those of all collaborations when asked', async ({ given }) => {
  const [here, there] = [await given.collaboration('Ahavn'), await given.collaboration('Bhavn')]
  const municipality = await given.organisation({ collaboration: there })
  const both = await given.organisation({ collaboration: here, kind: 'other', link: 'guest' })
  const groups = await Promise.all([here, there].map((collaboration) => given.group({ collaboration })))
  const person = await given.person({ organisations: [both, municipality], memberOf: groups.map((group) => [group, 'member']) })
  for (const group of groups)
    await makePaper(person, { groupId: group.id, kind: 'notat', title: `Notat ${group.name}`, focusAreaId: '', dueOn: '', stage: 'group' })
  const asked = async (query: string) => {
    const request = await given.request(`/papirer${query}`, person)
    return loader({ request, params: {}, context: { nonce: '', requestId: '', address: '' } })
  }
  const shown = async (query: string) => (await asked(query)).lines.map((line) => line.groupId)
  expect(await shown('')).toEqual([groups[1]!.id])
  expect(await shown(`?samarbejde=${here.slug}`)).toEqual([groups[0]!.id])
  expect((await shown('?samarbejde=alle')).toSorted()).toEqual(groups.map((group) => group.id).toSorted())
  const page = await rendered(Papers, '/papirer', await asked(''))
  expect(page).toMatch(new RegExp(`aria-current="true"[^>]*>Bhavn</a>`))
  expect(page).toContain('href="/papirer?samarbejde=alle"')
})
