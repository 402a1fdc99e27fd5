import type { OrganisationKind } from './types.ts'

/** What the product calls the kinds of organisations. */
export const kindCodes: Record<OrganisationKind, string> = {
  kommune: 'municipality',
  region: 'region',
  privat_leverandoer: 'privateProvider',
  raad: 'council',
  handicaporganisation: 'disabilityOrganisation',
  uddannelsesinstitution: 'education',
  fond: 'foundation',
  statslig_myndighed: 'stateAuthority',
  kl: 'kl',
}
