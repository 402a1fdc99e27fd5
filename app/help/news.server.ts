import { marked } from 'marked'

type Language = 'da' | 'en'
/** One piece of news about Fælled; its day is yyyy-mm-dd. */
export type NewsOfProduct = { day: string; title: string; html: string }

const files = import.meta.glob<string>('./news-*.md', { query: '?raw', import: 'default', eager: true })

const pieces = /^## (\d{4}-\d{2}-\d{2}) (.+)\n([^]*?)(?=^## |$(?![^]))/gm

const made = new Map<Language, NewsOfProduct[]>()

/** What is new in Fælled, the newest first, as it stands in news-da.md and news-en.md. */
export function productNews(language: Language): NewsOfProduct[] {
  const known = made.get(language)
  if (known) return known
  const found = [...(files[`./news-${language}.md`] ?? '').matchAll(pieces)]
  const news = found.map(([, day = '', title = '', body = '']) => ({ day, title, html: marked.parse(body, { async: false }) }))
  made.set(language, news)
  return news
}

/** The newest piece somebody has not put away; whoever came after it was told has nothing to catch up with. */
export function untoldNews(language: Language, readAt: Date | null): Pick<NewsOfProduct, 'day' | 'title'> | null {
  const [latest] = productNews(language)
  return latest && (!readAt || readAt.toISOString().slice(0, 10) < latest.day) ? { day: latest.day, title: latest.title } : null
}
