import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { setAside } from '#server/boot/prepare.js'

const root = path.resolve(import.meta.dirname, '../../..')
const day = 86_400_000

test('parts of the build before an update stay for two weeks, and never in the place of a new one', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faelled-parts-'))
  const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text)
  try {
    for (const name of ['same-1.js', 'gone-1.js', 'old-1.js']) write(name, `earlier ${name}`)
    const now = Date.now()
    const old = new Date(now - 15 * day)
    fs.utimesSync(path.join(folder, 'old-1.js'), old, old)
    const young = new Date(now - 13 * day)
    fs.utimesSync(path.join(folder, 'gone-1.js'), young, young)
    const putBack = setAside(path.relative(root, folder), now)
    fs.rmSync(folder, { recursive: true })
    fs.mkdirSync(folder)
    write('same-1.js', 'new')
    putBack()
    expect(fs.readdirSync(folder).sort()).toEqual(['gone-1.js', 'same-1.js'])
    expect(fs.readFileSync(path.join(folder, 'same-1.js'), 'utf8')).toBe('new')
    // Its age counts from its own build on, so it goes when its time is over.
    expect(Math.abs(fs.statSync(path.join(folder, 'gone-1.js')).mtimeMs - young.getTime())).toBeLessThan(2_000)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})
