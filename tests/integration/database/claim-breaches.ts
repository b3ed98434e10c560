import { type Breach, copyOf } from "./breach";
import { ID } from "./small-case";

const SUPPORTED = `"Citation" ("id", "caseId", "claimId", "sourceId", "stance", "origin", "noCaptureReason")`;

/** Breaches of the rules of claims, sources, captures and citations. */
export const CLAIM_BREACHES: readonly Breach[] = [
  {
    title: "a claim slug with a dot",
    rule: "claim_slug_shape",
    sql: copyOf("Claim", `{"slug": "a.b", "status": "draft", "evidence": null}`),
  },
  {
    title: "a claim on two subjects",
    rule: "claim_one_subject",
    sql: `UPDATE "Claim" SET "dealId" = '${ID.part}' WHERE "slug" = 'proposed'`,
  },
  {
    title: "a property with capitals",
    rule: "claim_property_shape",
    sql: `ALTER TABLE "Claim" DISABLE TRIGGER claim_value_judged; UPDATE "Claim" SET "property" = 'Amount' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an as-of day that does not exist",
    rule: "claim_as_of_partial_date",
    sql: `UPDATE "Claim" SET "asOf" = '2025-04-31' WHERE "slug" = 'proposed'`,
  },
  {
    title: "a floor above the ceiling",
    rule: "claim_bounds_in_order",
    sql: `UPDATE "Claim" SET "qualifier" = 'between', "value" = null, "valueMin" = 2, "valueMax" = 1 WHERE "slug" = 'proposed'`,
  },
  {
    title: "a value above the ceiling",
    rule: "claim_bounds_in_order",
    sql: `UPDATE "Claim" SET "valueMax" = 1 WHERE "slug" = 'proposed'`,
  },
  {
    title: "an undisclosed amount with a number",
    rule: "claim_silence_has_no_number",
    sql: `UPDATE "Claim" SET "qualifier" = 'undisclosed' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an exact amount without a number",
    rule: "claim_number_where_said",
    sql: `UPDATE "Claim" SET "value" = null WHERE "slug" = 'proposed'`,
  },
  {
    title: "an up-to without a ceiling",
    rule: "claim_number_where_said",
    sql: `UPDATE "Claim" SET "qualifier" = 'up_to' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an at-least without a floor",
    rule: "claim_number_where_said",
    sql: `UPDATE "Claim" SET "qualifier" = 'at_least' WHERE "slug" = 'proposed'`,
  },
  {
    title: "money without a currency",
    rule: "claim_currency_known",
    sql: `UPDATE "Claim" SET "unit" = null WHERE "slug" = 'proposed'`,
  },
  {
    title: "a code list without a code",
    rule: "claim_value_fits_type",
    sql: `UPDATE "Claim" SET "property" = 'parent', "valueType" = 'code', "value" = null, "unit" = null, "codes" = null WHERE "slug" = 'proposed'`,
  },
  {
    title: "a text with a number",
    rule: "claim_numbers_only_in_number_types",
    sql: `UPDATE "Claim" SET "property" = 'procedure', "valueType" = 'text', "text" = 'x' WHERE "slug" = 'proposed'`,
  },
  {
    title: "a tenth of a cent",
    rule: "claim_money_of_currency",
    sql: `UPDATE "Claim" SET "value" = 1.001 WHERE "slug" = 'proposed'`,
  },
  {
    title: "a yen with a fraction",
    rule: "claim_money_of_currency",
    sql: `UPDATE "Claim" SET "value" = 100.5, "unit" = 'JPY' WHERE "slug" = 'proposed'`,
  },
  {
    title: "a currency of nothing",
    rule: "claim_currency_known",
    sql: `UPDATE "Claim" SET "unit" = 'ZZZ' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an amount of nineteen digits",
    rule: "claim_number_kept",
    sql: `UPDATE "Claim" SET "value" = 1e18 WHERE "slug" = 'proposed'`,
  },
  {
    title: "an amount below zero",
    rule: "claim_not_below_zero",
    sql: `UPDATE "Claim" SET "value" = -5 WHERE "slug" = 'proposed'`,
  },
  {
    title: "a share beyond the whole",
    rule: "claim_share_of_whole",
    sql: `UPDATE "Claim" SET "property" = 'share_percent', "valueType" = 'percent', "unit" = null, "value" = 100.1 WHERE "slug" = 'proposed'`,
  },
  {
    title: "a property of nothing",
    rule: "claim_property_known",
    sql: `UPDATE "Claim" SET "property" = 'weight' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an amount that is a day",
    rule: "claim_type_of_property",
    sql: `UPDATE "Claim" SET "valueType" = 'date', "text" = '2025', "value" = null, "unit" = null WHERE "slug" = 'proposed'`,
  },
  {
    title: "a stage that no deal has",
    rule: "claim_codes_known",
    sql: `UPDATE "Claim" SET "property" = 'stage', "valueType" = 'code', "codes" = '{agreed}', "value" = null, "unit" = null WHERE "slug" = 'proposed'`,
  },
  {
    title: "a period that ends before it starts",
    rule: "claim_period_in_order",
    sql: `UPDATE "Claim" SET "periodStart" = '2025-02-01', "periodEnd" = '2025-01-01' WHERE "slug" = 'proposed'`,
  },
  {
    title: "a period without an end",
    rule: "claim_period_has_end",
    sql: `UPDATE "Claim" SET "periodLabel" = 'FY2025' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an empty valid time",
    rule: "claim_valid_time_in_order",
    sql: `UPDATE "Claim" SET "validTo" = "validFrom" WHERE "slug" = 'proposed'`,
  },
  {
    title: "an empty recorded time",
    rule: "claim_recorded_time_in_order",
    sql: `UPDATE "Claim" SET "recordedTo" = "recordedFrom" WHERE "slug" = 'proposed'`,
  },
  {
    title: "an accepted claim without its evidence word",
    rule: "claim_evidence_when_accepted",
    sql: `UPDATE "Claim" SET "evidence" = null WHERE "slug" = 'amount'`,
  },
  {
    title: "a draft with an evidence word",
    rule: "claim_evidence_when_accepted",
    sql: `UPDATE "Claim" SET "status" = 'draft', "evidence" = 'verified' WHERE "slug" = 'proposed'`,
  },
  {
    title: "a deprecated claim without a reason",
    rule: "claim_deprecated_with_reason",
    sql: `UPDATE "Claim" SET "rank" = 'deprecated' WHERE "slug" = 'amount'`,
  },
  {
    title: "an editor's dispute without a reason",
    rule: "claim_dispute_with_reason",
    sql: `UPDATE "Claim" SET "status" = 'disputed', "evidence" = null, "editedById" = '${ID.editor}' WHERE "slug" = 'amount'`,
  },
  {
    title: "a credibility of 7",
    rule: "claim_credibility_scale",
    sql: `UPDATE "Claim" SET "credibility" = 7 WHERE "slug" = 'amount'`,
  },
  {
    title: "a claim of version 0",
    rule: "claim_version_positive",
    sql: `UPDATE "Claim" SET "version" = 0 WHERE "slug" = 'amount'`,
  },
  {
    title: "a second preferred claim on the same day",
    rule: "claim_one_preferred",
    sql: `UPDATE "Claim" SET "validFrom" = '2026-01-14' WHERE "slug" = 'later'`,
  },
  {
    title: "a second preferred claim on an unknown day",
    rule: "claim_one_preferred",
    sql: `UPDATE "Claim" SET "validFrom" = null WHERE "slug" = 'later'`,
  },
  {
    title: "a preferred claim accepted beside another",
    rule: "claim_one_preferred",
    sql: `UPDATE "Claim" SET "status" = 'accepted', "evidence" = 'reported' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an accepted claim without a citation",
    rule: "claim_accepted_is_cited",
    sql: `UPDATE "Claim" SET "status" = 'accepted', "evidence" = 'reported', "rank" = 'normal' WHERE "slug" = 'proposed'`,
  },
  {
    title: "an accepted claim that is only contradicted",
    rule: "claim_accepted_is_cited",
    sql: `UPDATE "Citation" SET "stance" = 'contradicts' WHERE "id" = '${ID.quote}'`,
  },
  {
    title: "an accepted claim whose citation moves away",
    rule: "claim_accepted_is_cited",
    sql: `UPDATE "Citation" SET "claimId" = '${ID.proposed}' WHERE "id" = '${ID.quote}'`,
  },
  {
    title: "an accepted claim whose only place loses its address",
    rule: "claim_accepted_is_cited",
    sql: `UPDATE "Source" SET "url" = null WHERE "slug" = 'article'`,
  },
  {
    title: "an accepted claim whose quote is not in the capture",
    rule: "claim_accepted_is_cited",
    sql: `UPDATE "Citation" SET "captureId" = '${ID.capture}', "anchor" = 'orphaned' WHERE "id" = '${ID.laterQuote}'`,
  },
  {
    title: "a disputed claim without a citation",
    rule: "claim_disputed_is_cited",
    sql: `UPDATE "Claim" SET "status" = 'disputed', "rank" = 'normal' WHERE "slug" = 'proposed'`,
  },
  {
    title: "a conflict of a claim with itself",
    rule: "claim_conflict_smaller_first",
    sql: `INSERT INTO "ClaimConflict" VALUES ('${ID.small}', '${ID.amount}', '${ID.amount}')`,
  },
  {
    title: "a conflict written the other way round",
    rule: "claim_conflict_smaller_first",
    sql: `INSERT INTO "ClaimConflict" VALUES ('${ID.small}', '${ID.later}', '${ID.amount}')`,
  },

  {
    title: "a source slug with a slash",
    rule: "source_slug_shape",
    sql: `INSERT INTO "Source" ("id", "caseId", "slug", "kind", "publisher", "language", "reliability") VALUES (gen_random_uuid(), '${ID.small}', 'a/b', 'article', 'P', 'en', 'B')`,
  },
  { title: "a source without a publisher", rule: "source_publisher_name", sql: `UPDATE "Source" SET "publisher" = ''` },
  {
    title: "a source published on no day",
    rule: "source_published_partial_date",
    sql: `UPDATE "Source" SET "published" = '2025-02-29'`,
  },
  {
    title: "an address that runs a script",
    rule: "source_address_shape",
    sql: `UPDATE "Source" SET "url" = 'javascript:alert(1)'`,
  },
  { title: "a language in words", rule: "source_language_shape", sql: `UPDATE "Source" SET "language" = 'English'` },
  { title: "a source of version 0", rule: "source_version_positive", sql: `UPDATE "Source" SET "version" = 0` },
  {
    title: "a capture from a local file",
    rule: "capture_address_shape",
    sql: copyOf("Capture", `{"finalUrl": "file:///etc/passwd"}`),
  },
  {
    title: "a capture without a media type",
    rule: "capture_media_type_shape",
    sql: copyOf("Capture", `{"mediaType": "text"}`),
  },
  {
    title: "a capture read by normaliser 0",
    rule: "capture_normaliser_positive",
    sql: copyOf("Capture", `{"normaliserVersion": 0}`),
  },
  { title: "an empty fragment", rule: "citation_fragment_fits", sql: `UPDATE "Citation" SET "fragment" = ' '` },
  {
    title: "a fragment of 1,001 characters",
    rule: "citation_fragment_fits",
    sql: `UPDATE "Citation" SET "fragment" = repeat('字', 1001) WHERE "id" = '${ID.quote}'`,
  },
  {
    title: "an empty locator",
    rule: "citation_locator_fits",
    sql: `UPDATE "Citation" SET "locator" = '' WHERE "id" = '${ID.quote}'`,
  },
  {
    title: "a citation without a capture and without a reason",
    rule: "citation_capture_or_reason",
    sql: `UPDATE "Citation" SET "noCaptureReason" = null`,
  },
  {
    title: "an exact anchor in no capture",
    rule: "citation_anchor_needs_capture",
    sql: `UPDATE "Citation" SET "anchor" = 'exact'`,
  },
  {
    title: "a capture of another source",
    rule: "citation_capture_of_source",
    sql: `UPDATE "Citation" SET "captureId" = '${ID.capture}', "anchor" = 'exact' WHERE "id" = '${ID.quote}'`,
  },
  {
    title: "the same place cited twice",
    rule: "Citation_place_key",
    sql: `INSERT INTO ${SUPPORTED} VALUES (gen_random_uuid(), '${ID.small}', '${ID.later}', '${ID.article}', 'supports', 'press', 'not archived yet')`,
  },
];
