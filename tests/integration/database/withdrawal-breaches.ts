import type { Breach } from "./breach";
import { ID } from "./small-case";

const GONE = "00000000-0000-4000-8000-0000000000f1";
const NEXT = "00000000-0000-4000-8000-0000000000f2";

const PARTY = `INSERT INTO "Party" ("id", "caseId", "slug", "nameEn", "kind", "withdrawnAt") VALUES ('${GONE}', '${ID.small}', 'gone', 'Gone', 'company', now());`;
const DEAL = `INSERT INTO "Deal" ("id", "caseId", "slug", "titleEn", "stage", "withdrawnAt") VALUES ('${GONE}', '${ID.small}', 'gone', 'Gone', 'signed', now());`;
const SOURCE = `INSERT INTO "Source" ("id", "caseId", "slug", "kind", "publisher", "language", "reliability", "withdrawnAt") VALUES ('${GONE}', '${ID.small}', 'gone', 'article', 'Gone', 'en', 'B', now());`;
const withdraw = (table: string, id: string) => `UPDATE "${table}" SET "withdrawnAt" = now() WHERE "id" = '${id}'`;

/** Nothing that stands rests on what was withdrawn, whichever of the two is written last. */
export const WITHDRAWAL_BREACHES: readonly Breach[] = [
  {
    title: "a sponsor that was withdrawn",
    rule: "party_rests_on_standing",
    sql: `${PARTY} UPDATE "Party" SET "sponsorId" = '${GONE}' WHERE "id" = '${ID.beta}'`,
  },
  {
    title: "an umbrella that was withdrawn",
    rule: "deal_rests_on_standing",
    sql: `${DEAL} UPDATE "Deal" SET "partOfId" = '${GONE}' WHERE "id" = '${ID.part}'`,
  },
  {
    title: "a link to a party that was withdrawn",
    rule: "link_rests_on_standing",
    sql: `${PARTY} UPDATE "Link" SET "payeeId" = '${GONE}' WHERE "id" = '${ID.purchase}'`,
  },
  {
    title: "a containment in a deal that was withdrawn",
    rule: "link_part_rests_on_standing",
    sql: `${DEAL} INSERT INTO "LinkPart" ("id", "caseId", "partLinkId", "wholeDealId", "relation") VALUES ('${NEXT}', '${ID.small}', '${ID.purchase}', '${GONE}', 'part_of_sum')`,
  },
  {
    title: "a merge with a party that was withdrawn",
    rule: "party_merge_rests_on_standing",
    sql: `${PARTY} INSERT INTO "PartyMerge" ("id", "caseId", "partyId", "intoId", "why", "mergedById") VALUES ('${NEXT}', '${ID.small}', '${GONE}', '${ID.alpha}', 'x', '${ID.editor}')`,
  },
  {
    title: "a rule of an authority that was withdrawn",
    rule: "rule_rests_on_standing",
    sql: `${PARTY} UPDATE "Rule" SET "authorityId" = '${GONE}'`,
  },
  {
    title: "a place of a rule from a source that was withdrawn",
    rule: "rule_place_rests_on_standing",
    sql: `${SOURCE} UPDATE "RulePlace" SET "sourceId" = '${GONE}'`,
  },
  {
    title: "a claim on a party that was withdrawn",
    rule: "claim_rests_on_standing",
    sql: `${PARTY} UPDATE "Claim" SET "linkId" = NULL, "partyId" = '${GONE}', "status" = 'draft' WHERE "id" = '${ID.proposed}'`,
  },
  {
    title: "a citation of a source that was withdrawn",
    rule: "citation_rests_on_standing",
    sql: `${SOURCE} INSERT INTO "Citation" ("id", "caseId", "claimId", "sourceId", "fragment", "stance", "origin", "noCaptureReason") VALUES ('${NEXT}', '${ID.small}', '${ID.amount}', '${GONE}', 'words', 'context', 'press', 'not archived yet')`,
  },
  {
    title: "a question to a party that was withdrawn",
    rule: "inquiry_rests_on_standing",
    sql: `${PARTY} INSERT INTO "Inquiry" ("id", "caseId", "slug", "partyId", "question", "askedById", "askedOn", "deadlineAt", "deadlineZone") VALUES ('${NEXT}', '${ID.small}', 'next', '${GONE}', 'x', '${ID.editor}', '2026-01-01', '2026-01-08 18:00Z', 'UTC')`,
  },
  {
    title: "a party withdrawn under its links",
    rule: "party_bears_nothing_withdrawn",
    sql: withdraw("Party", ID.beta),
  },
  { title: "a deal withdrawn under its links", rule: "deal_bears_nothing_withdrawn", sql: withdraw("Deal", ID.part) },
  { title: "a link withdrawn under its claims", rule: "link_bears_nothing_withdrawn", sql: withdraw("Link", ID.loan) },
  {
    title: "a source withdrawn under its citations",
    rule: "source_bears_nothing_withdrawn",
    sql: withdraw("Source", ID.article),
  },
  {
    title: "a rule withdrawn under a claim",
    rule: "rule_bears_nothing_withdrawn",
    sql: `UPDATE "Claim" SET "linkId" = NULL, "ruleId" = '${ID.rule}' WHERE "id" = '${ID.proposed}'; ${withdraw("Rule", ID.rule)}`,
  },
  {
    title: "an indicator withdrawn under a claim",
    rule: "indicator_bears_nothing_withdrawn",
    sql: `UPDATE "Claim" SET "linkId" = NULL, "indicatorId" = '${ID.indicator}' WHERE "id" = '${ID.proposed}'; ${withdraw("Indicator", ID.indicator)}`,
  },
];
