import type { Person } from '../types.ts'

export const sjaellandPeople: Person[] = [
  {
    key: 'pia-krogh',
    name: 'Pia Krogh',
    title: 'Sekretariatschef',
    email: 'pia.krogh@slagelse.example',
    phone: '10 58 57 36',
    affiliations: [
      {
        organisation: 'slagelse',
        department: 'Rammeaftalesekretariatet Sjælland',
        title: 'Sekretariatschef',
        side: 'authority',
        since: '2018-02-01',
      },
    ],
    secretariatOf: ['sjaelland'],
    field: 'De tre principper og Styregruppen',
    askMe: ['de 13 handlinger', 'indberetning til Socialtilsyn Øst'],
    signIn: {
      da: 'Sekretariat på Sjælland: driver det tredje samarbejde',
      en: 'Secretariat of Sjælland: runs the third collaboration',
    },
  },
  {
    key: 'erik-vinding',
    name: 'Erik Vinding',
    title: 'Direktør',
    email: 'erik.vinding@roskilde.example',
    affiliations: [
      {
        organisation: 'roskilde',
        title: 'Direktør for Social og Sundhed',
        side: 'authority',
        roles: ['director'],
        since: '2016-01-01',
      },
    ],
    field: 'Økonomi og organisering',
    askMe: ['Styregruppen', 'chefnetværkene'],
  },
  {
    key: 'sofie-lindegaard',
    name: 'Sofie Lindegaard',
    title: 'Centerchef for Handicap',
    email: 'sofie.lindegaard@naestved.example',
    phone: '10 55 88 14',
    affiliations: [
      {
        organisation: 'naestved',
        department: 'Center for Handicap',
        title: 'Centerchef',
        side: 'authority',
        since: '2019-04-01',
      },
    ],
    field: 'Sundhed hos voksne med handicap',
    askMe: ['tandpleje på botilbud', 'bevægelse i hverdagen'],
  },
  {
    key: 'nadia-kowalska',
    name: 'Nadia Kowalska',
    title: 'Skole- og trivselskonsulent',
    email: 'nadia.kowalska@holbaek.example',
    affiliations: [
      {
        organisation: 'holbaek',
        department: 'Læring og Trivsel',
        title: 'Skole- og trivselskonsulent',
        side: 'authority',
        since: '2021-08-01',
      },
    ],
    field: 'Skolefravær',
    askMe: ['tilbage til klassen i små skridt'],
  },
  {
    key: 'maja-oestergaard',
    name: 'Maja Østergaard',
    title: 'PPR-leder',
    email: 'maja.oestergaard@koege.example',
    affiliations: [
      { organisation: 'koege', department: 'PPR', title: 'Leder af PPR', side: 'authority', since: '2020-06-01' },
    ],
    field: 'Specialpædagogisk rådgivning',
    askMe: ['visitation til specialtilbud', 'mellemformer i skolen'],
  },
  {
    key: 'steen-aagaard',
    name: 'Steen Aagaard',
    title: 'Økonomichef',
    email: 'steen.aagaard@guldborgsund.example',
    affiliations: [
      {
        organisation: 'guldborgsund',
        department: 'Økonomi',
        title: 'Økonomichef',
        side: 'economy',
        since: '2012-10-01',
      },
    ],
    field: 'Takstoversigter og fordelingsnøgler',
    askMe: ['underskudsgaranti', '5-procentsreglen'],
  },
  {
    key: 'ole-groenbech',
    name: 'Ole Grønbech',
    title: 'Leder af socialpsykiatrien',
    email: 'ole.groenbech@kalundborg.example',
    affiliations: [
      {
        organisation: 'kalundborg',
        department: 'Socialpsykiatrien',
        title: 'Leder',
        side: 'provider',
        roles: ['leader'],
        since: '2017-12-01',
      },
    ],
    field: 'Koordinerende indsatsplaner',
    askMe: ['KIP på to sider', 'borgerens egne ord i planen'],
  },
  {
    key: 'kirsten-holt',
    name: 'Kirsten Holt',
    title: 'Chefkonsulent i psykiatrien',
    email: 'kirsten.holt@region-sjaelland.example',
    affiliations: [
      {
        organisation: 'region-sjaelland',
        department: 'Psykiatrien',
        title: 'Chefkonsulent',
        side: 'authority',
        since: '2015-08-01',
      },
    ],
    field: 'Samarbejde mellem psykiatri, almen praksis og botilbud',
    askMe: ['hvad der sker ved overgangen til Region Østdanmark'],
  },
  {
    key: 'line-bagger',
    name: 'Line Bagger',
    title: 'Udviklingschef',
    email: 'line.bagger@laerkedal.example',
    affiliations: [
      {
        organisation: 'laerkedal',
        department: 'Udvikling',
        title: 'Udviklingschef',
        side: 'provider',
        since: '2020-01-01',
      },
    ],
    field: 'Kvalitetsmodeller i private tilbud',
    askMe: ['dokumentation, der ikke tager aftenen'],
  },
]
