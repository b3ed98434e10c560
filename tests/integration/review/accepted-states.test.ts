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
import { loadStateQueue } from "@/lib/server/acceptance/loaders";
import { acceptStates } from "@/lib/server/acceptance/workflows";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { addDeal, editDeal } from "@/lib/server/deals/editing/workflows";
import { addTerm, editTerm } from "@/lib/server/glossary/editing/workflows";
import { addIndicator } from "@/lib/server/indicators/editing/workflows";
import { addPart } from "@/lib/server/links/containment/workflows";
import { addLink, editLink } from "@/lib/server/links/editing/workflows";
import { readCountedRecords } from "@/lib/server/loops/repository";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { mergeParty } from "@/lib/server/parties/merging/workflows";
import { acceptClaim } from "@/lib/server/review/workflows";
import { addRule } from "@/lib/server/rules/editing/workflows";
import { publishSnapshot } from "@/lib/server/snapshots/workflows";
import type { StateRow } from "@/lib/wire/acceptance";
import { aHeader } from "../../builders/case-builders";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";

await testDatabase();
const MARK = "Qzxmark";
const press = {
  layoutNetwork,
  bakeSnapshot: (version: Parameters<typeof bakeSnapshot>[0]) => bakeSnapshot({ ...version, island: null }),
  bakeSite: (cases: Parameters<typeof bakeSite>[0]["cases"]) => bakeSite({ cases, island: null }),
};

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

const NOTHING = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null } as const;
const NO_DATES = { announced: null, signed: null, effective: null, ended: null } as const;
const BARE = { collateral: null, tranche: null, interest: null, start: null, end: null, note: null } as const;

/** A case of two accepted claims on the legs of a loop. */
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
  const published = must(await publishSnapshot(null, slug, press));
  const files = await db().snapshotFile.findMany({
    where: { snapshot: { case: { slug }, number: published.number } },
    include: { blob: true },
  });
  return files.filter(({ blob }) => Buffer.from(blob.bytes).includes(MARK)).map(({ path }) => path);
}

async function queueOf(actor: Actor): Promise<readonly StateRow[]> {
  return must(await loadStateQueue(actor, { filter: "waiting", page: 1 })).rows;
}

async function acceptAll(actor: Actor) {
  const rows = (await queueOf(actor)).filter(({ isOpen }) => isOpen);
  const states = rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  return acceptStates(actor, states);
}

async function versionOf(caseId: string, noun: "party" | "deal" | "link", slug: string): Promise<number> {
  const where = { caseId_slug: { caseId, slug } };
  if (noun === "party") return (await db().party.findUniqueOrThrow({ where })).version;
  if (noun === "deal") return (await db().deal.findUniqueOrThrow({ where })).version;
  return (await db().link.findUniqueOrThrow({ where })).version;
}

/** As one reporter: writes over every kind of record that the desk can write, and adds one of each. */
async function plantMarks({ caseId, reporter }: Awaited<ReturnType<typeof aRoom>>) {
  const at = (noun: "party" | "deal" | "link", slug: string) => versionOf(caseId, noun, slug);
  const name = { en: `${MARK} Ash`, zh: `${MARK}岩` };
  const party = {
    ...NOTHING,
    name,
    kind: "company",
    aliases: [`${MARK} alias`],
    note: inEnglish(`${MARK} note`),
  } as const;
  must(
    await editParty(reporter, "ash", {
      ...party,
      aliases: [...party.aliases],
      version: await at("party", "ash"),
      why: null,
    }),
  );
  must(
    await addParty(reporter, { ...party, aliases: [], name: { en: `${MARK} Newcomer`, zh: null }, differsFrom: [] }),
  );
  const deal = {
    ...NO_DATES,
    title: { en: `${MARK} ring`, zh: null },
    stage: "completed",
    supersededBy: null,
    partOf: null,
  } as const;
  must(
    await editDeal(reporter, "d-ring", {
      ...deal,
      signed: "2019-03-04",
      note: inEnglish(`${MARK} note`),
      version: await at("deal", "d-ring"),
      why: null,
    }),
  );
  must(await addDeal(reporter, { ...deal, title: { en: `${MARK} other`, zh: null }, note: null, legs: [] }));
  const leg = {
    ...BARE,
    deal: "d-ring",
    kind: "equity_investment",
    payer: "ash",
    payee: "beech",
    valueFlow: "cash",
    layer: "record",
  } as const;
  must(
    await editLink(reporter, "l-there", {
      ...leg,
      note: inEnglish(`${MARK} leg`),
      tranche: inEnglish(`${MARK} tranche`),
      version: await at("link", "l-there"),
      why: null,
    }),
  );
  const added = must(await addLink(reporter, { ...leg, note: inEnglish(`${MARK} new leg`) }));
  must(
    await addPart(reporter, added.slug, {
      wholeType: "deal",
      whole: "d-ring",
      relation: "part_of_sum",
      note: inEnglish(`${MARK} part`),
    }),
  );
  const place = {
    jurisdiction: "US",
    name: null,
    tier: null,
    inForceFrom: null,
    complianceFrom: null,
    inForceTo: null,
    capUnits: null,
    capValue: null,
    chipClasses: inEnglish(`${MARK} items`),
    source: "filing",
    note: inEnglish(`${MARK} place`),
  } as const;
  must(
    await addRule(reporter, {
      title: inEnglish(`${MARK} rule`),
      authority: "beech",
      status: "in_force",
      places: [place],
      differsFrom: [],
    }),
  );
  must(
    await addIndicator(reporter, {
      name: { en: `${MARK} gauge`, zh: null },
      unit: "USD",
      note: inEnglish(`${MARK} gauge note`),
      differsFrom: [],
    }),
  );
  const words = (text: string) => ({ en: `${MARK} ${text}`, zh: `${MARK} ${text}` });
  const term = must(
    await addTerm(reporter, {
      term: words("term"),
      definition: words("meaning"),
      seedProblem: null,
      seeAlso: [],
      differsFrom: [],
    }),
  );
  must(
    await editTerm(reporter, term.slug, {
      term: words("term"),
      definition: words("meaning"),
      seedProblem: inEnglish(`${MARK} trouble`),
      seeAlso: [],
      version: term.version,
      why: null,
    }),
  );
  return added.slug;
}

async function figuresOf(slug: string) {
  const records = await readCountedRecords(db(), slug);
  const network = projectNetwork(records, records.header.asOf);
  const loopSets = findLoopSets(network, readContainment(records.linkParts, records.deals));
  return { figures: computeFigures({ records, network, loopSets }), loopSets, legs: network.legs };
}

test("what one reporter wrote of any record is in no public byte and moves no figure, until a second person accepts it", async () => {
  const room = await aRoom("marks");
  expect(await publishAndSearch(room.slug)).toEqual([]);
  const before = await figuresOf(room.slug);
  const added = await plantMarks(room);
  expect(await figuresOf(room.slug)).toEqual(before);
  expect(await publishAndSearch(room.slug)).toEqual([]);

  const seen = await seenBy(room.editor);
  expect(await acceptStates(room.reporter, seen)).toEqual({ ok: false, reason: "forbidden" });
  expect((await queueOf(room.editor)).map(({ type }) => type).sort()).toEqual([
    "deal",
    "deal",
    "glossary_term",
    "indicator",
    "link",
    "link",
    "link_part",
    "party",
    "party",
    "rule",
  ]);
  const claim = await aProposedClaim(room.reporter, { subject: added });
  must(await acceptAll(room.editor));
  must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug)));
  const found = await publishAndSearch(room.slug);
  expect(found).toContain("document.json");
  expect(found).toContain("en/index.html");
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
  const names = document.parties.map(({ name }: { name: { en: string } }) => name.en);
  expect(names).toEqual([`${MARK} Ash`, "Beech"]);
}, 120_000);

test("an editor who wrote a state does not accept it, and neither does somebody who wrote it before", async () => {
  const room = await aRoom("writers");
  const edit = async (actor: Actor, note: string) => {
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

async function seenBy(actor: Actor) {
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
  const leg = {
    ...BARE,
    deal: "d-ring",
    kind: "loan",
    payer: elm.slug,
    payee: fir.slug,
    valueFlow: "cash",
    layer: "record",
  } as const;
  const link = must(await addLink(room.reporter, leg));
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
  const mine = must(await loadStateQueue(room.editor, { filter: "mine", page: 1 })).rows;
  const own = mine.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  expect(await acceptStates(room.editor, own), "the one who merged").toMatchObject({ reason: { code: "own-work" } });
  must(await acceptStates(room.second, await seenBy(room.second)));
  const after = await figuresOf(room.slug);
  expect(after.legs.map(({ giver, receiver }) => `${giver} ${receiver}`)).toContain(`${twin.slug} beech`);
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
  must(await importCase(room.reporter.memberId, { mode: "proposed", header, files }));
  let acts = 0;
  for (let page = must(await loadStateQueue(room.editor, { filter: "waiting", page: 1 })); page.total > 0; ) {
    expect(page.acts[0]).toMatchObject({ by: "reporter", types: ["party"] });
    must(await acceptAll(room.editor));
    page = must(await loadStateQueue(room.editor, { filter: "waiting", page: 1 }));
    acts += 2;
  }
  expect(acts).toBeLessThan(20);
  expect(await db().acceptedState.count({ where: { caseId: room.caseId, acceptedById: room.editor.memberId } })).toBe(
    500,
  );
}, 60_000);
