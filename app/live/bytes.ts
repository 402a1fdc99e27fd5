/** Bytes as the msgpack parser wants them: an ArrayBuffer in browsers, a Buffer where Node runs it (tests). */
export const outgoing = (bytes: Uint8Array): Uint8Array =>
  typeof Buffer === 'undefined'
    ? (bytes.slice().buffer as unknown as Uint8Array)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Bytes as they arrive, for Yjs. */
export const incoming = (bytes: Uint8Array | ArrayBuffer): Uint8Array => new Uint8Array(bytes)
