/** The topics of the help, in the order they are listed: each is a text in da/ and en/. */
export const helpTopics = [
  'start',
  'min-side',
  'grupper',
  'moeder',
  'papirer',
  'dialog',
  'beskeder',
  'filer',
  'rammeaftalen',
  'overblik',
  'personer',
  'soegning',
  'konto',
  'sekretariatet',
] as const
export type HelpTopic = (typeof helpTopics)[number]

/** Which topic helps on which page; the first that fits. */
const pages: [RegExp, HelpTopic][] = [
  [/^\/grupper\/[^/]+\/filer|^\/(filer|mapper)/, 'filer'],
  [/^\/grupper\/[^/]+\/dialog|^\/(traade|indlaeg|emner)/, 'dialog'],
  [/^\/beskeder/, 'beskeder'],
  [/^\/grupper\/[^/]+\/moeder|^\/(moeder|kalender)/, 'moeder'],
  [/^\/grupper/, 'grupper'],
  [/^\/papirer/, 'papirer'],
  [/^\/rammeaftaler/, 'rammeaftalen'],
  [/^\/min-kommune/, 'personer'],
  [/^\/overblik/, 'overblik'],
  [/^\/(personer|organisationer|tilbud)/, 'personer'],
  [/^\/soeg/, 'soegning'],
  [/^\/min-konto/, 'konto'],
  [/^\/min-side/, 'min-side'],
  [/^\/(samarbejder|drift|historik|papirkurv)/, 'sekretariatet'],
]

/** Where the help to a page is. */
export const helpFor = (pathname: string): string => `/hjaelp/${pages.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'start'}`
