import { z } from "zod";
import type { ReviewedKind } from "@/lib/domain/acceptance/reviewed-kinds";
import { inTodaysWords } from "@/lib/domain/former-words";
import { readCaseLanguages, toCaseLanguages } from "@/lib/domain/model/case-languages";
import type {
  AnalogyStep,
  CaseHeader,
  Deal,
  Discrepancy,
  GlossaryTerm,
  Indicator,
  Link,
  LinkPart,
  Party,
  PartyInquiry,
  Rule,
  Source,
  Statement,
} from "@/lib/domain/model/case-records";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import {
  ERROR_ORIGINS,
  LAYERS,
  PART_RELATIONS,
  PARTY_KINDS,
  READ_INS,
  RELIABILITIES,
  REPLY_STANCES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
  STATEMENT_KINDS,
  VALUE_FLOWS,
  VERDICTS,
} from "@/lib/domain/model/vocabulary";
import type { Merge } from "@/lib/domain/parties/merge-parties";
import { keptAddress, keptCountry, keptDate, keptLanguage } from "@/lib/domain/values/kept";
import { keptCaseWords } from "./case-words";

/** What the state of a record of each kind is. */
export interface RecordStates {
  readonly case: Pick<CaseHeader, "slug" | "languages" | "title" | "summary" | "words">;
  readonly party: Party;
  readonly party_merge: Merge;
  readonly deal: Deal;
  readonly link: Link;
  readonly link_part: LinkPart;
  readonly source: Source;
  readonly rule: Rule;
  readonly indicator: Indicator;
  readonly discrepancy: Discrepancy;
  readonly glossary_term: GlossaryTerm;
  readonly statement: Statement;
  readonly analogy_step: AnalogyStep;
  readonly inquiry: PartyInquiry;
}

const slug = z.string().min(1);
const text = z.string();
/** History holds states of other days: a field that there was not yet is unknown in them. */
const maybe = z.string().nullable().default(null);
/** So is one that nobody would let in today; the desk and the gate name it. */
const date = maybe.transform(keptDate);
const country = maybe.transform(keptCountry);
const localized = z.object({ en: maybe, zh: maybe });
const slugs = z.array(slug).default([]);
/** A text for readers; on earlier days it was kept in English alone. */
const words = z.union([localized, text.transform((en) => ({ en, zh: null }))]);
const maybeWords = words.nullable().default(null);

const SHAPES = {
  case: z.object({
    slug,
    // A case of earlier days was in both languages, and had no words of its own.
    languages: z
      .array(text)
      .refine((list) => readCaseLanguages(list) !== null)
      .transform(toCaseLanguages)
      .default(["en", "zh"]),
    title: localized,
    summary: localized,
    words: keptCaseWords.default(() => keptCaseWords.parse({})),
  }),
  party: z.object({
    slug,
    name: localized,
    kind: z.enum(PARTY_KINDS),
    jurisdiction: country,
    sponsor: maybe,
    lei: maybe,
    cik: maybe,
    ticker: maybe,
    wikidata: maybe,
    aliases: z.array(text).default([]),
    note: maybeWords,
  }),
  party_merge: z.object({ party: slug, into: slug }),
  deal: z.object({
    slug,
    title: localized,
    announced: date,
    signed: date,
    effective: date,
    ended: date,
    stage: z.enum(STAGES),
    supersededBy: maybe,
    partOf: maybe,
    note: maybeWords,
  }),
  link: z.object({
    slug,
    deal: slug,
    kind: z.enum(LINK_KINDS),
    payer: slug,
    payee: slug,
    valueFlow: z.enum(VALUE_FLOWS),
    layer: z.enum(LAYERS),
    collateral: maybeWords,
    tranche: maybeWords,
    interest: maybeWords,
    start: date,
    end: date,
    note: maybeWords,
  }),
  link_part: z.object({
    partType: z.enum(["link", "deal"]),
    part: slug,
    wholeType: z.enum(["link", "deal"]),
    whole: slug,
    relation: z.enum(PART_RELATIONS),
    note: maybeWords,
  }),
  source: z.object({
    slug,
    kind: z.enum(SOURCE_KINDS),
    publisher: text,
    title: maybe,
    author: maybe,
    published: date,
    url: maybe.transform(keptAddress),
    language: text.transform(keptLanguage),
    reliability: z.enum(RELIABILITIES),
    readIn: z.enum(READ_INS).nullable().default(null),
    wordsOf: maybe,
    copyShown: z.boolean().default(false),
    note: maybeWords,
  }),
  rule: z.object({
    slug,
    title: words,
    authority: slug,
    status: z.enum(RULE_STATUSES),
    places: z
      .array(
        z.object({
          jurisdiction: text,
          name: maybeWords,
          tier: z
            .union([z.literal(1), z.literal(2), z.literal(3)])
            .nullable()
            .default(null),
          inForceFrom: date,
          complianceFrom: date,
          inForceTo: date,
          capUnits: maybeWords,
          capValue: maybe,
          chipClasses: maybeWords,
          source: slug,
          note: maybeWords,
        }),
      )
      // A place that no code names is read out, and nothing else with it.
      .transform((places) => places.filter(({ jurisdiction }) => isCountryCode(jurisdiction))),
  }),
  indicator: z.object({ slug, name: localized, unit: text, note: maybeWords }),
  discrepancy: z.object({
    slug,
    statement: words,
    language: z.enum(["en", "zh", "both"]),
    testedValue: maybeWords,
    sourcedValue: maybeWords,
    claims: slugs,
    explanation: words,
    errorOrigin: z.enum(ERROR_ORIGINS),
    verdict: z.enum(VERDICTS),
    statements: slugs,
  }),
  glossary_term: z.object({ slug, term: localized, definition: localized, testedProblem: maybeWords, seeAlso: slugs }),
  statement: z.object({
    slug,
    order: z.int(),
    section: localized,
    paragraph: z.int(),
    paraphrase: localized,
    anchor: localized,
    kind: z.enum(STATEMENT_KINDS),
    topic: text,
    about: slugs,
    claims: slugs,
    verdict: z.enum(VERDICTS),
    explanation: localized,
  }),
  analogy_step: z.object({
    slug,
    analogy: text,
    step: z.int(),
    actor: words,
    action: localized,
    amount: maybe,
    unit: maybe,
    fromTestedDocument: z.boolean(),
    note: maybeWords,
  }),
  inquiry: z.object({
    slug,
    party: slug,
    askedOn: text,
    deadline: z.object({ at: text, zone: text, local: text }),
    stance: z.enum(REPLY_STANCES).nullable(),
    answer: maybe,
    answeredOn: maybe,
  }),
} satisfies { readonly [Kind in ReviewedKind]: z.ZodObject };

/**
 * Reads the state of a record out of its history, kind by kind. A field of another day is left out, one that was added
 * since is unknown; what is not a state of the kind is refused.
 */
export const RECORD_STATES: { readonly [Kind in ReviewedKind]: z.ZodType<RecordStates[Kind]> } = SHAPES;

/** The fields of a kind of record that readers see, its name among them. */
export function listStateFields(kind: ReviewedKind): readonly string[] {
  return Object.keys(SHAPES[kind].shape);
}

/** The state as the kind's own shape; null for what is none. */
export function readRecordState<Kind extends ReviewedKind>(kind: Kind, state: unknown): RecordStates[Kind] | null {
  const parsed = RECORD_STATES[kind].safeParse(inTodaysWords(state));
  return parsed.success ? parsed.data : null;
}
