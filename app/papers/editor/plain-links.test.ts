import { find as findWithLinkify, tokenize as tokenizeWithLinkify } from 'linkifyjs'
import { describe, expect, test } from 'vitest'
import { find, tokenize } from './plain-links.ts'

const words = [
  'https://www.kl.dk/politik',
  'http://kl.dk',
  'https://kl.dk/side?a=1&b=to#her',
  'www.socialstyrelsen.dk',
  'www.example.com/sti/til.html',
  'kl.dk',
  'vejle.dk/borger',
  'rammeaftale.syddanmark.eu',
  'anna.holm@vejle.dk',
  'mailto:anna@vejle.dk',
  '(https://kl.dk)',
  '[kl.dk]',
  'kl.dk.',
  'https://kl.dk/side,',
  'ord',
  'slut.Ny',
  'kap.2',
  '12.5',
  'og/eller',
  'kl.dk1',
  'f.eks.',
  '§107.2',
]

describe('what becomes a link is what linkifyjs makes one', () => {
  test.each(words)('%s', (word) => {
    const told = (tokens: { toObject: (protocol: string) => object }[]) => tokens.map((one) => one.toObject('https'))
    const links = (all: object[]) => all.filter((one) => (one as { isLink: boolean }).isLink)
    const ours = told(tokenize(word))
    const theirs = told(tokenizeWithLinkify(word) as never)
    expect(links(ours)).toEqual(links(theirs).map((one) => expect.objectContaining(fieldsOf(one))))
    expect(madeALink(ours)).toBe(madeALink(theirs))
  })
})

/** Tiptap makes a link of a whole word, and of one in brackets. */
const madeALink = (parts: object[]) => {
  const tokens = parts as { isLink: boolean; value: string }[]
  if (tokens.length === 1) return tokens[0]!.isLink
  return tokens.length === 3 && tokens[1]!.isLink && ['()', '[]'].includes(tokens[0]!.value + tokens[2]!.value)
}

const fieldsOf = (one: object) => {
  const { value, href, start, end } = one as Record<string, unknown>
  return { value, href, start, end }
}

test('addresses in a sentence', () => {
  const text = 'Se kl.dk og skriv til anna@vejle.dk i dag'
  const plain = (all: object[]) => all.map(fieldsOf)
  expect(plain(find(text, { defaultProtocol: 'https' }))).toEqual(plain(findWithLinkify(text, { defaultProtocol: 'https' })))
})
