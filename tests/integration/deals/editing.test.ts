// Contract: a deal comes with its links or not at all; a stale write loses nothing; what claims in force speak of cannot
// be changed under them.
// Must reject: half a deal, a circle of umbrellas, another party under an accepted claim.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { addDeal, addDealOnce, editDeal } from "@/lib/server/deals/editing/workflows";
import { addLinkOnce, editLink } from "@/lib/server/deals/links/editing/workflows";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { mergeParty } from "@/lib/server/parties/merging/workflows";
import { getCaseRecords, saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import type { NewDeal } from "@/lib/wire/deals";
import { anEditor, aReporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { aCase, aParty } from "@/tests/builders/case-builders";
import { testDatabase } from "@/tests/setup/test-database";
import { inEnglish } from "../../builders/words";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();
const LINK = {
  layer: "record",
  collateral: null,
  tranche: null,
  interest: null,
  start: null,
  end: null,
  note: null,
} as const;
const DEAL: NewDeal = {
  title: { en: "Alder lends to birch", zh: null },
  announced: "2025-10",
  signed: null,
  effective: null,
  ended: null,
  stage: "signed",
  supersededBy: null,
  partOf: null,
  note: null,
  links: [{ ...LINK, kind: "loan", payer: "alder", payee: "birch" }],
};
const { links: _links, ...SAID } = DEAL;

async function aRoom(slug: string) {
  const room = await aNewsroom(slug);
  const actor = await anEditor(room.memberOf("editor"), slug);
  const parties = ["alder", "birch", "cedar"].map((name) => aParty({ slug: name }));
  // One accepted claim on a link, as the shipped case has them.
  const records = aCase({ parties });
  await inTransaction((tx) =>
    saveCaseRecords(tx, { caseId: room.caseId, importRunId: null, editedById: null, accepted: true, records }),
  );
  return { ...room, actor };
}

test("what is sent twice is made once, with a key of the form or without; two that are meant are two", async () => {
  const room = await aRoom("twice");
  const other = await aReporter(room.memberOf("reporter"), "twice");
  const count = async () => ({
    deals: await db().deal.count({ where: { caseId: room.caseId } }),
    links: await db().link.count({ where: { caseId: room.caseId } }),
  });
  const before = await count();
  // At the same moment, as an impatient click does it.
  const [first, again] = await Promise.all([addDealOnce(room.actor, DEAL), addDealOnce(room.actor, DEAL)]);
  expect(again).toEqual(first);
  const key = randomUUID();
  const [keyed, keyedAgain] = [
    await addDealOnce(room.actor, { ...DEAL, key }),
    await addDealOnce(room.actor, { ...DEAL, key }),
  ];
  expect(keyedAgain).toEqual(keyed);
  expect(keyed).not.toEqual(first);
  expect(await addDealOnce(other, DEAL)).not.toEqual(first);
  expect(await count()).toEqual({ deals: before.deals + 3, links: before.links + 3 });

  const link = { ...LINK, kind: "loan", payer: "alder", payee: "cedar", deal: "alder-lends-to-birch" } as const;
  const [one, same] = [await addLinkOnce(room.actor, link), await addLinkOnce(room.actor, link)];
  expect(same).toEqual(one);
  const meant = await addLinkOnce(room.actor, { ...link, key: randomUUID() });
  expect(meant).not.toEqual(one);
  expect(await count()).toEqual({ deals: before.deals + 3, links: before.links + 5 });
  // Nor is it written into the history twice.
  const created = { caseId: room.caseId, recordType: "link", action: "created", actorId: room.actor.memberId };
  expect(await db().revision.count({ where: created })).toBe(4);
});

test("a deal and its links are one write, each with its revision", async () => {
  const room = await aRoom("whole");
  expect(await addDeal(room.actor, DEAL)).toEqual({
    ok: true,
    value: { slug: "alder-lends-to-birch", version: 1, links: ["l-alder-birch-loan"] },
  });
  const loaded = await loadLink(room.actor, "l-alder-birch-loan");
  expect(loaded).toMatchObject({
    ok: true,
    value: {
      link: { deal: "alder-lends-to-birch", valueFlow: "cash" },
      version: 1,
      claims: [],
      history: [{ action: "created", by: "editor" }],
    },
  });
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
});

test("a deal with one wrong link is not written at all", async () => {
  const room = await aRoom("half");
  const before = await getCaseRecords(db(), "half", { statuses: ["accepted"] });
  const links = [...DEAL.links, { ...LINK, kind: "loan" as const, payer: "alder", payee: "nobody", start: "soon" }];
  expect(await addDeal(room.actor, { ...DEAL, links })).toEqual({
    ok: false,
    reason: { code: "invalid", problems: [{ field: "links.1.payee", reason: "reference_missing" }] },
  });
  expect(await getCaseRecords(db(), "half", { statuses: ["accepted"] })).toEqual(before);
});

test.each([
  [{ announced: "2025-13" }, "announced", "not_a_partial_date"],
  [{ stage: "superseded" as const }, "supersededBy", "superseded_by_nothing"],
  [{ partOf: "nothing-there" }, "partOf", "reference_missing"],
])("a deal that says %o is refused", async (over, field, reason) => {
  const room = await aRoom(`wrong-${field.toLowerCase()}`);
  const added = await addDeal(room.actor, { ...DEAL, ...over });
  expect(added).toEqual({ ok: false, reason: { code: "invalid", problems: [{ field, reason }] } });
});

test("umbrellas form no circle, and a stale edit hands back what stands", async () => {
  const room = await aRoom("umbrella");
  await addDeal(room.actor, { ...DEAL, title: { en: "Inner", zh: null }, links: [], partOf: "alder-birch-2025" });
  const circle = { ...SAID, title: { en: "alder-birch-2025", zh: null }, partOf: "inner", version: 1, why: null };
  expect(await editDeal(room.actor, "alder-birch-2025", circle)).toEqual({
    ok: false,
    reason: { code: "invalid", problems: [{ field: "partOf", reason: "circle" }] },
  });
  const edits = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      editDeal(room.actor, "inner", { ...SAID, note: inEnglish(`note ${number}`), version: 1, why: null }),
    ),
  );
  expect(edits.filter(({ ok }) => ok)).toHaveLength(1);
  const stale = edits.filter((one) => !one.ok && typeof one.reason === "object" && one.reason.code === "stale");
  expect(stale).toHaveLength(19);
  expect(await findBrokenRevision(db(), room.caseId)).toBeNull();
});

test("the ends of a link stay under an accepted claim, its tranche does not", async () => {
  const room = await aRoom("in-force");
  const said = {
    ...LINK,
    kind: "purchase_services",
    payer: "alder",
    payee: "birch",
    deal: "alder-birch-2025",
  } as const;
  const moved = await editLink(room.actor, "l-alder-birch", { ...said, payee: "cedar", version: 1, why: null });
  expect(moved).toEqual({
    ok: false,
    reason: { code: "invalid", problems: [{ field: "payee", reason: "in_force" }] },
  });
  const named = await editLink(room.actor, "l-alder-birch", {
    ...said,
    tranche: inEnglish("A"),
    version: 1,
    why: null,
  });
  expect(named).toEqual({ ok: true, value: { slug: "l-alder-birch", version: 2 } });
});

test("a link drawn to a merged party is one of the party that it is shown as", async () => {
  const room = await aRoom("merged");
  await mergeParty(room.actor, "cedar", { into: "birch", version: 1, intoVersion: 1, why: "one company" });
  const links = [{ ...LINK, kind: "stake" as const, payer: "alder", payee: "cedar" }];
  const added = await addDeal(room.actor, { ...DEAL, links });
  expect(added).toMatchObject({ ok: true, value: { links: ["l-alder-birch-stake"] } });
});
