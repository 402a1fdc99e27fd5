import type { PaperView } from '#server/papers/views.ts'

/** Whether one answers for the paper: then its check code and the file it came from are shown, which tell a reader nothing. */
export const keepsRecord = ({ can }: { can: Pick<PaperView['can'], 'write' | 'publish' | 'withdraw'> }): boolean =>
  can.write.ok || can.publish.ok || can.withdraw.ok
