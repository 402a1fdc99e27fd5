import * as network from 'lucide-react/icons/network'
import * as triangle from 'lucide-react/icons/triangle-exclamation-point'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createIcon } from './lucide-icon.ts'

const props = { className: 'icon', 'aria-hidden': true } as const
const attributesOf = (markup: string) => markup.replace(/<svg [^>]*>/, (svg) => svg.split(/ (?=[\w-]+=)/).sort().join(' '))
const drawn = (icon: unknown) =>
  attributesOf(renderToStaticMarkup(createElement(icon as 'svg', props)).replace('>', ' >'))

test.each([network, triangle])('browsers draw an icon as the server does with Lucide’s own component', (icon) => {
  const { __iconData: drawing } = icon as unknown as { __iconData: Parameters<typeof createIcon>[0] }
  expect(drawn(createIcon(drawing))).toBe(drawn(icon.default))
})
