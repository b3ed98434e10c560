// Contract: records that rest on one another are withdrawn together or in turn; nothing that stands is left resting on
// what is gone, and nobody withdraws alone what others made and nobody accepted.
// Must reject: a withdrawal under a claim in force, under another's proposal, over a newer version, by an outsider; a
// restoral of something whose ground is withdrawn.
import { describe, expect, test } from "vitest";
import {
  decideRestoral,
  decideWithdrawal,
  listAlong,
  type RestingClaim,
  type RestingRecord,
} from "@/lib/domain/acceptance/decide-withdrawal";
import { namedBy, type WithdrawableKind } from "@/lib/domain/records/by-kind";
import { aDeal, aLink, aParty } from "../../../builders/case-builders";

const REPORTER = { memberId: "rita", role: "reporter" } as const;
const OTHER = { memberId: "otto", role: "reporter" } as const;
const EDITOR = { memberId: "edda", role: "editor" } as const;

function standing(type: WithdrawableKind, slug: string, changes: object = {}) {
  return { type, slug, version: 1, isWithdrawn: false, isAccepted: false, writers: ["rita"], ...changes };
}

function seen(type: WithdrawableKind, slug: string, version = 1) {
  return { type, slug, version };
}

const DEAL = standing("deal", "d-ring");
const LINK = standing("link", "l-there");
const onDeal: RestingRecord = { type: "link", slug: "l-there", on: { type: "deal", slug: "d-ring" }, isPresent: true };

function aClaim(changes: Partial<RestingClaim> = {}): RestingClaim {
  const on = { type: "link", slug: "l-there" } as const;
  return { slug: "c-1", status: "proposed", authorId: "rita", editedById: "rita", on, isAbout: true, ...changes };
}

const NOTHING = { records: [], claims: [] };

describe("who withdraws", () => {
  test("its writer, whoever reviews, and for what readers see anybody who may propose", () => {
    const accepted = standing("link", "l-there", { isAccepted: true });
    const verdict = (record: typeof LINK, by: typeof REPORTER | typeof OTHER | typeof EDITOR) => {
      const decided = decideWithdrawal([record], NOTHING, by, [seen("link", "l-there")]);
      return decided.ok ? "goes" : decided.reason;
    };
    expect(verdict(LINK, REPORTER)).toBe("goes");
    expect(verdict(LINK, EDITOR)).toBe("goes");
    expect(verdict(LINK, OTHER)).toEqual({ code: "others-work", records: [{ type: "link", slug: "l-there" }] });
    expect(verdict(accepted, OTHER)).toBe("goes");
  });

  test("nobody who belongs to the case no more", () => {
    const nobody = { memberId: "rita", role: null };
    expect(decideWithdrawal([LINK], NOTHING, nobody, [seen("link", "l-there")])).toMatchObject({ reason: "forbidden" });
  });
});

describe("what rests on a record", () => {
  test("stays in the way until it goes along", () => {
    const resting = { records: [onDeal], claims: [] };
    expect(decideWithdrawal([DEAL], resting, REPORTER, [seen("deal", "d-ring")])).toEqual({
      ok: false,
      reason: {
        code: "rested-on",
        obstacles: [{ type: "link", slug: "l-there", on: { type: "deal", slug: "d-ring" } }],
      },
    });
    const both = [seen("deal", "d-ring"), seen("link", "l-there")];
    expect(decideWithdrawal([DEAL, LINK], resting, REPORTER, both)).toMatchObject({ ok: true });
    expect(listAlong(resting)).toEqual([{ type: "link", slug: "l-there" }]);
  });

  test("is in the way too where only the state that readers see names it", () => {
    const resting = { records: [{ ...onDeal, isPresent: false }], claims: [] };
    expect(decideWithdrawal([DEAL], resting, REPORTER, [seen("deal", "d-ring")])).toMatchObject({ ok: false });
    expect(listAlong(resting)).toEqual([]);
  });

  test.each(["accepted", "disputed", "proposed", "draft"] as const)("a claim of another that is %s", (status) => {
    const claims = [aClaim({ status, authorId: "otto", editedById: "otto" })];
    expect(decideWithdrawal([LINK], { records: [], claims }, REPORTER, [seen("link", "l-there")])).toMatchObject({
      reason: { code: "rested-on", obstacles: [{ type: "claim", slug: "c-1" }] },
    });
  });

  test("an own proposal is retracted along; one that somebody else edited is not, except by who reviews", () => {
    const asked = [seen("link", "l-there")];
    const own = { records: [], claims: [aClaim()] };
    expect(decideWithdrawal([LINK], own, REPORTER, asked)).toMatchObject({ value: { claims: ["c-1"] } });
    const edited = { records: [], claims: [aClaim({ editedById: "otto" })] };
    expect(decideWithdrawal([LINK], edited, REPORTER, asked)).toMatchObject({ ok: false });
    expect(decideWithdrawal([LINK], edited, EDITOR, asked)).toMatchObject({ value: { claims: ["c-1"] } });
  });

  test("an own claim in force stays in the way, of the editor as of the reporter", () => {
    const claims = [aClaim({ status: "accepted", authorId: "edda", editedById: "edda" })];
    expect(decideWithdrawal([LINK], { records: [], claims }, EDITOR, [seen("link", "l-there")])).toMatchObject({
      ok: false,
    });
  });

  test("a proposal that only cites a source is kept: it could cite another", () => {
    const source = standing("source", "filing");
    const claims = [aClaim({ on: { type: "source", slug: "filing" }, isAbout: false })];
    expect(decideWithdrawal([source], { records: [], claims }, EDITOR, [seen("source", "filing")])).toMatchObject({
      reason: { code: "rested-on" },
    });
  });
});

describe("what was seen", () => {
  test("a newer version, a record that is withdrawn already and one that there is not are refused, all or none", () => {
    const moved = standing("party", "ash", { version: 2 });
    const gone = standing("party", "beech", { isWithdrawn: true });
    const asked = [seen("link", "l-there"), seen("party", "ash"), seen("party", "beech")];
    expect(decideWithdrawal([LINK, moved, gone], NOTHING, REPORTER, asked)).toEqual({
      ok: false,
      reason: {
        code: "stale",
        records: [
          { type: "party", slug: "ash" },
          { type: "party", slug: "beech" },
        ],
      },
    });
    expect(decideWithdrawal([], NOTHING, REPORTER, [seen("party", "nobody")])).toMatchObject({ reason: "not-found" });
  });
});

describe("the way back", () => {
  const gone = (type: WithdrawableKind, slug: string, missing: readonly { type: "deal"; slug: string }[] = []) => ({
    ...standing(type, slug, { isWithdrawn: true, version: 2 }),
    missing,
  });

  test("a record comes back with what it rests on, and not without", () => {
    const link = gone("link", "l-there", [{ type: "deal", slug: "d-ring" }]);
    expect(decideRestoral([link], REPORTER, [seen("link", "l-there", 2)])).toEqual({
      ok: false,
      reason: {
        code: "rests-on-withdrawn",
        obstacles: [{ type: "link", slug: "l-there", on: { type: "deal", slug: "d-ring" } }],
      },
    });
    const both = [seen("link", "l-there", 2), seen("deal", "d-ring", 2)];
    expect(decideRestoral([link, gone("deal", "d-ring")], OTHER, both)).toMatchObject({ ok: true });
  });

  test("what stands is not restored", () => {
    const here = { ...standing("deal", "d-ring"), missing: [] };
    expect(decideRestoral([here], EDITOR, [seen("deal", "d-ring")])).toMatchObject({ reason: { code: "stale" } });
  });
});

test("a state names every record that it cannot stand without", () => {
  const link = aLink({ deal: "d-ring", payer: "ash", payee: "beech" });
  expect(namedBy("link", link)).toEqual([
    { type: "deal", slug: "d-ring" },
    { type: "party", slug: "ash" },
    { type: "party", slug: "beech" },
  ]);
  expect(namedBy("deal", aDeal({ partOf: "d-whole", supersededBy: null }))).toEqual([
    { type: "deal", slug: "d-whole" },
  ]);
  expect(namedBy("party", aParty({ sponsor: null }))).toEqual([]);
});
