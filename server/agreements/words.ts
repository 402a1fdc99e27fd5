/* The words of agreements: typed Danish and English, pure; the browser may load it. */

export const agreementStates = ['drafting', 'approved'] as const
export type AgreementState = (typeof agreementStates)[number]

/** Where an agreement stands on a day: what is approved is coming, in force or over by its dates. */
export type AgreementStanding = 'drafting' | 'coming' | 'inForce' | 'over'

export const standingOf = (of: { state: string; startsOn: Date; endsOn: Date }, today: Date): AgreementStanding => {
  if (of.state !== 'approved') return 'drafting'
  const day = today.toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' })
  if (day < of.startsOn.toISOString().slice(0, 10)) return 'coming'
  return day > of.endsOn.toISOString().slice(0, 10) ? 'over' : 'inForce'
}

export const agreementStateWords: Record<'da' | 'en', Record<AgreementState, string>> = {
  da: { drafting: 'Under udarbejdelse', approved: 'Godkendt' },
  en: { drafting: 'In preparation', approved: 'Approved' },
}

export const standingWords: Record<'da' | 'en', Record<AgreementStanding, string>> = {
  da: { drafting: 'Under udarbejdelse', coming: 'Godkendt', inForce: 'Gældende', over: 'Udløbet' },
  en: { drafting: 'In preparation', coming: 'Approved', inForce: 'In force', over: 'Expired' },
}

/** A milestone of an agreement or a deliverable of a group: a day it is due, and a day it was done. Days are yyyy-mm-dd. */
export type Step = { kind: 'milestone' | 'deliverable'; title: string; dueOn: string | null; doneOn: string | null }

/** How the dated work of a focus area goes. */
export type ProgressStanding = 'late' | 'underWay' | 'reached' | 'undated'

export type Progress<S extends Step = Step> = { done: number; total: number; late: S[]; next: S | null; standing: ProgressStanding }

export const progressWords: Record<'da' | 'en', Record<ProgressStanding, string>> = {
  da: { late: 'Forsinket', underWay: 'På vej', reached: 'Nået', undated: 'Uden datoer' },
  en: { late: 'Late', underWay: 'Under way', reached: 'Reached', undated: 'No dates' },
}

export const stepWords: Record<'da' | 'en', Record<Step['kind'], string>> = {
  da: { milestone: 'Milepæl', deliverable: 'Leverance' },
  en: { milestone: 'Milestone', deliverable: 'Deliverable' },
}
