import type { Result } from "@/lib/domain/result";
import { db } from "@/lib/server/db";
import { editTerm } from "@/lib/server/glossary/editing/workflows";
import { addIndicator, editIndicator } from "@/lib/server/indicators/editing/workflows";
import { addRule, editRule } from "@/lib/server/rules/editing/workflows";
import { editSource } from "@/lib/server/sources/editing/workflows";
import type { SavedRecord } from "@/lib/wire/records";
import { inEnglish } from "../../builders/words";
import type { Editable } from "./editable-records";

function slugOf(saved: Result<SavedRecord, unknown>): string {
  if (!saved.ok) throw new Error(JSON.stringify(saved.reason));
  return saved.value.slug;
}

const DAYS = { inForceFrom: "2025-01-13", complianceFrom: null, inForceTo: null } as const;
const CAP = { capUnits: null, capValue: null, chipClasses: null } as const;

/** Two places, the second in odd versions only: each save withdraws it or brings it back. */
function placesOf(version: number, note: string | null) {
  const place = {
    tier: 2,
    ...DAYS,
    ...CAP,
    source: "filing",
    name: null,
    note: note === null ? null : inEnglish(note),
  } as const;
  return version % 2 === 1
    ? [{ ...place, jurisdiction: "CN" }]
    : ["CN", "MY"].map((one) => ({ ...place, jurisdiction: one }));
}

export const EDITABLE_RULES: readonly Editable[] = [
  {
    noun: "rule with its places",
    arrange: async ({ first, caseId }) => {
      const said = { title: inEnglish("Licence letter"), authority: "ash", status: "in_force" } as const;
      const slug = slugOf(await addRule(first, { ...said, places: placesOf(1, null), differsFrom: [] }));
      return {
        read: async () => (await db().rule.findFirstOrThrow({ where: { caseId, slug } })).version,
        write: (actor, version, note) =>
          editRule(actor, slug, { ...said, places: placesOf(version + 1, note), version, why: null }),
        history: { recordType: "rule", recordSlug: slug },
        keepsWords: true,
      };
    },
  },
  {
    noun: "indicator",
    arrange: async ({ first, caseId }) => {
      const said = { name: { en: "Rent of a chip", zh: "芯片租价" }, unit: "USD_per_hour" } as const;
      const slug = slugOf(await addIndicator(first, { ...said, note: null, differsFrom: [] }));
      return {
        read: async () => (await db().indicator.findFirstOrThrow({ where: { caseId, slug } })).version,
        write: (actor, version, note) =>
          editIndicator(actor, slug, { ...said, note: inEnglish(note), version, why: null }),
        history: { recordType: "indicator", recordSlug: slug },
        keepsWords: true,
      };
    },
  },
  {
    noun: "source",
    arrange: async ({ caseId }) => {
      const slug = "edited-source";
      const said = { kind: "article", publisher: "Paper", title: null, author: null, published: "2025-01" } as const;
      const place = { url: null, language: "en", reliability: "C", readIn: null, wordsOf: null } as const;
      await db().source.create({ data: { caseId, slug, ...said, ...place } });
      return {
        read: async () => (await db().source.findFirstOrThrow({ where: { caseId, slug } })).version,
        write: (actor, version, note) =>
          editSource(actor, slug, { ...said, ...place, note: inEnglish(note), version, why: null }),
        history: { recordType: "source", recordSlug: slug },
        keepsWords: true,
      };
    },
  },
  {
    noun: "term",
    arrange: async ({ caseId }) => ({
      read: async () => (await db().glossaryTerm.findFirstOrThrow({ where: { caseId, slug: "loop" } })).version,
      write: (actor, version, en) => {
        const said = { term: { en: "loop", zh: "环路" }, definition: { en, zh: "回路。" }, testedProblem: null };
        return editTerm(actor, "loop", { ...said, seeAlso: [], version, why: null });
      },
      history: { recordType: "glossary_term", recordSlug: "loop" },
      keepsWords: true,
    }),
  },
];
