/* The words of offers: typed Danish and English, pure; the browser may load it. */

export const targetGroups = [
  'childrenAndYouth',
  'adults',
  'autism',
  'adhd',
  'dualDiagnosis',
  'mentalIllness',
  'brainInjury',
  'intellectualDisability',
  'intellectualDisabilityAndSentence',
  'physicalDisability',
  'eatingDisorder',
  'selfHarm',
  'visualImpairment',
  'hearingLoss',
  'homelessness',
  'substanceUse',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** Whom an offer is for. */
export const targetGroupWords: Record<'da' | 'en', Record<TargetGroup, string>> = {
  da: {
    childrenAndYouth: 'Børn og unge',
    adults: 'Voksne',
    autism: 'Autisme',
    adhd: 'ADHD',
    dualDiagnosis: 'Dobbeltdiagnoser',
    mentalIllness: 'Psykisk sygdom',
    brainInjury: 'Erhvervet hjerneskade',
    intellectualDisability: 'Udviklingshæmning',
    intellectualDisabilityAndSentence: 'Borgere med udviklingshæmning og dom',
    physicalDisability: 'Fysisk funktionsnedsættelse',
    eatingDisorder: 'Spiseforstyrrelser',
    selfHarm: 'Selvskadende adfærd',
    visualImpairment: 'Synsnedsættelse',
    hearingLoss: 'Høretab',
    homelessness: 'Hjemløshed',
    substanceUse: 'Rusmiddelbrug',
  },
  en: {
    childrenAndYouth: 'Children and young people',
    adults: 'Adults',
    autism: 'Autism',
    adhd: 'ADHD',
    dualDiagnosis: 'Dual diagnoses',
    mentalIllness: 'Mental illness',
    brainInjury: 'Acquired brain injury',
    intellectualDisability: 'Intellectual disability',
    intellectualDisabilityAndSentence: 'Citizens with an intellectual disability and a court sentence',
    physicalDisability: 'Physical disability',
    eatingDisorder: 'Eating disorders',
    selfHarm: 'Self-harm',
    visualImpairment: 'Visual impairment',
    hearingLoss: 'Hearing loss',
    homelessness: 'Homelessness',
    substanceUse: 'Substance use',
  },
}

/** The names of target groups, in the order of the list. */
export const targetGroupNames = (codes: string[], language: 'da' | 'en'): string[] =>
  targetGroups.filter((one) => codes.includes(one)).map((one) => targetGroupWords[language][one])

/** The target group somebody has written in either language, or its code; null where there is none. */
export const targetGroupNamed = (text: string): TargetGroup | null => {
  const asked = text.trim().toLowerCase()
  const isCalled = (code: TargetGroup) =>
    [code, targetGroupWords.da[code], targetGroupWords.en[code]].some((name) => name.toLowerCase() === asked)
  return targetGroups.find(isCalled) ?? null
}

const acts: Record<string, string> = { serviceloven: 'SEL', 'lov om social service': 'SEL', 'barnets lov': 'BL', almenboligloven: 'ABL', sundhedsloven: 'SUL' }

/** "serviceloven §107" and "§ 107 sel" are the same paragraph: SEL § 107. */
function paragraph(written: string): string {
  const text = written.replace(/§\s*/g, '§ ').replace(/\s+/g, ' ').trim()
  const [, before = '', number = '', after = ''] = /^(.*?)\s*(§.*?\d[\d a-zA-Z.,-]*?)(?:\s+(?:i\s+)?([\p{L} ]{2,}))?$/u.exec(text) ?? []
  if (!number) return text
  const act = (before || after).trim()
  const short = acts[act.toLowerCase()] ?? (act.length <= 4 ? act.toUpperCase() : act)
  return [short, number.trim()].filter(Boolean).join(' ')
}

/** The paragraphs of a line, parted by commas, semicolons or line breaks, each once and written alike. */
export const paragraphsIn = (line: string): string[] => [
  ...new Set(
    line
      .split(/[,;\n]/)
      .map(paragraph)
      .filter(Boolean),
  ),
]

/** So many days a removed offer is taken back by who may remove it. */
export const undoDays = 30
