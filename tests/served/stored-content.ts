import { db } from "@/lib/server/db";

/** What no command is about: counted attempts, and when a session was last seen. */
const ASIDE = ["_prisma_migrations", "rate_limit", "Session"];

/** What the server writes by itself from time to time, and the part of it that only people change. */
const PART_OF: Readonly<Record<string, string>> = { Notification: `where "readAt" is not null` };

/** One line per table: how many rows it has and a hash over all their columns, whatever their order. */
export async function readStoredContent(): Promise<readonly string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`;
  const parts = tables
    .filter(({ name }) => !ASIDE.includes(name))
    .map(
      ({ name }) =>
        `select '${name} ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as line from "${name}" t ${PART_OF[name] ?? ""}`,
    );
  const lines = await db().$queryRawUnsafe<{ line: string }[]>(`${parts.join(" union all ")} order by 1`);
  return lines.map(({ line }) => line);
}
