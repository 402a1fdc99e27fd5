import { expect, test } from 'vitest'
import { columnsOf, missingFields, recognised, valuesOf } from './columns.ts'

const sheet = (name: string, ...rows: string[][]) => ({ name, rows: rows.map((cells) => ({ cells })) })

test.for([
  ['people by their columns', sheet('Ark1', ['Navn', 'Mail', 'Stilling', 'Kommune']), 'person', { name: 0, email: 1, title: 2, organisation: 3 }],
  ['organisations by the name of the sheet', sheet('Organisationer', ['Navn', 'Type']), 'organisation', { name: 0, kind: 1 }],
  ['groups', sheet('Grupper', ['Navn', 'Refererer til']), 'group', { name: 0, reportsTo: 1 }],
  ['seats', sheet('Pladser', ['Gruppe', 'Kommune', 'E-mail', 'Suppleant']), 'seat', { group: 0, organisation: 1, person: 2, substitute: 3 }],
  ['a header below a title', sheet('Adresseliste', ['Adresseliste 2026'], ['Fornavn', 'Efternavn', 'E-MAIL *', 'Organisation:']), 'person', { name: 0, lastName: 1, email: 2, organisation: 3 }],
] as const)('%s are recognised', ([, given, kind, columns]) => {
  expect(recognised(given)).toMatchObject({ kind, columns })
})

test('a sheet of something else is nothing', () => {
  expect(recognised(sheet('Budget', ['Konto', 'Beløb'], ['100', '20']))).toMatchObject({ kind: null, columns: {} })
})

test('of two columns of the same name the first is taken', () => {
  expect(columnsOf('person', ['Navn', 'E-mail', 'E-mail', 'Organisation'])).toMatchObject({ name: 0, email: 1, organisation: 3 })
})

test('what was chosen before is chosen again, also to leave a column out', () => {
  const remembered = [
    { kind: 'person', word: 'forvaltningschef', field: 'name' },
    { kind: 'person', word: 'mobil', field: '' },
  ]
  expect(columnsOf('person', ['Forvaltningschef', 'Mail', 'Kommune', 'Mobil'], remembered)).toEqual({ name: 0, email: 1, organisation: 2 })
})

test('what a line is nothing without is missed', () => {
  expect(missingFields('person', columnsOf('person', ['Navn', 'Titel']))).toEqual(['email', 'organisation'])
})

test('a first and a last name are one name', () => {
  expect(valuesOf(['Karen', 'Lind', 'k@x.example'], { name: 0, lastName: 1, email: 2 })).toEqual({ name: 'Karen Lind', email: 'k@x.example' })
})
