import type pg from 'pg'

/*
 * Twice the rows of everything pages list: members, threads and posts, papers with texts, versions and publications,
 * deliverables, commitments, milestones, affiliations, groups, facts, sessions. Each copy keeps the parents of what it copies, or their copies.
 */

const steps = [
  'CREATE TEMP TABLE paper_copy AS SELECT "id", gen_random_uuid() AS "copy" FROM "Paper"',
  'CREATE TEMP TABLE publication_copy AS SELECT "id", gen_random_uuid() AS "copy" FROM "Publication"',
  'CREATE TEMP TABLE group_copy AS SELECT "id", gen_random_uuid() AS "copy" FROM "Group"',
  'CREATE TEMP TABLE person_copy AS SELECT "id", gen_random_uuid() AS "copy" FROM "Person"',
  'CREATE TEMP TABLE seat_copy AS SELECT "id", gen_random_uuid() AS "copy" FROM "Seat"',
  'CREATE TEMP TABLE thread_copy AS SELECT "id", gen_random_uuid() AS "copy" FROM "Thread"',
]

type Copy = { table: string; change: Record<string, string>; join?: string }

const copies: Copy[] = [
  { table: 'Person', change: { id: 'c."copy"', email: 'NULL' }, join: 'person_copy c ON c."id" = t."id"' },
  {
    table: 'Affiliation',
    change: { id: 'gen_random_uuid()', personId: 'c."copy"' },
    join: 'person_copy c ON c."id" = t."personId"',
  },
  { table: 'Group', change: { id: 'c."copy"' }, join: 'group_copy c ON c."id" = t."id"' },
  {
    table: 'Membership',
    change: { id: 'gen_random_uuid()', personId: 'c."copy"' },
    join: 'person_copy c ON c."id" = t."personId"',
  },
  {
    table: 'Membership',
    change: { id: 'gen_random_uuid()', groupId: 'c."copy"' },
    join: 'group_copy c ON c."id" = t."groupId"',
  },
  { table: 'Seat', change: { id: 'c."copy"' }, join: 'seat_copy c ON c."id" = t."id"' },
  {
    table: 'SeatHolding',
    change: { id: 'gen_random_uuid()', seatId: 'c."copy"' },
    join: 'seat_copy c ON c."id" = t."seatId"',
  },
  {
    table: 'JoinRequest',
    change: { id: 'gen_random_uuid()', personId: 'c."copy"' },
    join: 'person_copy c ON c."id" = t."personId"',
  },
  { table: 'Deliverable', change: { id: 'gen_random_uuid()' } },
  { table: 'Commitment', change: { id: 'gen_random_uuid()' } },
  { table: 'Milestone', change: { id: 'gen_random_uuid()' } },
  { table: 'FocusAreaGroup', change: { groupId: 'c."copy"' }, join: 'group_copy c ON c."id" = t."groupId"' },
  { table: 'Paper', change: { id: 'c."copy"' }, join: 'paper_copy c ON c."id" = t."id"' },
  { table: 'PaperText', change: { paperId: 'c."copy"' }, join: 'paper_copy c ON c."id" = t."paperId"' },
  { table: 'PaperVersion', change: { id: 'gen_random_uuid()', number: 't."number" + 1000' } },
  {
    table: 'Publication',
    change: { id: 'c."copy"', paperId: 'p."copy"' },
    join: 'publication_copy c ON c."id" = t."id" JOIN paper_copy p ON p."id" = t."paperId"',
  },
  {
    table: 'PublicationVersion',
    change: { id: 'gen_random_uuid()', publicationId: 'c."copy"' },
    join: 'publication_copy c ON c."id" = t."publicationId"',
  },
  ...['paper_copy', 'publication_copy', 'group_copy', 'person_copy'].map((table) => ({
    table: 'Subject',
    change: { id: 'c."copy"' },
    join: `${table} c ON c."id" = t."id"`,
  })),
  { table: 'Thread', change: { id: 'c."copy"' }, join: 'thread_copy c ON c."id" = t."id"' },
  {
    table: 'Post',
    change: { id: 'gen_random_uuid()', threadId: 'c."copy"', clientKey: 'NULL' },
    join: 'thread_copy c ON c."id" = t."threadId"',
  },
  { table: 'Post', change: { id: 'gen_random_uuid()', seq: 't."seq" + 100000', clientKey: 'NULL' } },
  { table: 'Fact', change: { id: 'gen_random_uuid()', seq: `nextval(pg_get_serial_sequence('"Fact"', 'seq'))` } },
  { table: 'Session', change: { id: `t."id" || '2'`, publicId: 'gen_random_uuid()' } },
]

/** Writes the copies; answers how many rows there are more. */
export async function doubleRows(client: pg.Client): Promise<number> {
  for (const step of steps) await client.query(step)
  let more = 0
  for (const copy of copies) more += await copyRows(client, copy)
  return more
}

async function copyRows(client: pg.Client, { table, change, join }: Copy): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  const names = rows.map(({ name }) => name)
  const values = names.map((name) => change[name] ?? `t."${name}"`)
  const { rowCount } = await client.query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM "${table}" t ${join ? `JOIN ${join}` : ''} ON CONFLICT DO NOTHING`,
  )
  return rowCount ?? 0
}
