import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** IM1: documents are imported by the secretariat of the collaboration, or by the installation itself. */
export const mayImport = (actor: Actor, collaborationId: string): Verdict =>
  actor.kind === 'system' || isSecretariatOf(actor, collaborationId) ? yes : no('import.onlySecretariat')
