import { z } from 'zod'

export const levels = ['private', 'group', 'authorities', 'collaboration', 'signed_in', 'public'] as const
export type LevelCode = (typeof levels)[number]
export const level = z.enum(levels, 'field.invalid')

export const subjectKinds = [
  'collaboration',
  'organisation',
  'offer',
  'agreement',
  'focusArea',
  'group',
  'person',
  'paper',
  'publication',
  'chartProposal',
  'file',
  'conversation',
  'meeting',
] as const
export type SubjectKind = (typeof subjectKinds)[number]
