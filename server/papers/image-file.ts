import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { Refused } from '#server/kernel/errors.ts'

export type StoredImage = { bytes: Uint8Array; mime: string; width: number; height: number }

/** The largest image that is looked at. */
export const largestImage = 10 * 1024 * 1024

const mostPixels = 50_000_000
const longestSide = 2400

type Encoded = { mime: string; encode: (image: Sharp) => Sharp }
const encodings: Record<string, Encoded> = {
  'image/jpeg': { mime: 'image/jpeg', encode: (image) => image.jpeg({ quality: 84, mozjpeg: true }) },
  'image/png': { mime: 'image/png', encode: (image) => image.png({ compressionLevel: 9 }) },
  'image/webp': { mime: 'image/webp', encode: (image) => image.webp({ quality: 86 }) },
  'image/gif': { mime: 'image/png', encode: (image) => image.png({ compressionLevel: 9 }) },
}

/**
 * An image drawn anew from its pixels: no position, camera or other hidden data comes along, nothing that is not an
 * image gets through. Throws Refused with `image.<why>`; SVG is a program and refused.
 */
export async function redrawn(bytes: Uint8Array): Promise<StoredImage> {
  if (bytes.byteLength === 0) throw new Refused('image.broken')
  if (bytes.byteLength > largestImage) throw new Refused('image.tooLarge')
  const encoding = encodings[(await fileTypeFromBuffer(bytes))?.mime ?? '']
  if (!encoding) throw new Refused('image.type')
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .rotate() // turned as the camera's note says, before the note is thrown away
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await encoding.encode(image).toBuffer({ resolveWithObject: true })
    return { bytes: new Uint8Array(data), mime: encoding.mime, width: info.width, height: info.height }
  } catch (error) {
    throw new Refused(/pixel limit/i.test(String(error)) ? 'image.dimensions' : 'image.broken')
  }
}
