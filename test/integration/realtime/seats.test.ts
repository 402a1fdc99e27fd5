import { addSeat, emptySeat, fillSeat } from '#server/groups/commands/seats.ts'
import { afterEach, expect, refusal, test } from '#test/support/world.ts'
import { connectTo, somePaper, until } from './live-clients.ts'
import { happen } from './live-parts.ts'
import { serveLive } from './live-server.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

test('GR12: nothing reaches whoever has lost a seat, from the moment the emptying has answered', async ({ given }) => {
  const { municipality, group, chair, colleague } = await given.smallWorld()
  const { seatId } = await addSeat(chair, { groupId: group.id, organisationId: municipality.id, from: '2026-01-01' })
  const seat = { groupId: group.id, seatId }
  const { holdingId } = await fillSeat(chair, { ...seat, personId: colleague.personId })
  const paperId = await somePaper(group)
  const server = await serveLive()
  open.push(server)
  const connection = connectTo(server.address, await given.cookie(colleague.personId))
  open.push(connection)
  const stays = connectTo(server.address, await given.cookie(chair.personId))
  open.push(stays)
  const [heard, stayed]: unknown[][] = [[], []]
  connection.on('fact', (one) => void heard!.push(one))
  stays.on('fact', (one) => void stayed!.push(one))
  for (const one of [connection, stays]) await new Promise<void>((resolve) => one.watch(paperId, { watched: resolve }))
  await happen(chair, { subjectId: paperId, n: 1 })
  await until('both hear', () => heard!.length === 1 && stayed!.length === 1)
  await emptySeat(chair, { ...seat, holdingId })
  for (let n = 2; n < 6; n++) await happen(chair, { subjectId: paperId, n })
  await until('who stays hears it all', () => stayed!.length === 5)
  expect(heard).toHaveLength(1)
  expect(await refusal(emptySeat(chair, { ...seat, holdingId }))).toBe('seat.emptiedMeanwhile')
})
