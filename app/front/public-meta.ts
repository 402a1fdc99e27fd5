import type { LoaderFunction, MetaFunction } from '@remix-run/node'
import { shell } from '#app/i18n/da/shell.ts'
import { type Language, languageOfPage } from '#app/i18n/use-words.ts'
import type { RootData } from '#app/http/root-data.server.ts'

type Loaded<Loader> = Loader extends (...args: never[]) => Promise<infer D> ? D : never
type Shown = { title: string; description?: string; kind?: 'website' | 'article' }

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 197).replace(/\s+\S*$/, '')} …` : text)

/** A route's `meta` where strangers may be: the title, and what a link to it shows elsewhere (OpenGraph, ogp.me). */
export const publicMeta =
  <Loader = LoaderFunction>(shown: (data: Loaded<Loader> | undefined, language: Language) => Shown): MetaFunction =>
  ({ data, matches, location }) => {
    const root = matches.find((match) => match.id === 'root')?.data as RootData | undefined
    const language = languageOfPage(root?.language)
    const { title, description, kind = 'website' } = shown(data as Loaded<Loader> | undefined, language)
    const named = { title: title ? `${title} · ${shell.product}` : shell.product }
    if (!root?.site) return [named]
    return [
      named,
      ...(description ? [{ name: 'description', content: shortened(description) }] : []),
      { property: 'og:title', content: title || shell.product },
      ...(description ? [{ property: 'og:description', content: shortened(description) }] : []),
      { property: 'og:type', content: kind },
      { property: 'og:site_name', content: shell.product },
      { property: 'og:locale', content: language === 'en' ? 'en_GB' : 'da_DK' },
      { property: 'og:url', content: `${root.site}${location.pathname}` },
      { property: 'og:image', content: `${root.site}/faelled.png` },
      { tagName: 'link', rel: 'canonical', href: `${root.site}${location.pathname}` },
    ]
  }
