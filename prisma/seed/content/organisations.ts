import { municipalities } from './municipalities.ts'
import type { CollaborationLink, Organisation } from './types.ts'

const everywhere = (as: CollaborationLink): Organisation['links'] => [
  { collaboration: 'syddanmark', as },
  { collaboration: 'midtjylland', as },
  { collaboration: 'sjaelland', as },
]

const regions: Organisation[] = [
  {
    key: 'region-syddanmark',
    kind: 'region',
    name: 'Region Syddanmark',
    deciding: 'Regionsråd',
    links: [{ collaboration: 'syddanmark', as: 'party' }],
  },
  {
    key: 'region-midtjylland',
    kind: 'region',
    name: 'Region Midtjylland',
    deciding: 'Regionsråd',
    links: [{ collaboration: 'midtjylland', as: 'party' }],
  },
  {
    key: 'region-sjaelland',
    kind: 'region',
    name: 'Region Sjælland',
    deciding: 'Regionsråd',
    links: [{ collaboration: 'sjaelland', as: 'party' }],
    becomes: { into: 'region-oestdanmark', on: '2027-01-01' },
  },
  {
    key: 'region-hovedstaden',
    kind: 'region',
    name: 'Region Hovedstaden',
    deciding: 'Regionsråd',
    links: [{ collaboration: 'sjaelland', as: 'guest' }],
    becomes: { into: 'region-oestdanmark', on: '2027-01-01' },
  },
  {
    key: 'region-oestdanmark',
    kind: 'region',
    name: 'Region Østdanmark',
    deciding: 'Regionsråd',
    links: [{ collaboration: 'sjaelland', as: 'guest' }],
    note: 'Samler Region Hovedstaden og Region Sjælland fra den 1. januar 2027.',
  },
]

const invented = 'Opdigtet til demoverdenen.'

const others: Organisation[] = [
  {
    key: 'tranemosegaard',
    kind: 'privat_leverandoer',
    name: 'Tranemosegård Botilbud ApS',
    links: [
      { collaboration: 'syddanmark', as: 'provider' },
      { collaboration: 'midtjylland', as: 'provider' },
    ],
    note: `${invented} Driver tre botilbud til voksne med udviklingshæmning og psykisk sygdom.`,
  },
  {
    key: 'laerkedal',
    kind: 'privat_leverandoer',
    name: 'Lærkedal Bo & Vækst A/S',
    links: [
      { collaboration: 'syddanmark', as: 'provider' },
      { collaboration: 'sjaelland', as: 'provider' },
    ],
    note: `${invented} Døgntilbud og efterværn til unge.`,
  },
  {
    key: 'handicapraad-kolding',
    kind: 'raad',
    name: 'Handicaprådet i Kolding Kommune',
    links: [{ collaboration: 'syddanmark', as: 'council' }],
    attachedTo: 'kolding',
  },
  {
    key: 'udsatteraad-odense',
    kind: 'raad',
    name: 'Udsatterådet i Odense Kommune',
    links: [{ collaboration: 'syddanmark', as: 'council' }],
    attachedTo: 'odense',
  },
  {
    key: 'lige-adgang',
    kind: 'handicaporganisation',
    name: 'Landsforeningen Lige Adgang',
    links: everywhere('guest'),
    note: `${invented} Organiserer mennesker med handicap og deres pårørende.`,
  },
  {
    key: 'ph-baeltet',
    kind: 'uddannelsesinstitution',
    name: 'Professionshøjskolen Bæltet',
    links: [{ collaboration: 'syddanmark', as: 'guest' }],
    note: `${invented} Uddanner pædagoger og socialrådgivere.`,
  },
  {
    key: 'faelles-fodslag',
    kind: 'fond',
    name: 'Fonden Fælles Fodslag',
    links: [{ collaboration: 'sjaelland', as: 'guest' }],
    note: `${invented} Støtter forsøg med nye boformer.`,
  },
  {
    key: 'kl',
    kind: 'kl',
    name: 'KL',
    links: everywhere('guest'),
  },
  {
    key: 'social-og-boligstyrelsen',
    kind: 'statslig_myndighed',
    name: 'Social- og Boligstyrelsen',
    formerNames: [{ name: 'Socialstyrelsen' }],
    links: everywhere('guest'),
    note: 'Hed tidligere Socialstyrelsen; ældre papirer og centrale udmeldinger bruger det gamle navn.',
  },
]

/** Every organisation of the demo world. */
export const organisations: Organisation[] = [...municipalities, ...regions, ...others]
