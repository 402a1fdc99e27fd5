import { actorScopes } from '#server/subjects/scopes.ts'
import { organisationsPage, peoplePage, peopleQuestion } from '#server/directory/queries.ts'
import { filesPage } from '#server/files/queries.ts'
import { groupsPage } from '#server/groups/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { pool } from '#server/kernel/db.ts'
import { benchDatabase, figures, overRounds } from './live-bench.ts'

/*
 * The lists people open, with 300 groups, 5,000 people of 60 organisations and 20,000 files of one group: each against the barest statement that could
 * fill the same page, with neither rights, counts nor what stands beside a name. Rounds alternate.
 */

const rounds = 5
const looks = 30
const size = { people: 5_000, groups: 300, organisations: 60, files: 20_000, folders: 200 }

const database = await benchDatabase('faelled_bench_lists')
const home = '019a0000-0000-7000-8000-000000000001'
const me = '019a0000-0000-7000-8000-000000000002'

await pool().query(`
  INSERT INTO "Collaboration" ("id", "slug", "name", "createdAt") VALUES ('${home}', 'stor', 'Stor', now());
  INSERT INTO "OrganisationKind" ("code", "nameDa", "nameEn", "position", "authority") VALUES ('municipality', 'Kommune', 'Municipality', 1, true);
  INSERT INTO "Organisation" ("id", "name", "shortName", "kindCode", "createdAt")
    SELECT gen_random_uuid(), 'Kommune ' || n, 'Kommune ' || n, 'municipality', now() FROM generate_series(1, ${size.organisations}) n;
  INSERT INTO "OrganisationLink" SELECT "id", '${home}', 'party' FROM "Organisation";
  INSERT INTO "Subject" ("id", "kind", "collaborationId", "level", "title", "scopes", "createdAt", "updatedAt")
    SELECT "id", 'organisation', '${home}', 'signed_in', "name", ARRAY['in'], now(), now() FROM "Organisation";
  INSERT INTO "Person" ("id", "name", "title", "email", "field", "askMeAbout", "createdAt")
    SELECT gen_random_uuid(), (ARRAY['Åse', 'Birthe', 'Øjvind', 'Kaj', 'Ærna'])[1 + n % 5] || ' Efternavn ' || n, 'Konsulent', 'p' || n || '@eksempel.example',
      'Botilbud og takster', ARRAY['magtanvendelse'], now() FROM generate_series(1, ${size.people}) n;
  INSERT INTO "Affiliation" ("id", "personId", "organisationId", "from", "roles")
    SELECT gen_random_uuid(), p."id", o."id", '2020-01-01', '{}' FROM (SELECT "id", row_number() OVER () AS n FROM "Person") p
      JOIN (SELECT "id", row_number() OVER () AS n FROM "Organisation") o ON o.n = 1 + p.n % ${size.organisations};
  INSERT INTO "Group" ("id", "collaborationId", "kind", "name", "createdAt")
    SELECT gen_random_uuid(), '${home}', 'workingGroup', 'Arbejdsgruppe ' || n, now() FROM generate_series(1, ${size.groups}) n;
  INSERT INTO "Membership" ("id", "groupId", "personId", "role", "startedAt")
    SELECT gen_random_uuid(), g."id", p."id", 'member', now() FROM (SELECT "id", row_number() OVER () AS n FROM "Group") g
      JOIN (SELECT "id", row_number() OVER () AS n FROM "Person") p ON p.n % ${size.groups} = g.n - 1;
  INSERT INTO "Subject" ("id", "kind", "collaborationId", "groupId", "level", "title", "scopes", "createdAt", "updatedAt")
    SELECT "id", 'group', '${home}', "id", 'collaboration', "name", ARRAY['c:${home}', 'g:' || "id", 's:${home}'], now(), now() FROM "Group";
  INSERT INTO "Subject" ("id", "kind", "collaborationId", "level", "title", "scopes", "createdAt", "updatedAt")
    SELECT p."id", 'person', '${home}', 'collaboration', p."name", ARRAY['p:' || p."id", 'c:${home}', 's:${home}'] || ARRAY(SELECT 'g:' || m."groupId" FROM "Membership" m WHERE m."personId" = p."id"), now(), now() FROM "Person" p;
  INSERT INTO "FileContent" ("hash", "bytes", "mime", "reading", "createdAt") VALUES ('bench', 1000, 'application/pdf', 'read', now());
  INSERT INTO "FileFolder" ("id", "groupId", "name", "nameKey", "createdAt")
    SELECT gen_random_uuid(), "id", 'Mappe ' || n, 'mappe ' || n, now() FROM (SELECT "id" FROM "Group" ORDER BY "name" LIMIT 1) g, generate_series(1, ${size.folders}) n;
  INSERT INTO "File" ("id", "groupId", "folderId", "name", "nameKey", "versionNumber", "createdAt", "changedAt")
    SELECT gen_random_uuid(), g."id", CASE WHEN n % 2 = 0 THEN d."id" END, 'Bilag ' || n || '.pdf', 'bilag ' || n || '.pdf', 1, now(), now() - n * interval '1 minute'
    FROM (SELECT "id" FROM "Group" ORDER BY "name" LIMIT 1) g, generate_series(1, ${size.files}) n
      LEFT JOIN (SELECT "id", row_number() OVER () AS at FROM "FileFolder") d ON d.at = 1 + (n / 2) % ${size.folders};
  INSERT INTO "FileVersion" ("id", "fileId", "number", "hash", "name", "at") SELECT gen_random_uuid(), "id", 1, 'bench', "name", now() FROM "File";
  INSERT INTO "Subject" ("id", "kind", "collaborationId", "groupId", "level", "title", "scopes", "createdAt", "updatedAt")
    SELECT "id", 'file', '${home}', "groupId", 'collaboration', "name", ARRAY['c:${home}', 'g:' || "groupId", 's:${home}'], now(), now() FROM "File";
  ANALYZE;`)

const { rows: [library] } = await pool().query<{ groupId: string; folderId: string }>(
  'SELECT "groupId", "folderId" FROM "File" WHERE "folderId" IS NOT NULL LIMIT 1',
)

const collaboration = { id: home, slug: 'stor', name: 'Stor', covered: true, authority: true, secretariat: false }
const actor: PersonActor = {
  kind: 'person', personId: me, accountId: me, sessionId: 'bench', name: 'Mig', language: 'da', keyboardLetters: true, drift: false,
  collaborationId: home, collaborations: [collaboration], memberships: [], affiliations: [],
  scopes: actorScopes({ personId: me, collaborations: [collaboration], groupIds: [] }),
} as unknown as PersonActor

const asked = (query: string) => peopleQuestion(new URLSearchParams(query), home)
const bare = (sql: string) => () => pool().query(sql)
const lists: { name: string; ours: () => Promise<unknown>; bare: () => Promise<unknown> }[] = [
  { name: '5,000 people, first page', ours: () => peoplePage(actor, asked('')), bare: bare('SELECT "id", "name" FROM "Person" ORDER BY "name" COLLATE "da-x-icu" LIMIT 50') },
  { name: '5,000 people, last page', ours: () => peoplePage(actor, asked('side=100')), bare: bare('SELECT "id", "name" FROM "Person" ORDER BY "name" COLLATE "da-x-icu" LIMIT 50 OFFSET 4950') },
  { name: 'people by a word', ours: () => peoplePage(actor, asked('q=Øjvind 499')), bare: bare(`SELECT "id", "name" FROM "Person" WHERE "name" ILIKE '%Øjvind%' AND "name" ILIKE '%499%' ORDER BY "name" COLLATE "da-x-icu" LIMIT 50`) },
  { name: '300 groups', ours: () => groupsPage(actor), bare: bare('SELECT "id", "name" FROM "Group" ORDER BY "name" COLLATE "da-x-icu"') },
  ...(['navn', 'nyeste'] as const).map((order) => ({
    name: `20,000 files, half in no folder, first page, ${order}`,
    ours: () => filesPage(actor, library!.groupId, { folderId: null, order, page: 1 }),
    bare: bare(`SELECT "id", "name" FROM "File" WHERE "groupId" = '${library!.groupId}' AND coalesce("folderId", "groupId") = '${library!.groupId}' AND "removedAt" IS NULL ORDER BY ${order === 'navn' ? '"name" COLLATE "da-x-icu"' : '"changedAt" DESC'}, "id" LIMIT 60`),
  })),
  {
    name: '20,000 files, one folder of 50',
    ours: () => filesPage(actor, library!.groupId, { folderId: library!.folderId, order: 'navn', page: 1 }),
    bare: bare(`SELECT "id", "name" FROM "File" WHERE "folderId" = '${library!.folderId}' AND "removedAt" IS NULL ORDER BY "name" COLLATE "da-x-icu"`),
  },
  { name: '60 organisations', ours: () => organisationsPage(actor, { words: '', collaborationId: home, kindCode: null, page: 1 }), bare: bare('SELECT "id", "name" FROM "Organisation" ORDER BY "name" COLLATE "da-x-icu" LIMIT 50') },
]

async function timed(look: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await look()
  return performance.now() - from
}

for (const list of lists) {
  const measured = { ours: [] as ReturnType<typeof figures>[], bare: [] as ReturnType<typeof figures>[] }
  for (let round = 0; round <= rounds; round++)
    for (const kind of ['ours', 'bare'] as const) {
      const samples: number[] = []
      for (let look = 0; look < looks; look++) samples.push(await timed(list[kind]))
      // The first round warms up.
      if (round > 0) measured[kind].push(figures(samples))
    }
  const [ours, theirs] = [overRounds(measured.ours), overRounds(measured.bare)]
  console.log(`${list.name}: ours ${ours.text}`)
  console.log(`  bare ${theirs.text}; ratio p50 ${(ours.p50 / theirs.p50).toFixed(1)}`)
}
await database.stop()
