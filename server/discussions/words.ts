/** Limits that forms tell about before the server does. */
export const longestPost = 10_000
export const longestThreadTitle = 160

/** The short answers to a post, in the order they are offered. */
export const reactionKinds = ['thanks', 'agree', 'goodIdea'] as const
export type ReactionKind = (typeof reactionKinds)[number]

/** The kinds of things one may talk about so far. */
export const discussedKinds = ['group', 'paper', 'publication', 'file', 'meeting'] as const
