import type { ChartMark } from '#server/charts/words.ts'

const marks: Record<ChartMark, string> = { new: 'Ny', moved: 'Flyttet', renamed: 'Nyt navn', ends: 'Ophører', loose: 'Mangler overordnet' }

export const charts = {
  title: 'Organisation',
  lead: 'Grupperne, som de refererer til hinanden.',
  today: 'I dag',
  proposal: 'Forslag',
  choose: 'Vis ved siden af',
  none: 'Kun i dag',
  notShown: 'Kun for sekretariatet',
  picture: (title: string) => `Organisationsdiagram: ${title}. Det samme står som liste nedenfor.`,
  listOf: (title: string) => `Som liste: ${title}`,
  size: 'Størrelse',
  sizes: { '1': 'Hele', '2': 'Større', '3': 'Størst' } as Record<string, string>,
  marks,
  was: (name: string) => `før: ${name}`,
  same: 'Forslaget ligner i dag. Tilføj en ændring.',
  noGroups: 'Der er ingen grupper at vise',
  make: 'Lav et forslag',
  work: 'Rediger forslaget',
}
