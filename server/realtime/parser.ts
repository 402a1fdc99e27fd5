import * as msgpack from 'socket.io-msgpack-parser'

/*
 * The msgpack parser takes any value for an event's name. The names socket.io itself uses would let a client act as the
 * server, and what is no text cannot even be looked up: that would end the process.
 */

const ofTheServer = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener', 'error']
const event = 2

type Packet = { type: number; data?: unknown }

class StrictDecoder extends msgpack.Decoder {
  /** Throws, which closes the connection, where a packet is none a page of ours would send. */
  override checkPacket(packet: Packet): void {
    if (typeof packet !== 'object' || packet === null) throw new Error('invalid packet')
    super.checkPacket(packet)
    const [name] = packet.type === event ? (packet.data as unknown[]) : ['']
    if (typeof name !== 'string' || ofTheServer.includes(name)) throw new Error('invalid event')
  }
}

/** What connections are read and written by. */
export const parser = { Encoder: msgpack.Encoder, Decoder: StrictDecoder }
