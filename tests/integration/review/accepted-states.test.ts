// Contract: what readers see of a record is the last state that somebody accepted who did not write it: its name, notes,
// dates, stage and ends as much as its claims (rule R18). Figures at the desk read the same states.
// Must reject: a word that one person typed in any public byte, a figure that one person moved, a writer who accepts.
import { expect, test } from "vitest";
import { findLoopSets } from "@/lib/domain/analysis/loops/find-loop-sets";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { computeFigures } from "@/lib/domain/snapshots/compute-figures";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { findWaitingStates } from "@/lib/server/acceptance/repository";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { editDeal } from "@/lib/server/deals/editing/workflows";
import { addLink } from "@/lib/server/deals/links/editing/workflows";
import { readCountedRecords } from "@/lib/server/loops/repository";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { mergeParty } from "@/lib/server/parties/merging/workflows";
import { acceptClaim } from "@/lib/server/review/workflows";
import type { StateRow } from "@/lib/wire/acceptance";
import { type Reporter } from "@/tests/builders/actors";
import { aHeader } from "../../builders/case-builders";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { publishApproved } from "../../builders/publish-approved";
import { inEnglish } from "../../builders/words";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";
import { BARE, listUnmarked, MARK, must, NO_DATES, NOTHING, plantMarks, versionOf } from "./plant-marks";

await testDatabase();
const renderer = {
  layoutNetwork,
  bakeSnapshot: (version: Parameters<typeof bakeSnapshot>[0]) => bakeSnapshot({ ...version, island: null }),
  bakeSite: (cases: Parameters<typeof bakeSite>[0]["cases"]) => bakeSite({ cases, island: null }),
};

/** A case of two accepted claims on the links of a loop. */
async function aRoom(slug: string) {
  const room = await aDeskRoom(slug);
  for (const subject of ["l-there", "l-back"]) {
    const claim = await aProposedClaim(room.reporter, { subject });
    must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug)));
  }
  return room;
}

/** Every public byte of the case's newest version, as one text, and the names of the files that hold the mark. */
async function publishAndSearch(slug: string): Promise<readonly string[]> {
  const published = must(await publishApproved(slug, renderer));
  const files = await db().snapshotFile.findMany({
    where: { snapshot: { case: { slug }, number: published.number } },
    include: { blob: true },
  });
  return files.filter(({ blob }) => Buffer.from(blob.bytes).includes(MARK)).map(({ path }) => path);
}

async function queueOf(actor: Reporter): Promise<readonly StateRow[]> {
  return (await loadStateQueue(actor, { filter: "waiting", page: 1 })).rows;
}

async function acceptAll(actor: Actor<"review">) {
  const rows = (await queueOf(actor)).filter(({ isOpen }) => isOpen);
  const states = rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  return acceptStates(actor, states);
}

async function figuresOf(slug: string) {
  const records = await readCountedRecords(db(), slug);
  const network = projectNetwork(records, records.header.asOf);
  const loopSets = findLoopSets(network, readContainment(records.linkParts, records.deals));
  return { figures: computeFigures({ records, network, loopSets }), loopSets, links: network.links };
}

test("what one reporter wrote of any record is in no public byte and moves no figure, until a second person accepts it", async () => {
  const room = await aRoom("marks");
  expect(await publishAndSearch(room.slug)).toEqual([]);
  const before = await figuresOf(room.slug);
  const added = await plantMarks(room);
  const waiting = await queueOf(room.editor);
  const { rows: states } = await findWaitingStates(db(), room.caseId, {}, { skip: 0, take: 100 });
  expect(listUnmarked(states), "every field that takes words is marked").toEqual([]);
  expect(await figuresOf(room.slug)).toEqual(before);
  expect(await publishAndSearch(room.slug)).toEqual([]);

  expect(holds(room.reporter, "review")).toBe(false);
  expect(waiting.map(({ type }) => type).sort()).toEqual([
    "deal",
    "deal",
    "glossary_term",
    "indicator",
    "inquiry",
    "link",
    "link",
    "link_part",
    "party",
    "party",
    "rule",
    "source",
    "source",
  ]);
  const claim = await aProposedClaim(room.reporter, { subject: added });
  must(await acceptAll(room.editor));
  must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug)));
  const planted = { caseId: room.caseId, recordedTo: null, status: "proposed" } as const;
  for (const { slug } of await db().claim.findMany({ where: planted })) {
    must(await acceptClaim(room.editor, slug, await whatIsSeen(room.editor, slug)));
  }
  const found = await publishAndSearch(room.slug);
  expect(found).toContain("document.json");
  expect(found).toContain("en/record.html");
  expect(await figuresOf(room.slug), "the test must not be blind").not.toEqual(before);
  // The new party and deal rest on nothing that was accepted.
  const document = JSON.parse(
    Buffer.from(
      (
        await db().snapshotFile.findFirstOrThrow({
          where: { path: "document.json", snapshot: { case: { slug: room.slug }, number: 3 } },
          include: { blob: true },
        })
      ).blob.bytes,
    ).toString("utf8"),
  );
  const told = JSON.stringify(document);
  const hidden = ["Newcomer", "other", "answer", "question", "desk"];
  const accepted = states.flatMap(({ after }) => JSON.stringify(after).match(new RegExp(`${MARK} ?[^"]+`, "g")) ?? []);
  const missing = accepted.filter((words) => !told.includes(words) && !hidden.some((word) => words.endsWith(word)));
  const ofClaims = ["wording", "claim note", "year", "quote", "page"].filter(
    (words) => !told.includes(`${MARK} ${words}`),
  );
  expect([...new Set(missing), ...ofClaims], "what a second person accepted is there").toEqual([]);
  const names = document.parties.map(({ name }: { name: { en: string } }) => name.en);
  expect(names).toEqual([`${MARK} Ash`, "Beech"]);
}, 120_000);

test("an editor who wrote a state does not accept it, and neither does somebody who wrote it before", async () => {
  const room = await aRoom("writers");
  const edit = async (actor: Reporter, note: string) => {
    const version = await versionOf(room.caseId, "party", "ash");
    const said = {
      ...NOTHING,
      name: { en: "Ash", zh: null },
      kind: "company",
      aliases: [],
      note: inEnglish(note),
    } as const;
    must(await editParty(actor, "ash", { ...said, aliases: [], version, why: null }));
  };
  await edit(room.editor, "one");
  await edit(room.second, "two");
  const [row] = (await queueOf(room.admin)).map(({ type, slug, revision, stateHash }) => ({
    type,
    slug,
    revision,
    stateHash,
  }));
  if (!row) throw new Error("nothing waits");
  const refusal = { ok: false, reason: { code: "own-work", records: [{ type: "party", slug: "ash" }] } };
  expect(await acceptStates(room.editor, [row])).toEqual(refusal);
  expect(await acceptStates(room.second, [row])).toEqual(refusal);
  expect(await acceptStates(room.admin, [row])).toEqual({ ok: true, value: { accepted: 1 } });
  expect(await acceptStates(room.admin, [row]), "a replay").toMatchObject({ ok: false, reason: { code: "stale" } });
  await edit(room.editor, "three");
  expect(await acceptStates(room.second, await seenBy(room.second)), "an accepted state ends the turn").toMatchObject({
    ok: true,
  });
});

async function seenBy(actor: Reporter) {
  return (await queueOf(actor)).map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
}

test("accepting a claim accepts what it rests on, as seen; what the reviewer wrote stays in the queue", async () => {
  const room = await aDeskRoom("rests");
  const said = { ...NOTHING, kind: "company", note: null } as const;
  const elm = must(
    await addParty(room.reporter, { ...said, aliases: [], name: { en: "Elmwood", zh: null }, differsFrom: [] }),
  );
  const fir = must(
    await addParty(room.editor, { ...said, aliases: [], name: { en: "Firthing", zh: null }, differsFrom: [] }),
  );
  const networkLink = {
    ...BARE,
    deal: "d-ring",
    kind: "loan",
    payer: elm.slug,
    payee: fir.slug,
    valueFlow: "cash",
    layer: "record",
  } as const;
  const link = must(await addLink(room.reporter, networkLink));
  const claim = await aProposedClaim(room.reporter, { subject: link.slug });
  const seen = await whatIsSeen(room.editor, claim.slug);
  expect(seen.states?.map(({ type, slug }) => `${type} ${slug}`).sort()).toEqual([
    `link ${link.slug}`,
    `party ${elm.slug}`,
  ]);
  must(await acceptClaim(room.editor, claim.slug, seen));
  expect((await queueOf(room.second)).map(({ slug }) => slug)).toEqual([fir.slug]);
  const counted = () => readCountedRecords(db(), room.slug).then(({ links }) => links.map(({ slug }) => slug));
  expect(await counted(), "its end waits").not.toContain(link.slug);
  must(await acceptStates(room.second, await seenBy(room.second)));
  expect(await counted()).toContain(link.slug);
});

test("a state that changed beside a claim refuses the acceptance and accepts nothing", async () => {
  const room = await aDeskRoom("beside");
  const edit = async (note: string) => {
    const version = await versionOf(room.caseId, "deal", "d-ring");
    const deal = {
      ...NO_DATES,
      title: { en: "Ring", zh: null },
      stage: "signed",
      supersededBy: null,
      partOf: null,
      note: inEnglish(note),
    } as const;
    must(await editDeal(room.reporter, "d-ring", { ...deal, version, why: null }));
  };
  await edit("one");
  const claim = await aProposedClaim(room.reporter, { subject: "l-there" });
  const seen = await whatIsSeen(room.editor, claim.slug);
  await edit("two");
  expect(await acceptClaim(room.editor, claim.slug, seen)).toEqual({
    ok: false,
    reason: { code: "states-changed", records: [{ type: "deal", slug: "d-ring" }] },
  });
  expect(await db().claim.findFirstOrThrow({ where: { slug: claim.slug } })).toMatchObject({ status: "proposed" });
});

test("a merge moves no figure until somebody else accepts it, and so does its end", async () => {
  const room = await aRoom("merges");
  const said = { ...NOTHING, kind: "company", note: null } as const;
  const twin = must(
    await addParty(room.reporter, { ...said, aliases: [], name: { en: "Ashling Twin", zh: null }, differsFrom: [] }),
  );
  must(await acceptAll(room.editor));
  const before = await figuresOf(room.slug);
  const [version, intoVersion] = [
    await versionOf(room.caseId, "party", "ash"),
    await versionOf(room.caseId, "party", twin.slug),
  ];
  must(await mergeParty(room.editor, "ash", { into: twin.slug, version, intoVersion, why: "one register entry" }));
  expect(await figuresOf(room.slug)).toEqual(before);
  const mine = (await loadStateQueue(room.editor, { filter: "mine", page: 1 })).rows;
  const own = mine.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  expect(await acceptStates(room.editor, own), "the one who merged").toMatchObject({ reason: { code: "own-work" } });
  must(await acceptStates(room.second, await seenBy(room.second)));
  const after = await figuresOf(room.slug);
  expect(after.links.map(({ giver, receiver }) => `${giver} ${receiver}`)).toContain(`${twin.slug} beech`);
});

test("five hundred states of one import are looked through and accepted in under twenty acts", async () => {
  const room = await aDeskRoom("five-hundred");
  const { importCase } = await import("@/lib/server/imports/workflows");
  const rows = Array.from({ length: 500 }, (_, place) => {
    const letters = [...String(place)].map((digit) => "bcdfghjklm"[Number(digit)]).join("a");
    return `imported-${place},${letters.repeat(4)} ${letters},,company,,,,,,,,`;
  });
  const files = {
    parties: [
      "id,name_en,name_zh,kind,jurisdiction,sponsor_or_parent,lei,cik,ticker,wikidata,aliases,note",
      ...rows,
    ].join("\r\n"),
  };
  const found = await db().case.findUniqueOrThrow({ where: { slug: room.slug } });
  const title = { en: found.titleEn, zh: found.titleZh };
  const header = aHeader({ slug: room.slug, title, summary: title, asOf: "2026-01-31" });
  must(await importCase(room.reporter, { mode: "proposed", header, files }));
  let acts = 0;
  for (let page = await loadStateQueue(room.editor, { filter: "waiting", page: 1 }); page.total > 0; ) {
    expect(page.acts[0]).toMatchObject({ by: "reporter", types: ["party"] });
    must(await acceptAll(room.editor));
    page = await loadStateQueue(room.editor, { filter: "waiting", page: 1 });
    acts += 2;
  }
  expect(acts).toBeLessThan(20);
  expect(await db().acceptedState.count({ where: { caseId: room.caseId, acceptedById: room.editor.memberId } })).toBe(
    500,
  );
}, 60_000);
