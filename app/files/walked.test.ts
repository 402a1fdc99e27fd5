import { expect, test } from 'vitest'
import { filesChosen, filesDropped } from './walked.ts'

/* Folders as a browser hands them on: a few entries at a time, then none. */

const fileEntry = (name: string) => ({ name, isDirectory: false, isFile: true, file: (give: (file: File) => void) => give(new File([name], name)) })

function folderEntry(name: string, entries: { name: string }[], atOnce = 2) {
  const createReader = () => {
    let at = 0
    return { readEntries: (give: (some: unknown[]) => void) => give(entries.slice(at, (at += atOnce))) }
  }
  return { name, isDirectory: true, isFile: false, createReader }
}

const itemOf = (entry: unknown, file: File | null = null) => ({ kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => entry as FileSystemEntry | null })

const waysOf = (found: { file: File; path: string[] }[]) => found.map(({ file, path }) => [...path, file.name].join('/'))

test('folders are walked to the bottom, whatever a browser hands on at a time; loose files have no way', async () => {
  const year = folderEntry('2026', [fileEntry('Referat 1.docx'), fileEntry('Referat 2.docx'), fileEntry('Referat 3.docx')])
  const top = folderEntry('Møder', [year, fileEntry('Plan.xlsx')])
  const found = await filesDropped([itemOf(top), itemOf(null, new File(['x'], 'Løs.txt')), { ...itemOf(null), kind: 'string' }])
  expect(waysOf(found)).toEqual(['Møder/2026/Referat 1.docx', 'Møder/2026/Referat 2.docx', 'Møder/2026/Referat 3.docx', 'Møder/Plan.xlsx', 'Løs.txt'])
})

test('what computers leave in folders stays behind; what somebody drags in by itself does not', async () => {
  const top = folderEntry('Bilag', [fileEntry('.DS_Store'), fileEntry('~$Notat.docx'), fileEntry('Thumbs.db'), folderEntry('.git', [fileEntry('config')]), fileEntry('Notat.docx')])
  expect(waysOf(await filesDropped([itemOf(top), itemOf(null, new File(['x'], '.regler'))]))).toEqual(['Bilag/Notat.docx', '.regler'])
})

test('a folder that cannot be read is told of, not half taken', async () => {
  const broken = { ...fileEntry('Låst.docx'), file: (_: unknown, fail: (error: Error) => void) => fail(new Error('NotReadable')) }
  await expect(filesDropped([itemOf(folderEntry('Bilag', [broken]))])).rejects.toThrow('NotReadable')
})

test('files of a chosen folder carry the way the browser tells', () => {
  const chosen = (way: string) => Object.defineProperty(new File(['x'], way.split('/').at(-1)!), 'webkitRelativePath', { value: way.includes('/') ? way : '' })
  expect(waysOf(filesChosen([chosen('Møder/2026/Referat.docx'), chosen('Møder/.DS_Store'), chosen('Løs.txt')]))).toEqual(['Møder/2026/Referat.docx', 'Løs.txt'])
})
