/**
 * What a migrated database holds besides its columns: constraints, indexes, triggers and functions, each as Postgres
 * itself writes it, in the order of their names. Prisma's own drift check does not see most of them.
 *
 * @param {import("pg").Client} client connected to a migrated database
 */
export async function readCatalogue(client) {
  return {
    constraints: await readLines(
      client,
      `SELECT conrelid::regclass || '.' || conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u', 'x', 't')
         AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)`,
    ),
    indexes: await readLines(
      client,
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    ),
    triggers: await readLines(
      client,
      `SELECT tgrelid::regclass || '.' || tgname AS name,
         pg_get_triggerdef(oid) || CASE tgenabled WHEN 'O' THEN '' ELSE ' (not enabled)' END AS definition
       FROM pg_trigger WHERE NOT tgisinternal`,
    ),
    functions: await readLines(
      client,
      `SELECT p.oid::regprocedure::text AS name, pg_get_functiondef(p.oid) AS definition
       FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
    ),
    extensions: await readLines(client, `SELECT extname AS name, '' AS definition FROM pg_extension`),
  };
}

async function readLines(client, query) {
  const { rows } = await client.query(query);
  const lines = rows.map(({ name, definition }) => [name, definition]);
  return Object.fromEntries(lines.sort(([one], [other]) => (one < other ? -1 : 1)));
}
