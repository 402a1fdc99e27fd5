import { marked } from 'marked'
import { type HelpTopic, helpTopics } from './topics.ts'

type Language = 'da' | 'en'
export type HelpText = { topic: HelpTopic; title: string; html: string }

const files = import.meta.glob<string>(['./da/*.md', './en/*.md'], { query: '?raw', import: 'default', eager: true })

const made = new Map<string, HelpText>()

/** A text of the help: our own words, drawn once. */
export function helpText(topic: HelpTopic, language: Language): HelpText {
  const known = made.get(`${language} ${topic}`)
  if (known) return known
  const [, title = '', body = ''] = /^# (.+)\n([^]*)$/.exec(files[`./${language}/${topic}.md`] ?? '') ?? []
  const text = { topic, title, html: marked.parse(body, { async: false }) }
  made.set(`${language} ${topic}`, text)
  return text
}

/** All topics with their titles. */
export const helpTitles = (language: Language): { topic: HelpTopic; title: string }[] =>
  helpTopics.map((topic) => ({ topic, title: helpText(topic, language).title }))
