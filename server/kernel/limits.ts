import type { Limit } from './rate-limit.ts'

/*
 * How often one may do what, in one place: far more than people need, far less than a script would take. Sign-in and mail
 * are counted in the database, for all processes and through restarts; the rest in the process that is asked, for nothing.
 */

const minute = 60

export const limits = {
  // A whole municipality shares one address, so only failures count there, and generously. A browser somebody has signed
  // in with before has tries of its own: nobody locks others out by guessing at their passwords from elsewhere.
  signInToAccount: { name: 'signin', points: 10, seconds: 15 * minute },
  signInFromAddress: { name: 'signin-from', points: 100, seconds: 15 * minute },
  resets: { name: 'reset', points: 3, seconds: 60 * minute },
  resetsFromAddress: { name: 'reset-from', points: 100, seconds: 60 * minute },
  firstRun: { name: 'first-run', points: 20, seconds: 15 * minute },
  images: { name: 'image', points: 120, seconds: 10 * minute },
  /** Files into groups: a whole folder may be dragged in. */
  uploads: { name: 'upload', points: 4000, seconds: 10 * minute },
  /** Posts, threads and changes of either, by one person. */
  posts: { name: 'post', points: 60, seconds: 10 * minute, reason: 'post.tooMany' },
  /** Each may send a mail. */
  invitations: { name: 'invitation', points: 60, seconds: 10 * minute, reason: 'invitation.tooMany' },
  /** Inquiries to a secretariat or to operations, each a mail to all of them. */
  inquiries: { name: 'inquiry', points: 10, seconds: 10 * minute },
  /** Letters to the members of a group, each a mail to all of them. */
  letters: { name: 'letter', points: 12, seconds: 60 * minute, reason: 'letter.tooMany' },
  /** A calendar programme asks every hour or so; somebody may have it on several devices. */
  calendars: { name: 'calendar', points: 120, seconds: 10 * minute },
  searches: { name: 'search', points: 600, seconds: minute },
} as const satisfies Record<string, Limit>

/** What is live. */
export const liveLimits = {
  /** Open windows of one account; one more is not let in until another is closed. */
  sockets: 40,
  /** Messages of one connection: a quick writer with a moving caret needs about 40 a second. */
  messages: { points: 400, seconds: 4 },
  /** Messages of one person, whatever their windows. */
  messagesOfPerson: { points: 1_600, seconds: 4 },
  /** What only shows that somebody is there; of more than this the rest is dropped, and nobody is told. */
  signs: { typing: { points: 4, seconds: 1 }, 'paper:caret': { points: 40, seconds: 1 } },
} as const
