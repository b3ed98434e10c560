/** Ids by name, so that a statement of a test can be read. */
export const ID = {
  small: "00000000-0000-4000-8000-000000000001",
  other: "00000000-0000-4000-8000-000000000002",
  editor: "00000000-0000-4000-8000-000000000003",
  asker: "00000000-0000-4000-8000-000000000004",
  alpha: "00000000-0000-4000-8000-00000000000a",
  beta: "00000000-0000-4000-8000-00000000000b",
  gamma: "00000000-0000-4000-8000-00000000000c",
  umbrella: "00000000-0000-4000-8000-000000000011",
  part: "00000000-0000-4000-8000-000000000012",
  loan: "00000000-0000-4000-8000-000000000021",
  purchase: "00000000-0000-4000-8000-000000000022",
  containment: "00000000-0000-4000-8000-000000000031",
  filing: "00000000-0000-4000-8000-000000000041",
  article: "00000000-0000-4000-8000-000000000042",
  amount: "00000000-0000-4000-8000-000000000051",
  later: "00000000-0000-4000-8000-000000000052",
  proposed: "00000000-0000-4000-8000-000000000053",
  quote: "00000000-0000-4000-8000-000000000061",
  laterQuote: "00000000-0000-4000-8000-000000000062",
  rule: "00000000-0000-4000-8000-000000000071",
  indicator: "00000000-0000-4000-8000-000000000081",
  capture: "00000000-0000-4000-8000-000000000091",
  first: "00000000-0000-4000-8000-0000000000a1",
  otherFirst: "00000000-0000-4000-8000-0000000000a2",
} as const;

/** sha256("x") */
export const X_SHA256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

/** A version that one person asked for and another approves as it comes out; it goes into one transaction. */
export function aVersionByTwo(
  version: { readonly id?: string; readonly caseId: string; readonly number: number },
  over: { readonly approved?: string; readonly publishedBy?: string } = {},
): string {
  const { id, caseId, number } = version;
  return `${anApproval(caseId, number, over.approved)}
    INSERT INTO "Snapshot" ("id", "caseId", "number", "documentSha256", "publishedById") VALUES
      (${id ? `'${id}'` : "gen_random_uuid()"}, '${caseId}', ${number}, '${X_SHA256}', '${over.publishedBy ?? ID.editor}');`;
}

/** What one person asks for and another approves. */
export function anApproval(caseId: string, number: number, approvedBy: string = ID.editor): string {
  return `INSERT INTO "PublicationRequest" ("id", "caseId", "number", "contentSha256", "requestedById") VALUES
      (gen_random_uuid(), '${caseId}', ${number}, '${X_SHA256}', '${ID.asker}');
    UPDATE "PublicationRequest" SET "state" = 'approved', "decidedById" = '${approvedBy}', "decidedAt" = now()
      WHERE "caseId" = '${caseId}' AND "number" = ${number} AND "state" = 'waiting';`;
}

/** What the small case needs to be published. */
export const SMALL_VERSIONS_SQL = `${aVersionByTwo({ id: ID.first, caseId: ID.small, number: 1 })}
  ${aVersionByTwo({ id: ID.otherFirst, caseId: ID.other, number: 1 })}`;

/** A case that keeps every rule: two parties, two links, a cited claim, one version. A second case beside it. */
export const SMALL_CASE_SQL = `
  INSERT INTO "Case" ("id", "slug", "titleEn", "titleZh", "summaryEn", "summaryZh", "asOf") VALUES
    ('${ID.small}', 'small', 'Small', '小', '', '', '2026-01-31'),
    ('${ID.other}', 'other', 'Other', '另', '', '', '2026-01-31');
  INSERT INTO "Member" ("id", "email", "name", "passwordHash") VALUES
    ('${ID.editor}', 'editor@example.org', 'Editor', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA'),
    ('${ID.asker}', 'asker@example.org', 'Asker', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA');
  INSERT INTO "Session" ("id", "memberId", "expiresAt") VALUES
    (gen_random_uuid(), '${ID.editor}', now() + interval '1 day');
  INSERT INTO "Party" ("id", "caseId", "slug", "nameEn", "kind") VALUES
    ('${ID.alpha}', '${ID.small}', 'alpha', 'Alpha', 'company'),
    ('${ID.beta}', '${ID.small}', 'beta', 'Beta', 'company'),
    ('${ID.gamma}', '${ID.other}', 'gamma', 'Gamma', 'company');
  INSERT INTO "Deal" ("id", "caseId", "slug", "titleEn", "stage") VALUES
    ('${ID.umbrella}', '${ID.small}', 'umbrella', 'Umbrella', 'signed'),
    ('${ID.part}', '${ID.small}', 'part', 'Part', 'signed');
  UPDATE "Deal" SET "partOfId" = '${ID.umbrella}' WHERE "id" = '${ID.part}';
  INSERT INTO "Link" ("id", "caseId", "slug", "dealId", "kind", "payerId", "payeeId", "valueFlow", "layer") VALUES
    ('${ID.loan}', '${ID.small}', 'loan', '${ID.part}', 'loan', '${ID.alpha}', '${ID.beta}', 'cash', 'record'),
    ('${ID.purchase}', '${ID.small}', 'purchase', '${ID.part}', 'purchase_goods', '${ID.beta}', '${ID.alpha}', 'cash', 'record');
  INSERT INTO "LinkPart" ("id", "caseId", "partLinkId", "wholeDealId", "relation") VALUES
    ('${ID.containment}', '${ID.small}', '${ID.loan}', '${ID.umbrella}', 'part_of_sum');
  INSERT INTO "Source" ("id", "caseId", "slug", "kind", "publisher", "language", "reliability", "url") VALUES
    ('${ID.filing}', '${ID.small}', 'filing', 'filing', 'Register', 'en', 'A', 'https://example.org/filing'),
    ('${ID.article}', '${ID.small}', 'article', 'article', 'Paper', 'en', 'B', 'https://example.org/article');
  INSERT INTO "Blob" ("sha256", "bytes", "size") VALUES ('${X_SHA256}', 'x', 1), (encode(sha256('xx'), 'hex'), 'xx', 2);
  INSERT INTO "BlobCoding" ("sha256", "coding", "codedSha256") VALUES ('${X_SHA256}', 'br', encode(sha256('xx'), 'hex'));
  INSERT INTO "Capture" ("id", "caseId", "sourceId", "sha256", "mediaType", "capturedAt", "tool", "text", "normaliserVersion")
    VALUES ('${ID.capture}', '${ID.small}', '${ID.article}', '${X_SHA256}', 'text/plain', now(), 'test', 'x', 1);
  BEGIN;
  INSERT INTO "Claim" ("id", "caseId", "slug", "linkId", "property", "valueType", "qualifier", "value", "unit", "asOf",
      "validFrom", "validTo", "rank", "status", "evidence") VALUES
    ('${ID.amount}', '${ID.small}', 'amount', '${ID.loan}', 'amount', 'money', 'exact', 100, 'USD', '2025-09',
      '2025-09-01', '2026-01-15', 'preferred', 'accepted', 'verified'),
    ('${ID.later}', '${ID.small}', 'later', '${ID.loan}', 'amount', 'money', 'exact', 120, 'USD', '2026-01-15',
      '2026-01-15', null, 'preferred', 'accepted', 'reported'),
    ('${ID.proposed}', '${ID.small}', 'proposed', '${ID.loan}', 'amount', 'money', 'exact', 90, 'USD', '2025-10',
      '2025-10-01', null, 'preferred', 'proposed', null);
  INSERT INTO "Citation" ("id", "caseId", "claimId", "sourceId", "fragment", "stance", "origin", "noCaptureReason") VALUES
    ('${ID.quote}', '${ID.small}', '${ID.amount}', '${ID.filing}', 'a loan of 100', 'supports', 'primary', 'not archived yet'),
    ('${ID.laterQuote}', '${ID.small}', '${ID.later}', '${ID.article}', null, 'supports', 'press', 'not archived yet');
  COMMIT;
  INSERT INTO "Rule" ("id", "caseId", "slug", "title", "authorityId", "status") VALUES
    ('${ID.rule}', '${ID.small}', 'rule', 'Rule', '${ID.alpha}', 'in_force');
  INSERT INTO "RulePlace" ("caseId", "ruleId", "jurisdiction", "sourceId") VALUES
    ('${ID.small}', '${ID.rule}', 'US', '${ID.filing}');
  INSERT INTO "Indicator" ("id", "caseId", "slug", "nameEn", "unit") VALUES
    ('${ID.indicator}', '${ID.small}', 'indicator', 'Indicator', 'USD');
  INSERT INTO "Discrepancy" ("id", "caseId", "slug", "statement", "language", "explanation", "errorOrigin", "verdict") VALUES
    (gen_random_uuid(), '${ID.small}', 'discrepancy', 'said', 'en', 'why', 'speaker', 'imprecise');
  INSERT INTO "GlossaryTerm" ("id", "caseId", "slug", "termEn", "termZh", "definitionEn", "definitionZh") VALUES
    (gen_random_uuid(), '${ID.small}', 'term', 'Term', '词', 'Meaning.', '含义。');
  INSERT INTO "Statement" ("id", "caseId", "slug", "order", "sectionEn", "paragraph", "paraphraseEn", "anchorEn", "kind",
      "topic", "verdict", "explanationEn") VALUES
    (gen_random_uuid(), '${ID.small}', 'statement', 1, 'Section', 1, 'said', 'said', 'fact', 'other', 'right', 'why');
  INSERT INTO "AnalogyStep" ("id", "caseId", "slug", "analogy", "step", "actor", "actionEn", "fromTestedDocument") VALUES
    (gen_random_uuid(), '${ID.small}', 'analogy', 'house', 1, 'john', 'buys', true);
  INSERT INTO "ImportRun" ("id", "caseId", "digest", "counts") VALUES
    (gen_random_uuid(), '${ID.small}', '${X_SHA256}', '{}');
  INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action") VALUES
    ('${ID.small}', 'claim', 'amount', 'imported');
  BEGIN;
  ${SMALL_VERSIONS_SQL}
  INSERT INTO "SnapshotFile" ("snapshotId", "path", "sha256", "mediaType") VALUES
    ('${ID.first}', 'en/page.html', '${X_SHA256}', 'text/html');
  COMMIT;
  UPDATE "Case" SET "latestSnapshotId" = '${ID.first}' WHERE "id" = '${ID.small}';
  INSERT INTO "SiteFile" ("path", "sha256", "mediaType") VALUES ('en/index.html', '${X_SHA256}', 'text/html');
  INSERT INTO "Report" ("id", "snapshotId", "language", "style", "sections", "format", "sha256") VALUES
    (gen_random_uuid(), '${ID.first}', 'en', 'chicago', '{loops,deals}', 'pdf', '${X_SHA256}');
  INSERT INTO "ReportTurn" ("id", "snapshotId", "place", "language", "style", "sections", "requestedById") VALUES
    (gen_random_uuid(), '${ID.first}', 1, 'both', 'apa', '{}', '${ID.editor}');
`;
