import type { Key, Post } from '../types.ts'

/** A post written so many days before seeding, at that time of day. */
export const say = (author: Key, daysAgo: number, at: string, ...text: string[]): Post => ({
  author,
  at: { daysAgo, at },
  text,
})

/** The same post under a name others can answer. */
export const named = (key: Key, post: Post): Post => ({ key, ...post })

/** The same post as an answer to a named one. */
export const answer = (replyTo: Key, post: Post): Post => ({ ...post, replyTo })

const token = /@\{([a-z0-9-]+)\}/g

/** The people a post mentions, each once. */
export const mentionedIn = (post: Post): Key[] => [
  ...new Set(post.text.flatMap((paragraph) => [...paragraph.matchAll(token)].map((match) => String(match[1])))),
]

/** A post's text as one string, mentions written as the reader sees them. */
export const bodyOf = (post: Post, nameOf: (person: Key) => string): string =>
  post.text.join('\n\n').replace(token, (_, person: Key) => `@${nameOf(person)}`)
