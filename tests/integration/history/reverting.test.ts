// Contract: the state that any revision of a record left can be brought back: as a new edit, under the rules of the edit,
// over the version that was seen, with a reason; the history grows and its chain stays whole.
// Must reject: a state that comes back over somebody's newer edit, past a rule, from another case, or in a shape that
// today's form does not take.
import { describe, expect, test } from "vitest";
import { loadRecordHistory } from "@/lib/server/audit/reverting/loaders";
import { REVERTIBLE, revertTo } from "@/lib/server/audit/reverting/workflows";
import { changeCaseTexts, moveCaseDay } from "@/lib/server/cases/settings/workflows";
import { createSource } from "@/lib/server/claims/citations/workflows";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { db } from "@/lib/server/db";
import { addDeal, editDeal } from "@/lib/server/deals/editing/workflows";
import { addLink, editLink } from "@/lib/server/deals/links/editing/workflows";
import { addTerm, editTerm } from "@/lib/server/glossary/editing/workflows";
import { addIndicator, editIndicator } from "@/lib/server/indicators/editing/workflows";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { loadClaimHistory } from "@/lib/server/review/loaders";
import { acceptClaim } from "@/lib/server/review/workflows";
import { addRule, editRule } from "@/lib/server/rules/editing/workflows";
import { editSource } from "@/lib/server/sources/editing/workflows";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import type { CaseTextsEdit } from "@/lib/wire/case-settings";
import { caseWords } from "@/lib/wire/case-words";
import { anAdmin, anEditor, aReporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { testDatabase } from "@/tests/setup/test-database";
import { anEdit, aProposedClaim, saveSmallWeb, whatIsSeen } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();

const { caseId, memberOf } = await aNewsroom("reverting");
await saveSmallWeb(caseId);
const other = await aNewsroom("elsewhere");
const reporter = await aReporter(memberOf("reporter"), "reverting");
const editor = await anEditor(memberOf("editor"), "reverting");
const stranger = await anAdmin(other.memberOf("admin"), "elsewhere");

const PARTY = {
  name: { en: "Cedar", zh: "雪松" },
  kind: "company",
  jurisdiction: "US",
  sponsor: null,
  lei: null,
  cik: "0001045810",
  ticker: "CDR",
  wikidata: null,
  aliases: ["Cedar Inc"],
  note: inEnglish("spelt so"),
} as const;
const DEAL = {
  title: { en: "A loan", zh: null },
  announced: "2025-Q1",
  signed: null,
  effective: null,
  ended: null,
  stage: "signed",
  supersededBy: null,
  partOf: null,
  note: null,
} as const;
const LINK = {
  kind: "loan",
  layer: "record",
  collateral: inEnglish("chips"),
  tranche: null,
  interest: inEnglish("9 %"),
  start: "2025-01",
  end: null,
  note: null,
} as const;
const RULE = { title: inEnglish("A cap"), authority: "ash", status: "in_force" } as const;
const PLACE = {
  jurisdiction: "MY",
  name: null,
  tier: 2,
  inForceFrom: "2025-01-13",
  complianceFrom: null,
  inForceTo: null,
  capUnits: inEnglish("H100_GPUs"),
  capValue: "49901",
  chipClasses: null,
  source: "filing",
  note: null,
} as const;
const INDICATOR = { name: { en: "Rent of a chip", zh: null }, unit: "USD", note: null } as const;
const TERM = {
  term: { en: "Backstop", zh: "兜底" },
  definition: { en: "Who pays in the end.", zh: "最终付款的人。" },
  testedProblem: null,
  seeAlso: [],
} as const;

/** Words that no other record of the run has: namesakes would be offered first. */
let count = 0;
const another = (words: string) => `${words} ${"abcdefghijklmnopqrstuvwxyz"[count++]}${count * 7919}`;

/** Writes a record, then writes over it; gives its name and the version that stands. */
type Written = () => Promise<{ readonly slug: string; readonly version: number }>;

function done<Value>(result: { ok: true; value: Value } | { ok: false; reason: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

async function aLink() {
  const { slug: deal } = done(await addDeal(reporter, { ...DEAL, links: [] }));
  const { slug } = done(await addLink(reporter, { ...LINK, deal, payer: "ash", payee: "beech" }));
  return { deal, slug };
}

const OVER = { version: 1, why: null } as const;
const WRITTEN = {
  case: async () => {
    const { version } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    const said = { languages: ["en", "zh"], summary: { en: "A case.", zh: "案例。" } } satisfies Partial<CaseTextsEdit>;
    const words = caseWords.parse({});
    // The case itself was written when it was begun.
    const title = { en: "Second", zh: "后" };
    return done(
      await changeCaseTexts(editor, { ...said, languages: [...said.languages], words, title, version, why: "one" }),
    );
  },
  case_day: async () => {
    const { version } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    done(await moveCaseDay(editor, { day: "2026-03-01", followsNewest: false, version, why: "one" }));
    return done(
      await moveCaseDay(editor, { day: "2026-04-01", followsNewest: true, version: version + 1, why: "two" }),
    );
  },
  party: async () => {
    const { slug } = done(
      await addParty(reporter, {
        ...PARTY,
        cik: null,
        name: { en: another("Cedar"), zh: null },
        aliases: [],
        differsFrom: [],
      }),
    );
    return done(await editParty(editor, slug, { ...PARTY, ...OVER, aliases: [...PARTY.aliases] }));
  },
  deal: async () => {
    const { slug } = done(await addDeal(reporter, { ...DEAL, links: [] }));
    return done(await editDeal(editor, slug, { ...DEAL, ...OVER, announced: null, stage: "announced" }));
  },
  link: async () => {
    const { slug, deal } = await aLink();
    const said = { ...LINK, deal, payer: "beech", payee: "ash", kind: "lease", collateral: null } as const;
    return done(await editLink(editor, slug, { ...said, ...OVER }));
  },
  rule: async () => {
    const { slug } = done(await addRule(reporter, { ...RULE, places: [PLACE], differsFrom: [] }));
    const places = [{ ...PLACE, jurisdiction: "CN", tier: 3 as const, capUnits: null, capValue: null }];
    return done(await editRule(editor, slug, { ...RULE, ...OVER, places, status: "rescinded" }));
  },
  source: async () => {
    const blank = { title: null, author: null, url: null, readIn: null, wordsOf: null, note: null } as const;
    const said = { ...blank, kind: "article", published: "2025-01", language: "en", reliability: "B" } as const;
    const { slug } = done(await createSource(reporter, { source: { ...said, publisher: "Paper" } }));
    return done(await editSource(editor, slug, { ...said, ...OVER, publisher: "Gazette", reliability: "D" }));
  },
  indicator: async () => {
    const { slug } = done(
      await addIndicator(reporter, { ...INDICATOR, name: { en: another("Rent"), zh: null }, differsFrom: [] }),
    );
    return done(await editIndicator(editor, slug, { ...INDICATOR, ...OVER, unit: "GW" }));
  },
  glossary_term: async () => {
    const { slug } = done(
      await addTerm(reporter, {
        ...TERM,
        term: { en: another("Backstop"), zh: another("兜底") },
        seeAlso: [],
        differsFrom: [],
      }),
    );
    const definition = { en: "Something else.", zh: "别的。" };
    return done(await editTerm(editor, slug, { ...TERM, ...OVER, definition, seeAlso: [] }));
  },
  glossary_note: async () => {
    const added = await addTerm(reporter, { ...TERM, term: { en: "Shell", zh: "空壳" }, seeAlso: [], differsFrom: [] });
    const { slug } = done(added);
    const about = `term:${slug}`;
    done(await writeNote(reporter, { about, version: 0, en: "first", zh: "先" }));
    return { slug, ...done(await writeNote(editor, { about, version: 1, en: "second", zh: "" })) };
  },
  loop_note: async () => {
    const slug = "cash.ash.beech";
    const about = `loop:${slug}`;
    done(await writeNote(reporter, { about, version: 0, en: "first", zh: "先" }));
    return { slug, ...done(await writeNote(editor, { about, version: 1, en: "second", zh: "" })) };
  },
  claim: async () => {
    const { slug, version } = await aProposedClaim(reporter, { value: "21" });
    return done(await editClaim(editor, slug, anEdit(version, { value: "22" })));
  },
} satisfies Readonly<Record<string, Written>>;

/** The revisions of a record, the first first. */
function revisionsOf(recordType: string, recordSlug: string) {
  return db().revision.findMany({ where: { caseId, recordType, recordSlug }, orderBy: { seq: "asc" } });
}

test("every kind of record that can be edited is tried here", () => {
  expect([...REVERTIBLE.keys()].sort()).toEqual(Object.keys(WRITTEN).sort());
});

describe.each(Object.entries(WRITTEN))("%s", (type, write) => {
  test("comes back as it was, as a new edit with its reason", async () => {
    const { slug, version } = await write();
    const [first] = await revisionsOf(type, slug);
    if (!first) throw new Error("nothing was written down");
    const actor = type.startsWith("case") ? editor : reporter;

    const seen = await loadRecordHistory(actor, { type, record: slug, page: 1 });
    expect(seen.version).toBe(version);
    expect(Object.keys(seen.returns), "the state that stands is not offered").toEqual([String(first.seq)]);
    expect(seen.returns[String(first.seq)]?.length).toBeGreaterThan(0);

    const back = await revertTo(actor, String(first.seq), { version, reason: "it was right" });
    expect(back).toEqual({ ok: true, value: { slug, version: version + 1 } });
    const last = (await revisionsOf(type, slug)).at(-1);
    expect(last).toMatchObject({ action: "reverted", why: "it was right", actorId: actor.memberId });
    if (type === "claim") expect(last?.after).toMatchObject({ value: (first.after as { value: object }).value });
    else expect(last?.after).toEqual(first.after);
    const kept = await loadRecordHistory(actor, { type, record: slug, page: 1 });
    expect(kept.returns[String(first.seq)], "what stands needs no bringing back").toBeUndefined();
    expect(await findBrokenRevision(db(), caseId)).toBeNull();
  });
});

test("the settings of a case are not offered to whoever may not change them", async () => {
  const { slug, version } = await WRITTEN.case();
  const seen = await loadRecordHistory(reporter, { type: "case", record: slug, page: 1 });
  expect([seen.version, seen.returns]).toEqual([null, {}]);
  const [first] = await revisionsOf("case", slug);
  const answer = await revertTo(reporter, String(first?.seq), { version, reason: "mine" });
  expect(answer).toEqual({ ok: false, reason: "forbidden" });
});

test("nothing comes back over an edit that was not seen", async () => {
  const { slug, version } = (await WRITTEN.indicator?.()) ?? { slug: "", version: 0 };
  const [first] = await revisionsOf("indicator", slug);
  const answer = await revertTo(reporter, String(first?.seq), { version: version - 1, reason: "late" });
  expect(answer).toMatchObject({ ok: false, reason: { code: "stale", now: { unit: "GW", version } } });
  expect(await revisionsOf("indicator", slug)).toHaveLength(2);
});

test("a link whose claims are in force keeps its ends, whatever it was before", async () => {
  const { slug, deal } = await aLink();
  const turned = { ...LINK, deal, payer: "beech", payee: "ash" };
  const { version } = done(await editLink(reporter, slug, { ...turned, ...OVER }));
  const claim = await aProposedClaim(reporter, { subject: slug });
  done(await acceptClaim(editor, claim.slug, await whatIsSeen(editor, claim.slug)));
  const [first] = await revisionsOf("link", slug);
  expect(await revertTo(reporter, String(first?.seq), { version, reason: "back" })).toEqual({
    ok: false,
    reason: {
      code: "invalid",
      problems: [
        { field: "payer", reason: "in_force" },
        { field: "payee", reason: "in_force" },
      ],
    },
  });
});

test("a claim that stands gets a correction, and stays in force meanwhile", async () => {
  const { slug, version } = await aProposedClaim(reporter, { value: "21" });
  await editClaim(reporter, slug, anEdit(version, { value: "22" }));
  const accepted = done(await acceptClaim(editor, slug, await whatIsSeen(editor, slug)));
  const [first] = await revisionsOf("claim", slug);
  const back = done(await revertTo(reporter, String(first?.seq), { version: accepted.version, reason: "misread" }));
  expect(back.slug).not.toBe(slug);
  const standing = await db().claim.findFirstOrThrow({ where: { caseId, slug, recordedTo: null } });
  expect(standing.status).toBe("accepted");
});

test("the page of a claim offers what its history can bring back, and nothing else", async () => {
  const { slug, version } = await aProposedClaim(reporter, { value: "31" });
  await editClaim(reporter, slug, anEdit(version, { value: "32" }));
  done(await acceptClaim(editor, slug, await whatIsSeen(editor, slug)));
  const history = await loadClaimHistory(reporter, slug);
  const page = await loadRecordHistory(reporter, { type: "claim", record: slug, page: 1 });
  if (!history.ok) throw new Error("the history is closed");
  const offered = history.value.entries.filter(({ hasState }) => hasState).map(({ seq }) => seq);
  expect(offered).toEqual(page.rows.map(({ seq }) => seq).filter((seq) => page.returns[seq]));
  // Proposed, edited, accepted: only the state before the edit differs from what stands.
  expect(offered).toHaveLength(1);
  expect(history.value.entries.length).toBeGreaterThan(2);
});

test("what is not there, in another case, or never edited cannot come back", async () => {
  const { slug, version } = (await WRITTEN.deal?.()) ?? { slug: "", version: 0 };
  const [first] = await revisionsOf("deal", slug);
  const asked = { version, reason: "back" };
  for (const seq of ["0", "999999999999", "-1", "1e3", "x", "9".repeat(40)]) {
    expect(await revertTo(reporter, seq, asked)).toEqual({ ok: false, reason: "not-found" });
  }
  expect(await revertTo(stranger, String(first?.seq), asked)).toEqual({ ok: false, reason: "not-found" });
  const thread = await db().revision.create({
    data: { caseId, recordType: "thread", recordSlug: "t-1", action: "opened", after: { text: "x" } },
  });
  expect(await revertTo(reporter, String(thread.seq), asked)).toEqual({ ok: false, reason: "not-found" });
});

test("a state of another day's shape is refused and not offered", async () => {
  const { slug, version } = (await WRITTEN.glossary_term?.()) ?? { slug: "", version: 0 };
  const odd = await db().revision.create({
    data: { caseId, recordType: "glossary_term", recordSlug: slug, action: "imported", after: { word: "old" } },
  });
  const none = await db().revision.create({
    data: { caseId, recordType: "glossary_term", recordSlug: slug, action: "imported" },
  });
  for (const { seq } of [odd, none]) {
    const answer = await revertTo(reporter, String(seq), { version, reason: "back" });
    expect(answer).toEqual({ ok: false, reason: "shape-outdated" });
  }
  const { returns } = await loadRecordHistory(reporter, { type: "glossary_term", record: slug, page: 1 });
  expect(Object.keys(returns)).toHaveLength(1);
});
