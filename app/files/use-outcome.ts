import { useFileWords } from './use-file-words.ts'

/** What became of a file that was taken, in words. */
export function useOutcome(): (taken: { outcome: string; number: number }) => string {
  const { upload } = useFileWords()
  return ({ outcome, number }) => (outcome === 'version' ? upload.isVersion(number) : outcome === 'unchanged' ? upload.unchanged : upload.isNew)
}
