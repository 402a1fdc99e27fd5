import { expect, test } from 'vitest'
import { tidyPaste } from './pasting.ts'

test('headings come to the levels a paper has', () => {
  expect(tidyPaste('<h1 class="x">A</h1><h2>B</h2><H5>C</H5>')).toBe('<h2 class="x">A</h2><h2>B</h2><h4>C</h4>')
})

test('images from elsewhere stay behind, own ones come along', () => {
  const own = '<img src="/billeder/01900000-0000-7000-8000-000000000001" alt="a">'
  expect(tidyPaste(`a<img src="https://x.example/p.png">b${own}<img src='data:image/png;base64,AA'>`)).toBe(`ab${own}`)
})
