import type { ThreadSubject } from '#server/discussions/contract.ts'

/** The page of the thing a thread belongs to. */
export function subjectPath({ kind, pageId }: Pick<ThreadSubject, 'kind' | 'pageId'>): string {
  if (kind === 'group') return `/grupper/${pageId}`
  if (kind === 'file') return `/filer/${pageId}`
  if (kind === 'conversation') return `/beskeder/${pageId}`
  if (kind === 'meeting') return `/moeder/${pageId}`
  return kind === 'publication' ? `/papirer/${pageId}?lag=publiceret` : `/papirer/${pageId}`
}

export const threadPath = (threadId: string): string => `/traade/${threadId}`
export const postPath = (threadId: string, postId: string): string => `/traade/${threadId}#indlaeg-${postId}`
