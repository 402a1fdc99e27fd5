/** Raised when the tables below change. The index can always be built again, so an older layout is dropped, not migrated. */
export const layout = 'Fælled search, layout 2'

/** What the engine owns. Every statement may run again; the caller holds a lock. What counting reads comes first in a row. */
export const schema = `
CREATE SCHEMA IF NOT EXISTS search;
COMMENT ON SCHEMA search IS '${layout}';

CREATE TABLE IF NOT EXISTS search.state (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  live int NOT NULL,
  next int,
  newest int NOT NULL,
  live_version text NOT NULL
);

CREATE TABLE IF NOT EXISTS search.document (
  generation int NOT NULL,
  facet_set int NOT NULL,
  at timestamptz NOT NULL,
  year int,
  id text NOT NULL,
  scopes text[] STORAGE MAIN NOT NULL,
  title_words tsvector STORAGE MAIN NOT NULL,
  subject_id text NOT NULL,
  kind text NOT NULL,
  collaboration_ids text[] NOT NULL,
  organisation_ids text[] NOT NULL,
  focus_area_ids text[] NOT NULL,
  url text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (generation, id)
) PARTITION BY LIST (generation);
CREATE INDEX IF NOT EXISTS document_subject ON search.document (subject_id);

CREATE TABLE IF NOT EXISTS search.facet_set (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key bigint NOT NULL UNIQUE,
  kind text NOT NULL,
  collaboration_ids text[] NOT NULL,
  organisation_ids text[] NOT NULL,
  focus_area_ids text[] NOT NULL,
  year int
);

CREATE TABLE IF NOT EXISTS search.word (
  generation int NOT NULL,
  word text NOT NULL,
  deletions text[] NOT NULL,
  PRIMARY KEY (generation, word)
) PARTITION BY LIST (generation);

CREATE TABLE IF NOT EXISTS search.removed (
  generation int NOT NULL,
  id text NOT NULL,
  PRIMARY KEY (generation, id)
);
`

/** The tables of one generation. Long columns move out of the row early: counting reads rows, only ranking reads words. */
export const generationTables = (generation: number): string => `
CREATE TABLE search.document_g${generation} PARTITION OF search.document FOR VALUES IN (${generation});
ALTER TABLE search.document_g${generation} SET (toast_tuple_target = 512);
CREATE TABLE search.word_g${generation} PARTITION OF search.word FOR VALUES IN (${generation});
`

/** The indexes searches need. A generation is filled before it gets them: that is five times as fast. One statement each. */
export const generationIndexes = (generation: number): string[] => [
  `CREATE INDEX CONCURRENTLY ON search.document_g${generation} USING gin (words) WITH (fastupdate = off)`,
  `CREATE INDEX CONCURRENTLY ON search.document_g${generation} USING gin (title_words) WITH (fastupdate = off)`,
  `CREATE INDEX CONCURRENTLY ON search.word_g${generation} USING gin (deletions) WITH (fastupdate = off)`,
]

/** What searches read: one generation's own table, so that neither planning nor locks see the other one. */
export const liveViews = (generation: number): string => `
CREATE OR REPLACE VIEW search.live AS SELECT ctid AS place, * FROM search.document_g${generation};
CREATE OR REPLACE VIEW search.live_word AS SELECT * FROM search.word_g${generation};
${matched(generation)}
`

/**
 * What matches, before filters and ranking. A function, because only a function can forbid the sequential scan for itself: the
 * planner takes reading a long column for free and would rather read every document's words than the index.
 */
const matched = (generation: number) => `
CREATE OR REPLACE FUNCTION search.matched(query tsquery, carried text[])
RETURNS TABLE (place tid, id text, at timestamptz, facet_set int, in_title int) LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT ctid, id, at, facet_set, (title_words @@ query)::int FROM search.document_g${generation} WHERE words @@ query AND scopes && carried
$$;`

export const dropGeneration = (generation: number): string => `
DROP TABLE IF EXISTS search.document_g${generation};
DROP TABLE IF EXISTS search.word_g${generation};
DELETE FROM search.removed WHERE generation = ${generation};
`
