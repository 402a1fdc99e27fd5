import type { Person } from '../types.ts'

/** People who stand in for others in the groups, or had a seat before them. */
export const peopleStandingIn: Person[] = [
  {
    key: 'bente-krag',
    name: 'Bente Krag',
    title: 'Faglig konsulent',
    email: 'bente.krag@esbjerg.example',
    affiliations: [{ organisation: 'esbjerg', department: 'Social & Tilbud', title: 'Faglig konsulent', side: 'authority', since: '2016-05-01' }],
    field: 'Introforløb og oplæring',
    askMe: ['oplæring af nye kolleger'],
  },
  {
    key: 'stine-markvard',
    name: 'Stine Markvard',
    title: 'Socialfaglig konsulent',
    email: 'stine.markvard@aarhus.example',
    affiliations: [{ organisation: 'aarhus', department: 'Sociale Forhold', title: 'Socialfaglig konsulent', side: 'authority', since: '2021-09-01' }],
    field: 'Specialiserede botilbud',
    askMe: ['visitation på tværs'],
  },
  {
    key: 'camilla-bruun',
    name: 'Camilla Bruun',
    title: 'Chefkonsulent',
    email: 'camilla.bruun@naestved.example',
    affiliations: [{ organisation: 'naestved', department: 'Center for Handicap og Psykiatri', title: 'Chefkonsulent', side: 'authority', since: '2020-01-01' }],
    field: 'Kvalitet og kontrakter',
    askMe: ['standardkontrakter'],
  },
]
