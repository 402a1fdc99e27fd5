import { NotFound, Refused } from '#server/kernel/errors.ts'
import type { OpenTexts } from '#server/papers/collaboration/open-texts.ts'
import type { Access } from './access.ts'
import type { Carets } from './carets.ts'
import type { Answers } from './contract.ts'
import { type Handlers, type Limiter, passesOn, refusalCost } from './messages.ts'
import { type LiveSocket, type OpenPaper, type RealtimeParts, room } from './parts.ts'
import { presentActor } from './subjects.ts'

const mostPapers = 20

type Desk = { texts: OpenTexts; carets: Carets; access: Access; parts: RealtimeParts; limit: () => Limiter }

/** Bytes as the msgpack parser sends them: it takes Buffers for what they are and nothing else. */
export const wire = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Opening a paper's text, writing in it, showing where one is. */
export function paperHandlers(desk: Desk) {
  return {
    'paper:open': (socket, message) => openPaper(desk, socket, message),
    'paper:update': (socket, { paperId, update }) => writePaper(desk, socket, paperOf(socket, paperId), update),
    'paper:caret': async (socket, { paperId, clientId, cursor }) => {
      if (paperOf(socket, paperId) && !(await passesOn(desk.limit(), 'paper:caret', socket.data.actor)))
        return { done: true as const }
      const open = paperOf(socket, paperId)
      if (open.clientId !== null && open.clientId !== clientId) throw new Refused('live.otherClient')
      const placed = desk.carets.place(paperId, { socketId: socket.id, clientId, person: socket.data.actor, cursor })
      if (!placed) throw new Refused('live.otherClient')
      open.clientId = clientId
      return { done: true as const }
    },
    'paper:leave': (socket, { paperId }) => {
      leavePaper(desk, socket, paperId)
      return { done: true as const }
    },
  } satisfies Partial<Handlers>
}

/** Takes a connection away from a text. */
export function leavePaper({ carets }: Pick<Desk, 'carets'>, socket: LiveSocket, paperId: string): void {
  const open = socket.data.papers.get(paperId)
  if (!open) return
  socket.data.papers.delete(paperId)
  void socket.leave(room.paper(paperId))
  carets.remove(paperId, socket.id)
  open.text.leave(open.writer)
}

async function openPaper(
  { texts, carets, access, parts }: Desk,
  socket: LiveSocket,
  { paperId, vector }: { paperId: string; vector: Uint8Array },
): Promise<Answers['paper:open']> {
  if (socket.data.papers.size >= mostPapers) throw new Refused('live.tooMany')
  const ask = async () => {
    const may = await parts.mayOpenText(await presentActor(socket), paperId)
    if (!may?.read) throw new NotFound(`text ${paperId}`)
    return { may, text: await texts.open(paperId) }
  }
  return access.steadily(ask, ({ may, text }) => {
    if (!socket.connected) throw new NotFound('gone')
    const known = socket.data.papers.get(paperId)
    if (known && known.text !== text) leavePaper({ carets }, socket, paperId)
    const { writer, clientId } = socket.data.papers.get(paperId) ?? {
      writer: { actor: socket.data.actor, expelled: false },
      clientId: null,
    }
    const { update, vector: mine } = difference(text, vector)
    text.join(writer)
    socket.data.papers.set(paperId, { text, writer, write: may.write, clientId })
    void socket.join(room.paper(paperId))
    return { update: wire(update), vector: wire(mine), seq: text.seq, write: may.write, carets: carets.at(paperId) }
  })
}

function difference(text: OpenPaper['text'], vector: Uint8Array) {
  try {
    return text.difference(vector)
  } catch {
    throw new Refused('live.vector')
  }
}

async function writePaper(
  { limit }: Desk,
  socket: LiveSocket,
  { text, writer, write }: OpenPaper,
  update: Uint8Array,
): Promise<Answers['paper:update']> {
  if (!write) throw new Refused('paper.readOnly')
  const answer = await text.write(writer, update)
  if ('saved' in answer) return answer
  await limit().connection.penalty(socket.id, refusalCost)
  if ('malformed' in answer) {
    socket.disconnect(true)
    throw new Refused('live.malformed')
  }
  return answer
}

function paperOf(socket: LiveSocket, paperId: string): OpenPaper {
  const open = socket.data.papers.get(paperId)
  if (!open) throw new NotFound('not open')
  return open
}
