import { describe, expect, test } from 'vitest'
import { goesOn, joinLines, oneLine, paragraphText } from './lines.ts'

describe('two lines as one', () => {
  test.each([
    ['det fælles samar-', 'bejde om pladser', 'det fælles samarbejde om pladser'],
    ['FÆLLES IMPLEMENTERINGS-', 'STRATEGI', 'FÆLLES IMPLEMENTERINGSSTRATEGI'],
    ['for børne-', 'og ungeområdet', 'for børne- og ungeområdet'],
    ['BØRNE-', 'OG UNGEOMRÅDET', 'BØRNE- OG UNGEOMRÅDET'],
    ['i årene 2025-', '2026', 'i årene 2025-2026'],
    ['et KKR-', 'møde', 'et KKR-møde'],
    ['Ringsted-', 'Køge', 'Ringsted-Køge'],
    ['en tanke -', 'en anden', 'en tanke - en anden'],
    ['e-', 'mail', 'e-mail'],
    ['uden', 'streg', 'uden streg'],
    ['', 'alene', 'alene'],
  ])('%j and %j are %j', (first, second, whole) => expect(joinLines(first, second)).toBe(whole))

  test('any number of lines gives what joining them two by two gives', () => {
    const lines = ['Det fælles samar-', 'bejde i 2025-', '2026 for børne-', 'og unge-', 'området']
    expect(oneLine(lines)).toBe('Det fælles samarbejde i 2025-2026 for børne- og ungeområdet')
    expect(oneLine(lines)).toBe(lines.reduce((text, line) => joinLines(text, line), ''))
  })
})

test('lines as wide as a page run together, short ones stay lines', () => {
  const wide = 'En linje, der er så lang som siden er bred, slutter'
  expect(paragraphText([wide, 'Her'])).toBe(`${wide} Her`)
  expect(paragraphText(['Havnegade 3', '9999 Fjordby'])).toBe('Havnegade 3\n9999 Fjordby')
  expect(paragraphText(['Udvikles løbende', 'fra efteråret'])).toBe('Udvikles løbende fra efteråret')
  expect(paragraphText(['DET FÆLLES ARBEJDE', 'MED BOTILBUD'])).toBe('DET FÆLLES ARBEJDE MED BOTILBUD')
})

test('a sentence goes on over a page’s end only where it has not ended and small letters follow', () => {
  const open = 'Arbejdet er lagt i en gruppe med deltagere fra de fire kommuner og'
  expect(goesOn(open, 'regionen')).toBe(true)
  expect(goesOn(open, 'Regionen')).toBe(false)
  expect(goesOn(`${open} regionen.`, 'det')).toBe(false)
  expect(goesOn('Kort linje', 'fortsat')).toBe(false)
  expect(goesOn(open, 'a) et punkt')).toBe(false)
})
