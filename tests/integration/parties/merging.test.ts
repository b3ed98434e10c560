// Contract: whatever is merged, written in between and undone, over any sequence of commands, the case reads as if the
// merge had never been made; of several at once exactly one lands; every step stands in a whole history.
// Must reject: a stale merge, a second merge of one party, an unmerge that was done already.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { applyMerges } from "@/lib/domain/parties/merge-parties";
import { db } from "@/lib/server/db";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { loadPartyChoices } from "@/lib/server/parties/finding/loaders";
import { loadParty } from "@/lib/server/parties/loaders";
import { mergeParty, tellApart, unmergeParty } from "@/lib/server/parties/merging/workflows";
import { getCaseRecords, saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import type { NewParty } from "@/lib/wire/parties";
import { anEditor } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { aCase, aDeal, aLink, aParty } from "@/tests/builders/case-builders";
import { testDatabase } from "@/tests/setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();
const SLUGS = ["alder", "birch", "cedar", "dogwood"];

async function aRoom(slug: string) {
  const room = await aNewsroom(slug);
  const actor = await anEditor(room.memberOf("editor"), slug);
  const save = (records: Partial<CaseRecords>) =>
    inTransaction((tx) =>
      saveCaseRecords(tx, {
        caseId: room.caseId,
        importRunId: null,
        editedById: null,
        accepted: false,
        records: aCase({ parties: [], deals: [], links: [], claims: [], sources: [], ...records }),
      }),
    );
  await save({ parties: SLUGS.map((name) => aParty({ slug: name })), deals: [aDeal({ slug: "d" })] });
  const read = () => getCaseRecords(db(), slug, { statuses: CLAIM_STATUSES });
  const versionOf = async (party: string) => {
    const loaded = await loadParty(actor, party);
    if (!loaded.ok) throw new Error(`no party ${party}`);
    return loaded.value;
  };
  const merge = async (party: string, into: string) => {
    const [one, other] = [await versionOf(party), await versionOf(into)];
    return mergeParty(actor, party, { into, version: one.version, intoVersion: other.version, why: "one company" });
  };
  return { ...room, actor, save, read, versionOf, merge };
}

const party = fc.constantFrom(...SLUGS);
const step = fc.oneof(
  fc.record({ do: fc.constant("merge" as const), party, into: party }),
  fc.record({ do: fc.constant("unmerge" as const), party }),
  fc.record({ do: fc.constant("link" as const), party, into: party }),
  fc.record({ do: fc.constant("rename" as const), party }),
);

test("merge, new edits, unmerge: the case is what it was, with the edits", async () => {
  let rooms = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      rooms += 1;
      const room = await aRoom(`merges-${rooms}`);
      for (const [number, one] of steps.entries()) {
        if (one.do === "merge") await room.merge(one.party, one.into);
        if (one.do === "unmerge") {
          const held = (await room.versionOf(one.party)).merges.find((merge) => merge.party === one.party);
          if (held) await unmergeParty(room.actor, one.party, { merge: held.id, why: "they are two" });
        }
        if (one.do === "link" && one.party !== one.into) {
          const link = aLink({ slug: `l-${number}`, deal: "d", payer: one.party, payee: one.into });
          await room.save({ links: [link] });
        }
        if (one.do === "rename") {
          const { party: found, version } = await room.versionOf(one.party);
          const { slug: _slug, ...said } = found;
          const edit = { ...said, aliases: [`name ${number}`], version, why: null };
          expect((await editParty(room.actor, one.party, edit)).ok).toBe(true);
        }
      }
      // What was written, read without any merge: links of the steps, last names, four parties.
      const written = new Map<string, readonly string[]>();
      for (const [number, one] of steps.entries()) if (one.do === "rename") written.set(one.party, [`name ${number}`]);
      const parties = SLUGS.map((slug) => aParty({ slug, aliases: written.get(slug) ?? [] }));
      const links = steps.flatMap((one, number) =>
        one.do === "link" && one.party !== one.into
          ? [aLink({ slug: `l-${number}`, deal: "d", payer: one.party, payee: one.into })]
          : [],
      );
      // Undone in any order, here from the first on.
      for (const slug of SLUGS) {
        const held = (await room.versionOf(slug)).merges.find((merge) => merge.party === slug);
        if (held) expect((await unmergeParty(room.actor, slug, { merge: held.id, why: "they are two" })).ok).toBe(true);
      }
      const records = await room.read();
      expect(records.parties).toEqual(parties);
      expect(records.links).toEqual(links);
      expect(applyMerges(records, [])).toBe(records);
      expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
    }),
    { numRuns: 25 },
  );
});

test("of twenty merges of one party at once exactly one lands, and of twenty unmerges one", async () => {
  const room = await aRoom("at-once");
  const merges = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      mergeParty(room.actor, "alder", {
        into: SLUGS[1 + (number % 3)] ?? "",
        version: 1,
        intoVersion: 1,
        why: `reason ${number}`,
      }),
    ),
  );
  expect(merges.filter(({ ok }) => ok)).toHaveLength(1);
  const [held] = (await room.versionOf("alder")).merges;
  if (!held) throw new Error("no merge landed");
  const undone = await Promise.all(
    Array.from({ length: 20 }, () => unmergeParty(room.actor, "alder", { merge: held.id, why: "they are two" })),
  );
  expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
  expect(undone.filter((one) => !one.ok && one.reason === "gone")).toHaveLength(19);
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
}, 120_000);

test("an edit of a party that was merged since it was opened is stale and hands back the record", async () => {
  const room = await aRoom("stale");
  await room.merge("alder", "birch");
  const { slug: _slug, ...said } = aParty({ slug: "alder" });
  const edit = { ...said, aliases: ["Other"], version: 1, why: null };
  expect(await editParty(room.actor, "alder", edit)).toMatchObject({
    ok: false,
    reason: { code: "stale", now: { slug: "alder", aliases: [], version: 2 } },
  });
  expect((await room.versionOf("alder")).party.aliases).toEqual([]);
});

test("parties told apart are not merged until that is taken back", async () => {
  const room = await aRoom("apart");
  await tellApart(room.actor, "alder", { other: "birch", apart: true, why: "two registers" });
  expect(await room.merge("birch", "alder")).toEqual({ ok: false, reason: "told-apart" });
  await tellApart(room.actor, "birch", { other: "alder", apart: false, why: null });
  expect((await room.merge("birch", "alder")).ok).toBe(true);
});

const NEW: NewParty = {
  name: { en: "Nebula Systems Inc.", zh: "星云系统" },
  kind: "company",
  jurisdiction: "US",
  sponsor: null,
  lei: null,
  cik: null,
  ticker: null,
  wikidata: null,
  aliases: ["Nebulla"],
  note: null,
  differsFrom: [],
};

test("a party is found by name, alias, misspelling, in both scripts, by pinyin, and in traditional characters", async () => {
  const room = await aRoom("found");
  const added = await addParty(room.actor, NEW);
  expect(added).toEqual({ ok: true, value: { slug: "nebula-systems-inc", version: 1 } });
  for (const typed of [
    "nebula",
    "NEBULA sys",
    "nebulla",
    "nebela sistems",
    "星云",
    "云系",
    "xingyun",
    "xing yun",
    "xyxt",
    "星雲系統",
  ]) {
    const found = await loadPartyChoices(room.actor, typed);
    expect([typed, found[0]?.slug]).toEqual([typed, "nebula-systems-inc"]);
  }
  expect(await loadPartyChoices(room.actor, "100%_\\")).toEqual([]);
  await room.merge("nebula-systems-inc", "cedar");
  expect(await loadPartyChoices(room.actor, "nebula")).toMatchObject([{ slug: "cedar", met: "Nebula Systems Inc." }]);
});

test("a likely duplicate is offered before a second record is made, and told apart when it is made", async () => {
  const room = await aRoom("duplicates");
  await addParty(room.actor, NEW);
  const second = { ...NEW, name: { en: "Nebula Systems Corporation", zh: null }, aliases: [] };
  expect(await addParty(room.actor, second)).toMatchObject({
    ok: false,
    reason: { code: "duplicates", duplicates: [{ slug: "nebula-systems-inc", likeness: "same-name" }] },
  });
  expect((await room.read()).parties).toHaveLength(5);
  const made = await addParty(room.actor, { ...second, differsFrom: ["nebula-systems-inc"] });
  expect(made).toEqual({ ok: true, value: { slug: "nebula-systems-corporation", version: 1 } });
  expect((await room.versionOf("nebula-systems-corporation")).toldApart).toEqual(["nebula-systems-inc"]);
});
