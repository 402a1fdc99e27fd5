import { fagfolk } from './papers/fagfolk.ts'
import { kommissorium, kommissoriumUdkast } from './papers/kommissorium.ts'
import { kvalitet } from './papers/kvalitet.ts'
import { laengereLiv } from './papers/laengere-liv.ts'
import { ledelse } from './papers/ledelse.ts'
import { meetingPapers } from './papers/moeder.ts'
import { opsamling } from './papers/opsamling.ts'
import { specialpladser } from './papers/specialpladser.ts'
import { takster } from './papers/takster.ts'
import { tilbage } from './papers/tilbage.ts'
import { tovholder } from './papers/tovholder.ts'
import { voksenlivet } from './papers/voksenlivet.ts'
import type { Paper } from './types.ts'

/** Ten papers, at every stage a paper can have. */
export const papers: Paper[] = [
  kvalitet,
  ledelse,
  opsamling,
  takster,
  tovholder,
  fagfolk,
  specialpladser,
  voksenlivet,
  laengereLiv,
  tilbage,
]

/** What groups are to do: short, and each named on its group. */
export const mandates: Paper[] = [kommissorium, kommissoriumUdkast]

/** Agendas and minutes of meetings. */
export const papersOfMeetings: Paper[] = meetingPapers
