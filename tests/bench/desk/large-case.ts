import pg from "pg";
import { nameParties } from "./party-names";

/** What issue calls large: a second case of this size stands beside the small ones. */
export const LARGE = { parties: 5_000, links: 50_000, claimsPerLink: 3 } as const;

/**
 * Fills a case by plain SQL, as an import of that size would leave it, without its history: parties in a web where few
 * have many links, three claims per link, one in a hundred of them proposed, a citation each.
 */
export async function fillLargeCase(url: string, caseId: string, seed: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const names = nameParties(LARGE.parties, seed);
    await client.query("BEGIN");
    await client.query(`SELECT setseed(${(seed % 100) / 100})`);
    await client.query(
      `INSERT INTO "Party" ("id", "caseId", "slug", "nameEn", "nameZh", "kind", "aliases")
       SELECT gen_random_uuid(), $1, 'p-' || n, en, zh, 'company', ARRAY[]::text[]
       FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS named(en, zh, n)`,
      [caseId, names.map(({ en }) => en), names.map(({ zh }) => zh)],
    );
    await client.query(
      `INSERT INTO "Source" ("id", "caseId", "slug", "kind", "publisher", "language", "reliability", "url")
       SELECT gen_random_uuid(), $1, 's-' || n, 'filing', 'Register ' || n, 'en', 'A', 'https://example.org/' || n
       FROM generate_series(1, 500) n`,
      [caseId],
    );
    await client.query(
      `INSERT INTO "Deal" ("id", "caseId", "slug", "titleEn", "stage")
       SELECT gen_random_uuid(), $1, 'd-' || n, 'Deal ' || n, 'signed' FROM generate_series(1, 20000) n`,
      [caseId],
    );
    await client.query(
      `INSERT INTO "Link" ("id", "caseId", "slug", "dealId", "kind", "payerId", "payeeId", "valueFlow", "layer")
       SELECT gen_random_uuid(), $1, 'l-' || n, d."id", 'purchase_services', payer."id", payee."id", 'cash', 'record'
       FROM (SELECT n, 1 + floor($2::int * power(random(), 3))::int AS one, floor(($2::int - 1) * random())::int AS other
             FROM generate_series(1, $3::int) n) drawn
       JOIN "Deal" d ON d."caseId" = $1 AND d."slug" = 'd-' || (1 + n % 20000)
       JOIN "Party" payer ON payer."caseId" = $1 AND payer."slug" = 'p-' || one
       JOIN "Party" payee ON payee."caseId" = $1 AND payee."slug" = 'p-' || (1 + (one + other) % $2::int)`,
      [caseId, LARGE.parties, LARGE.links],
    );
    await client.query(
      `INSERT INTO "Claim" ("id", "caseId", "slug", "linkId", "property", "valueType", "qualifier", "value", "unit",
         "codes", "asOf", "status", "evidence")
       SELECT gen_random_uuid(), $1, replace(l."slug", 'l-', 'c-') || '-' || k, l."id",
         (ARRAY['amount', 'stage', 'duration'])[k], (ARRAY['money', 'code', 'count'])[k]::"ValueType", 'exact',
         CASE k WHEN 1 THEN floor(random() * 1e9) WHEN 3 THEN 1 + floor(random() * 20) END,
         (ARRAY['USD', null, 'years'])[k], CASE k WHEN 2 THEN ARRAY['signed'] ELSE ARRAY[]::text[] END, '2025-06-30',
         CASE WHEN waits THEN 'proposed' ELSE 'accepted' END::"ClaimStatus",
         CASE WHEN waits THEN null ELSE 'verified' END::"Evidence"
       FROM (SELECT *, random() < 0.01 AS waits FROM "Link" WHERE "caseId" = $1) l, generate_series(1, $2::int) k`,
      [caseId, LARGE.claimsPerLink],
    );
    await client.query(
      `INSERT INTO "Citation" ("id", "caseId", "claimId", "sourceId", "locator", "stance", "origin", "noCaptureReason")
       SELECT gen_random_uuid(), $1, c."id", s."id", 'page 1', 'supports', 'primary', 'not archived yet'
       FROM (SELECT "id", row_number() OVER (ORDER BY "slug") AS n FROM "Claim" WHERE "caseId" = $1) c
       JOIN "Source" s ON s."caseId" = $1 AND s."slug" = 's-' || (1 + c.n % 500)`,
      [caseId],
    );
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
