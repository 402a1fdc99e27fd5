import type { LoaderFunction, MetaFunction } from '@remix-run/node'
import { shell } from '#app/i18n/da/shell.ts'
import { type Language, languageOfPage } from '#app/i18n/use-words.ts'

type Titled<Loader> = (data: Awaited<ReturnType<MetaData<Loader>>> | undefined, language: Language) => string
type MetaData<Loader> = () => Loader extends (...args: never[]) => Promise<infer D> ? D : never

/**
 * A route's `meta`: its title in the page's language, then the product's name. `title` gets the loader's data, which is
 * missing when the loader failed.
 */
export const pageTitle =
  <Loader = LoaderFunction>(title: Titled<Loader>): MetaFunction =>
  ({ data, matches }) => {
    const root = matches.find((match) => match.id === 'root')?.data as { language?: Language } | undefined
    const own = title(data as Parameters<Titled<Loader>>[0], languageOfPage(root?.language))
    return [{ title: own ? `${own} · ${shell.product}` : shell.product }]
  }
