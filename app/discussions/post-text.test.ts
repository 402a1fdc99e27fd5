import { expect, test } from 'vitest'
import { paragraphs } from './post-text.ts'

const kinds = (body: string, names: string[] = []) =>
  paragraphs(body, names).map((one) => one.map((piece) => `${piece.kind}:${piece.text}`))

test('empty lines part paragraphs, single line breaks stay', () =>
  expect(kinds('En\nto\n\n\n tre ')).toEqual([['text:En', 'break:\n', 'text:to'], ['text:tre']]))

test.each([
  ['Se https://eksempel.example/a?b=1.', ['text:Se ', 'link:https://eksempel.example/a?b=1', 'text:.']],
  ['(https://eksempel.example/(x))', ['text:(', 'link:https://eksempel.example/(x)', 'text:)']],
  ['(https://eksempel.example)', ['text:(', 'link:https://eksempel.example', 'text:)']],
  ['javascript:alert(1) og data:text/html,x', ['text:javascript:alert(1) og data:text/html,x']],
  ['https:// er ingen adresse', ['text:https:// er ingen adresse']],
])('%s', (body, expected) => expect(kinds(body)).toEqual([expected]))

test('mentions stand out, the longest name first, in addresses not', () =>
  expect(kinds('@Anna Berg Holm, @anna berg og https://a.example/@Anna', ['Anna Berg', 'Anna Berg Holm'])).toEqual([
    ['mention:@Anna Berg Holm', 'text:, ', 'mention:@anna berg', 'text: og ', 'link:https://a.example/@Anna'],
  ]))

test('nothing of the text is lost', () => {
  const body = 'Hej @Bo Juhl\nse https://a.example, og <b>dette</b>.\n\nSlut'
  const shown = paragraphs(body, ['Bo Juhl'])
    .map((one) => one.map((piece) => piece.text).join(''))
    .join('\n\n')
  expect(shown).toBe(body)
})
