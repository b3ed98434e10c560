// Contract: a record made by mistake is withdrawn with a reason and restored, whatever its kind, by one act: no list, no
// picker, no search, no import and no figure meets it meanwhile, and nothing withdrawn blocks a version (rule R20). What
// readers see leaves them when a second person accepts that it is gone.
// Must reject: a withdrawal under something that stands, over a newer version, of others' unaccepted work; a name that is
// used again; one person who takes something from readers.
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { WITHDRAWABLE_KINDS, type WithdrawableKind } from "@/lib/domain/records/by-kind";
import { RECORD_KINDS } from "@/lib/domain/records/kinds";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { addLink } from "@/lib/server/deals/links/editing/workflows";
import { WITHDRAWABLE_LISTS, withoutWithdrawn } from "@/lib/server/hide-withdrawn";
import { importCase } from "@/lib/server/imports/workflows";
import { mergeParty } from "@/lib/server/parties/merging/workflows";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { getStoredRecords } from "@/lib/server/records/repository";
import { acceptClaim } from "@/lib/server/review/workflows";
import { loadNamedRecords } from "@/lib/server/search/loaders";
import { openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { loadWithdrawal, loadWithdrawn } from "@/lib/server/withdrawals/loaders";
import { changeWithdrawal } from "@/lib/server/withdrawals/workflows";
import type { WithdrawalCommand } from "@/lib/wire/withdrawals";
import { type Reporter } from "@/tests/builders/actors";
import { aHeader } from "../../builders/case-builders";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";
import { ADD_RECORD } from "./record-kinds";

await testDatabase();

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

type Ref = readonly [WithdrawableKind, string];

/** Everything that rests on them included, as the form sends it. */
async function withdraw(by: Reporter, refs: readonly Ref[], reason = "drawn by mistake") {
  const preview = must(
    await loadWithdrawal(
      by,
      refs.map(([type, slug]) => ({ type, slug })),
    ),
  );
  const records = preview.records.map(({ type, slug, version }) => ({ type, slug, version }));
  return changeWithdrawal(by, { act: "withdraw", records, reason });
}

async function restore(by: Reporter, [type, slug]: Ref) {
  const gone = await loadWithdrawn(by, { type, slug });
  if (gone === null) throw new Error(`${slug} was not withdrawn`);
  return changeWithdrawal(by, { act: "restore", records: [...gone.together], reason: "it was right" });
}

async function acceptAll(by: Actor<"review">) {
  const { rows } = await loadStateQueue(by, { filter: "waiting", page: 1 });
  const states = rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  return states.length === 0 ? 0 : must(await acceptStates(by, states)).accepted;
}

/** What the desk and readers have of a kind. */
async function namesOf(slug: string, kind: WithdrawableKind) {
  const { list } = RECORD_KINDS[kind];
  const names = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  const stored = await getStoredRecords(db(), slug, { statuses: CLAIM_STATUSES });
  const accepted = await getAcceptedCase(db(), slug);
  return { desk: names(stored.records[list]), readers: names(accepted.records[list]) };
}

async function waiting(by: Reporter) {
  return (await loadStateQueue(by, { filter: "waiting", page: 1 })).total;
}

const KINDS = WITHDRAWABLE_KINDS.map((kind) => [kind] as const);

describe("each kind", () => {
  let room: Awaited<ReturnType<typeof aDeskRoom>>;
  beforeAll(async () => {
    room = await aDeskRoom("kinds");
  });

  test.each(KINDS)("a %s that nobody accepted goes by its writer alone, and comes back as it was", async (kind) => {
    const before = await namesOf(room.slug, kind);
    const slug = await ADD_RECORD[kind](room.reporter, `Mistaken ${kind}`);
    const made = await namesOf(room.slug, kind);
    expect(made.desk.length).toBe(before.desk.length + 1);
    must(await withdraw(room.reporter, [[kind, slug]]));
    expect(await namesOf(room.slug, kind)).toEqual(before);
    expect(await waiting(room.editor), "nothing is left to be accepted").toBe(0);
    expect((await loadNamedRecords(room.reporter, `Mistaken ${kind}`)).records.map((one) => one.slug)).not.toContain(
      slug,
    );
    expect(await loadWithdrawn(room.editor, { type: kind, slug })).toMatchObject({
      by: "reporter",
      why: "drawn by mistake",
      waits: false,
    });
    must(await restore(room.editor, [kind, slug]));
    expect(await namesOf(room.slug, kind)).toEqual(made);
    expect(await loadWithdrawn(room.editor, { type: kind, slug })).toBeNull();
    must(await withdraw(room.editor, [[kind, slug]]));
  });

  test.each(KINDS)("a %s that readers see leaves them by a second person's word", async (kind) => {
    const slug = await ADD_RECORD[kind](room.reporter, `Public ${kind}`);
    await acceptAll(room.admin);
    const shown = await namesOf(room.slug, kind);
    const { waits } = must(await loadWithdrawal(room.editor, [{ type: kind, slug }]));
    expect(waits).toBe(true);
    must(await withdraw(room.editor, [[kind, slug]]));
    const meanwhile = await namesOf(room.slug, kind);
    expect(meanwhile.readers, "readers see it still").toEqual(shown.readers);
    expect(meanwhile.desk.length).toBe(shown.desk.length - 1);
    expect(await waiting(room.editor), "not by whoever withdrew it").toBe(0);
    expect(await waiting(room.second)).toBe(1);
    must(await restore(room.reporter, [kind, slug]));
    expect(await waiting(room.second), "it is again what was accepted").toBe(0);
    expect(await namesOf(room.slug, kind)).toEqual(shown);
    must(await withdraw(room.reporter, [[kind, slug]]));
    expect(await acceptAll(room.second)).toBe(1);
    expect((await namesOf(room.slug, kind)).readers.length).toBe(shown.readers.length - 1);
    must(await restore(room.reporter, [kind, slug]));
    expect((await namesOf(room.slug, kind)).readers.length, "back for readers by a second person").toBe(
      shown.readers.length - 1,
    );
    expect(await acceptAll(room.second)).toBe(1);
    expect(await namesOf(room.slug, kind)).toEqual(shown);
    must(await withdraw(room.reporter, [[kind, slug]]));
    await acceptAll(room.second);
  });

  test.each(KINDS)("a new %s never gets the name of one that was withdrawn", async (kind) => {
    if (kind === "link_part") return;
    const slug = await ADD_RECORD[kind](room.reporter, `Twice ${kind}`);
    must(await withdraw(room.reporter, [[kind, slug]]));
    const next = await ADD_RECORD[kind](room.reporter, `Twice ${kind}`);
    expect(next).not.toBe(slug);
    must(await withdraw(room.reporter, [[kind, next]]));
  });
});

describe("what rests on a record", () => {
  test("a link with proposals of its writer, its deal and a containment go in one act; claims in force stay in the way", async () => {
    const room = await aDeskRoom("resting");
    const part = await ADD_RECORD.link_part(room.reporter, "");
    const { slug: claim } = await aProposedClaim(room.reporter, { subject: "l-there" });
    const preview = must(await loadWithdrawal(room.reporter, [{ type: "deal", slug: "d-ring" }]));
    expect(preview.records.map(({ slug }) => slug).sort()).toEqual(["d-ring", "l-back", "l-there", part].sort());
    expect(preview.claims).toEqual([{ slug: claim, property: "amount", status: "proposed" }]);
    expect(preview.obstacles).toEqual([]);
    // Alone the deal does not go: each thing on it is named.
    const alone = preview.records.filter(({ slug }) => slug === "d-ring");
    const records = alone.map(({ type, slug, version }) => ({ type, slug, version }));
    expect(await changeWithdrawal(room.reporter, { act: "withdraw", records, reason: "x" })).toMatchObject({
      reason: {
        code: "rested-on",
        obstacles: [
          { type: "link", slug: "l-back", on: { type: "deal", slug: "d-ring" } },
          { type: "link", slug: "l-there", on: { type: "deal", slug: "d-ring" } },
        ],
      },
    });
    must(await acceptClaim(room.editor, claim, await whatIsSeen(room.editor, claim)));
    const accepted = must(await loadWithdrawal(room.reporter, [{ type: "link", slug: "l-there" }]));
    expect(accepted.obstacles).toMatchObject([{ type: "claim", slug: claim, property: "amount", status: "accepted" }]);
    expect(await withdraw(room.reporter, [["link", "l-there"]])).toMatchObject({ reason: { code: "rested-on" } });
  });

  test("the proposals about it are retracted with it, each with a history of its own", async () => {
    const room = await aDeskRoom("proposals");
    const { slug } = await aProposedClaim(room.reporter, { subject: "l-there" });
    must(await withdraw(room.reporter, [["link", "l-there"]], "the filing speaks of another link"));
    expect(await db().claim.findFirstOrThrow({ where: { slug } })).toMatchObject({
      status: "retracted",
      reason: "the filing speaks of another link",
    });
    expect(await db().revision.count({ where: { recordSlug: slug, action: "retracted" } })).toBe(1);
  });

  test("a party by a merge, its links, its rules and its being named; each is listed", async () => {
    const room = await aDeskRoom("named");
    await ADD_RECORD.rule(room.reporter, "Licence");
    const other = await ADD_RECORD.party(room.reporter, "Rowan");
    must(await mergeParty(room.editor, other, { into: "ash", version: 1, intoVersion: 1, why: "the same" }));
    const preview = must(await loadWithdrawal(room.editor, [{ type: "party", slug: "ash" }]));
    expect(preview.records.map(({ type }) => type).sort()).toEqual(["link", "link", "party", "rule"]);
    expect(preview.obstacles).toMatchObject([{ type: "party_merge", on: { type: "party", slug: "ash" } }]);
  });

  test("a party by what it was asked", async () => {
    const room = await aDeskRoom("asked");
    const party = await ADD_RECORD.party(room.reporter, "Asked");
    const deadline = { local: "2026-01-12T18:00", zone: "UTC" };
    const asked = { party, question: "Is it so?", sentTo: null, askedOn: "2026-01-05", deadline };
    const { slug } = must(await openInquiry(room.editor, asked));
    expect(must(await loadWithdrawal(room.reporter, [{ type: "party", slug: party }]))).toMatchObject({
      records: [{ slug: party }, { type: "inquiry", slug }],
      othersWork: [{ type: "inquiry", slug }],
    });
    must(await withdraw(room.editor, [["party", party]]));
  });

  test("a source that a claim cites, until the claim cites another", async () => {
    const room = await aDeskRoom("cited");
    await aProposedClaim(room.reporter);
    expect(await withdraw(room.reporter, [["source", "filing"]])).toMatchObject({ reason: { code: "rested-on" } });
  });

  test("a link comes back with its deal, and not without", async () => {
    const room = await aDeskRoom("together");
    must(await withdraw(room.reporter, [["deal", "d-ring"]]));
    const gone = await loadWithdrawn(room.reporter, { type: "link", slug: "l-there" });
    expect(gone?.together.map(({ slug }) => slug).sort()).toEqual(["d-ring", "l-back", "l-there"]);
    const records = gone?.together.filter(({ slug }) => slug === "l-there") ?? [];
    expect(await changeWithdrawal(room.reporter, { act: "restore", records, reason: "x" })).toMatchObject({
      reason: { code: "rests-on-withdrawn", obstacles: [{ slug: "l-there", on: { type: "deal", slug: "d-ring" } }] },
    });
    must(await restore(room.reporter, ["link", "l-there"]));
    expect((await namesOf(room.slug, "link")).desk).toHaveLength(2);
  });
});

describe("who, and over what", () => {
  test("a reporter does not withdraw what another made and nobody accepted; an editor does", async () => {
    const room = await aDeskRoom("roles");
    const slug = await ADD_RECORD.deal(room.editor, "An editor's deal");
    expect(await withdraw(room.reporter, [["deal", slug]])).toMatchObject({ reason: { code: "others-work" } });
    expect(must(await loadWithdrawal(room.reporter, [{ type: "deal", slug }])).othersWork).toMatchObject([{ slug }]);
    must(await withdraw(room.second, [["deal", slug]]));
  });

  test("of two who withdraw at once one does; a replay and an older version are stale", async () => {
    const room = await aDeskRoom("races");
    const slug = await ADD_RECORD.party(room.reporter, "Raced");
    const records: WithdrawalCommand["records"] = [{ type: "party", slug, version: 1 }];
    const command: WithdrawalCommand = { act: "withdraw", records, reason: "twice" };
    const both = await Promise.all([changeWithdrawal(room.reporter, command), changeWithdrawal(room.editor, command)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: { code: "stale", records: [{ type: "party", slug }] } });
    expect(await changeWithdrawal(room.reporter, command)).toMatchObject({ reason: { code: "stale" } });
    expect(await db().revision.count({ where: { recordSlug: slug, action: "withdrawn" } })).toBe(1);
  });

  test("of a link to a party and its withdrawal at once, never both", async () => {
    const room = await aDeskRoom("link-race");
    const slug = await ADD_RECORD.party(room.reporter, "Short-lived");
    const bare = { collateral: null, tranche: null, interest: null, start: null, end: null, note: null } as const;
    const link = { ...bare, kind: "loan", layer: "record", payer: "ash", payee: slug, deal: "d-ring" } as const;
    const records: WithdrawalCommand["records"] = [{ type: "party", slug, version: 1 }];
    const [drawn, gone] = await Promise.all([
      addLink(room.reporter, link),
      changeWithdrawal(room.reporter, { act: "withdraw", records, reason: "x" }),
    ]);
    expect([drawn.ok, gone.ok].filter(Boolean)).toHaveLength(1);
  });
});

test("a link without a claim blocks a version until it is withdrawn", async () => {
  const room = await aDeskRoom("version");
  for (const subject of ["l-there", "l-back"]) {
    const { slug } = await aProposedClaim(room.reporter, { subject });
    must(await acceptClaim(room.editor, slug, await whatIsSeen(room.editor, slug)));
  }
  const slug = await ADD_RECORD.link(room.reporter, "");
  await acceptAll(room.editor);
  const blocked = (await loadPublication(room.editor)).gate;
  expect(blocked).toMatchObject({ contentSha256: null, findings: [{ code: "link-unclaimed", link: slug }] });
  must(await withdraw(room.reporter, [["link", slug]]));
  expect((await loadPublication(room.editor)).gate?.contentSha256, "not by one person").toBeNull();
  await acceptAll(room.editor);
  expect((await loadPublication(room.editor)).gate).toMatchObject({ findings: [] });
  expect((await loadPublication(room.editor)).gate?.contentSha256).not.toBeNull();
}, 60_000);

test("an import neither brings a withdrawn record anew nor refers to it", async () => {
  const room = await aDeskRoom("sheets");
  const slug = await ADD_RECORD.party(room.reporter, "Withdrawn Inc");
  must(await withdraw(room.reporter, [["party", slug]]));
  const parties = `id,name_en,name_zh,kind,jurisdiction,sponsor_or_parent,lei,cik,ticker,wikidata,aliases,note
${slug},Withdrawn Inc,,company,US,,,,,,,
oak,Oak,,company,US,${slug},,,,,,
`;
  const header = aHeader({ slug: room.slug });
  const imported = await importCase(null, { mode: "proposed", header, files: { parties } });
  if (imported.ok || imported.reason.code !== "sheets-wrong") throw new Error(JSON.stringify(imported));
  expect(imported.reason.errors.map(({ row, column, reason }) => `${row} ${column} ${reason}`)).toContain(
    "2 id id_withdrawn",
  );
});

describe("the one place that leaves withdrawn records out", () => {
  test("knows every list of such records that the schema has", () => {
    const folder = "prisma/models";
    const schema = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));
    const models = new Map(
      schema
        .flatMap((text) => [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)])
        .map(([, name = "", body = ""]) => [name, body]),
    );
    // A set is a name over records: taken back with them, it still says what it was.
    const withdrawable = [...models].filter(
      ([name, body]) => name !== "ProposedSet" && /^\s+withdrawnAt/m.test(body) && /^\s+slug/m.test(body),
    );
    const names = new Set(withdrawable.map(([name]) => name));
    expect([...names].sort()).toEqual([
      "Deal",
      "GlossaryTerm",
      "Indicator",
      "Inquiry",
      "Link",
      "Party",
      "Rule",
      "Source",
    ]);
    const lists = new Set<string>();
    const others = new Set<string>();
    for (const body of models.values()) {
      for (const [, field = "", type = "", isList] of body.matchAll(/^\s+(\w+)\s+(\w+)(\[\])?/gm)) {
        (isList !== undefined && names.has(type) ? lists : others).add(field);
      }
    }
    expect([...lists].sort()).toEqual([...WITHDRAWABLE_LISTS].sort());
    expect(
      [...lists].filter((field) => others.has(field)),
      "no other field has such a name",
    ).toEqual([]);
  });

  test("narrows reads of them wherever they stand in a question, and nothing else", () => {
    const out = { withdrawnAt: null };
    expect(withoutWithdrawn("Party", { where: { slug: "a" } })).toEqual({ where: { slug: "a", ...out } });
    expect(withoutWithdrawn("Party", undefined)).toEqual({ where: out });
    expect(withoutWithdrawn("Party", { where: { withdrawnAt: { not: null } } })).toEqual({
      where: { withdrawnAt: { not: null } },
    });
    expect(withoutWithdrawn("Claim", { where: { link: { deal: { links: { some: { slug: "a" } } } } } })).toEqual({
      where: { link: { deal: { links: { some: { slug: "a", ...out } } } } },
    });
    expect(
      withoutWithdrawn("Claim", { select: { party: { select: { _count: { select: { paying: true } } } } } }),
    ).toEqual({
      where: {},
      select: { party: { select: { _count: { select: { paying: { where: out } } } } } },
    });
    expect(withoutWithdrawn("Deal", { where: { OR: [{ links: { none: {} } }] }, include: { links: true } })).toEqual({
      where: { OR: [{ links: { none: out } }], ...out },
      include: { links: { where: out } },
    });
  });

  test("is told by name in every plain question to the database", () => {
    const files = readdirSync("lib/server", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("repository.ts"),
    );
    const bare = files.filter((file) => {
      const text = readFileSync(`lib/server/${file}`, "utf8");
      const asks = /(?:FROM|JOIN) "(?:Party|Deal|Link|Source|Rule|Indicator|GlossaryTerm)"/.test(text);
      return asks && !text.includes('"withdrawnAt"');
    });
    expect(bare).toEqual([]);
  });
});
