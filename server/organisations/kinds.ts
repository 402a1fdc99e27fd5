import type { Tx } from '#server/kernel/db.ts'

type Kind = { code: string; nameDa: string; nameEn: string; authority?: true; provider?: true }

/** The kinds an installation starts with; afterwards they are data. */
export const firstKinds: Kind[] = [
  { code: 'municipality', nameDa: 'Kommune', nameEn: 'Municipality', authority: true },
  { code: 'region', nameDa: 'Region', nameEn: 'Region', authority: true },
  { code: 'privateProvider', nameDa: 'Privat leverandør', nameEn: 'Private provider', provider: true },
  { code: 'council', nameDa: 'Handicapråd eller Udsatteråd', nameEn: 'Disability or vulnerable people’s council' },
  { code: 'disabilityOrganisation', nameDa: 'Handicaporganisation', nameEn: 'Disability organisation' },
  { code: 'education', nameDa: 'Uddannelsesinstitution', nameEn: 'Educational institution' },
  { code: 'professional', nameDa: 'Faglig organisation', nameEn: 'Professional organisation' },
  { code: 'foundation', nameDa: 'Fond', nameEn: 'Foundation' },
  { code: 'stateAuthority', nameDa: 'Statslig myndighed', nameEn: 'State authority' },
  { code: 'kl', nameDa: 'KL', nameEn: 'Local Government Denmark' },
  { code: 'generalPractice', nameDa: 'Almen praksis', nameEn: 'General practice' },
  { code: 'civilSociety', nameDa: 'Civilsamfund', nameEn: 'Civil society' },
  { code: 'other', nameDa: 'Anden organisation', nameEn: 'Other organisation' },
]

/** Writes the kinds that are not there yet. First run and seeds call it. */
export async function putFirstKinds(tx: Tx): Promise<void> {
  await tx.organisationKind.createMany({
    data: firstKinds.map((kind, index) => ({ ...kind, position: index + 1 })),
    skipDuplicates: true,
  })
}
