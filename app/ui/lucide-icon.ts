import { createElement, type SVGProps } from 'react'

type Drawing = { name: string; node: [tag: string, attributes: Record<string, string>][]; aliases?: string[] }

/**
 * Draws an icon of Lucide exactly as its own component does with the props we give (icon-label.tsx): what that can do
 * besides, sizes and colours from a context, weighs more than the icons of a page. app/browser-files.js puts it in its place.
 */
export function createIcon({ name, node, aliases = [] }: Drawing) {
  const classes = ['lucide', ...[name, ...aliases].map((one) => `lucide-${one}`)].join(' ')
  return ({ className, ...rest }: SVGProps<SVGSVGElement>) =>
    createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        className: `${classes} ${className}`,
        ...rest,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    )
}
