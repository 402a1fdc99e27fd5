const columns = [
  'id',
  'subject_id',
  'kind',
  'title',
  'body',
  'url',
  'scopes',
  'collaboration_ids',
  'organisation_ids',
  'focus_area_ids',
  'year',
  'at',
  'facet_set',
  'title_words',
  'words',
]
const replaced = columns.filter((column) => column !== 'id')

/** $1: the rows of a batch as JSON. */
export const insertFacetSets = `
INSERT INTO search.facet_set (key, kind, collaboration_ids, organisation_ids, focus_area_ids, year)
SELECT DISTINCT ON (facet_key) facet_key, kind, collaboration_ids, organisation_ids, focus_area_ids, year
FROM jsonb_to_recordset($1::jsonb) AS document (
  facet_key bigint, kind text, collaboration_ids text[], organisation_ids text[], focus_area_ids text[], year int)
WHERE NOT EXISTS (SELECT FROM search.facet_set AS known WHERE known.key = document.facet_key)
ORDER BY facet_key
ON CONFLICT DO NOTHING`

const insertDocuments = ({ where, onConflict }: { where: string; onConflict: string }) => `
INSERT INTO search.document (generation, ${columns.join(', ')})
SELECT generation, document.id, subject_id, document.kind, title, body, url, scopes, document.collaboration_ids, document.organisation_ids,
  document.focus_area_ids, document.year, at, facet_set.id, title_words::tsvector, words::tsvector
FROM jsonb_to_recordset($1::jsonb) AS document (
  id text, subject_id text, kind text, title text, body text, url text, scopes text[], collaboration_ids text[],
  organisation_ids text[], focus_area_ids text[], year int, at timestamptz, facet_key bigint, title_words text, words text)
JOIN search.facet_set ON facet_set.key = facet_key
CROSS JOIN unnest($2::int[]) AS target (generation)
${where}
ORDER BY document.id
ON CONFLICT (generation, id) ${onConflict}`

/** $1: the rows of a batch as JSON, $2: the generations they belong to. What was there is replaced. */
export const replaceDocuments = insertDocuments({
  where: '',
  onConflict: `DO UPDATE SET (${replaced.join(', ')}) = (${replaced.map((column) => `excluded.${column}`).join(', ')})`,
})

/** As above, but what is there already, or was removed meanwhile, stays as it is. */
export const addDocuments = insertDocuments({
  where: `WHERE NOT EXISTS (
  SELECT FROM search.removed WHERE removed.generation = target.generation AND removed.id = document.id)`,
  onConflict: 'DO NOTHING',
})

/** $1: the generation, $2: words as JSON. */
export const insertWords = `
INSERT INTO search.word (generation, word, deletions)
SELECT $1, word, deletions FROM jsonb_to_recordset($2::jsonb) AS fresh (word text, deletions text[])
ON CONFLICT DO NOTHING`
