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
