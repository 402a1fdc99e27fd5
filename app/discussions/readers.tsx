import type { ThreadSubject } from '#server/discussions/contract.ts'
import { useDiscussionWords } from './use-discussion-words.ts'

/** Who can read what is written on a thing, in a sentence. */
export function Readers({ subject }: { subject: Pick<ThreadSubject, 'level' | 'wider'> }) {
  const words = useDiscussionWords()
  return <p className="quiet">{words.readBy(subject)}</p>
}
