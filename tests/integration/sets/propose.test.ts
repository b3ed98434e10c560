// Contract: what one person proposes in one act is made whole or not at all, by the judges and with the histories of its
// items; the press note makes five links, four deals, three parties, thirteen claims, a containment and a vehicle.
// Must reject: half a set, a quote that is not in the text, a value, a name or a record that could not stand by itself, a
// second set for the same key, a refusal that does not say which cell.
import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimValue } from "@/lib/domain/model/case-records";
import { db } from "@/lib/server/db";
import { proposeSet } from "@/lib/server/sets/workflows";
import type { NewSet } from "@/lib/wire/sets";
import type { Reporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { must } from "@/tests/builders/must";
import { aPressNote } from "@/tests/builders/press-note";
import { seeSet } from "@/tests/builders/review-of-set";
import { testDatabase } from "../../setup/test-database";
import { aPressRoom } from "./press-room";

await testDatabase();

let room: Awaited<ReturnType<typeof aPressRoom>>;
beforeAll(async () => {
  room = await aPressRoom("propose");
});

const note = (change: (set: NewSet) => void = () => {}) => {
  const set = aPressNote(crypto.randomUUID(), { nvidia: "nvidia", apollo: "apollo", twins: ["sample-compute-nv"] });
  change(set);
  return set;
};

/** Rows of the case that a set could make. */
async function countAll() {
  const where = { where: { caseId: room.caseId } };
  return {
    parties: await db().party.count(where),
    deals: await db().deal.count(where),
    links: await db().link.count(where),
    parts: await db().linkPart.count(where),
    claims: await db().claim.count(where),
    sources: await db().source.count(where),
    sets: await db().proposedSet.count(where),
    revisions: await db().revision.count(where),
  };
}

async function isRefused(by: Reporter, set: NewSet): Promise<unknown> {
  const before = await countAll();
  const done = await proposeSet(by, set);
  expect(await countAll()).toEqual(before);
  if (done.ok) throw new Error("it was made");
  return done.reason;
}

describe("the press note", () => {
  test("is made in one act, equal to the list written by hand, and sent twice it is one set", async () => {
    const before = await countAll();
    const set = note();
    const saved = must(await proposeSet(room.reporter, set));
    expect(saved).toMatchObject({
      slug: "example-cloud-and-sample-compute-package",
      parties: { example: "example-cloud-plc", sample: "sample-compute-n-v", leasing: "sample-leasing-spv" },
      links: {
        "1": "l-example-cloud-plc-sample-compute-n-v-purchase-services",
        "2": "l-sample-compute-n-v-nvidia-purchase-goods",
        "3": "l-nvidia-sample-compute-n-v-equity-investment",
        "4": "l-apollo-sample-leasing-spv-loan",
        "5": "l-sample-compute-n-v-sample-leasing-spv-lease",
      },
    });
    const after = await countAll();
    expect(after).toEqual({
      parties: before.parties + 3,
      deals: before.deals + 4,
      links: before.links + 5,
      parts: before.parts + 1,
      claims: before.claims + 13,
      sources: before.sources + 1,
      sets: before.sets + 1,
      // Each of them, and the set itself, has its entry in the history.
      revisions: before.revisions + 3 + 4 + 5 + 1 + 13 + 1 + 1,
    });
    expect(await proposeSet(room.reporter, set)).toEqual({ ok: true, value: saved });
    expect(await countAll()).toEqual(after);
    expect(await findBrokenRevision(db(), room.caseId)).toBeNull();

    const view = await seeSet(room.editor, saved.slug);
    expect(view.claims.map(({ claim: { property, value, asOf } }) => [property, asOf, told(value)])).toEqual([
      ["amount", "2026-11-03", "up_to USD 12000000000"],
      ["stage", "2026-11-03", "announced"],
      ["duration", "2026-11-03", "exact years 5"],
      ["amount", "2026-11-03", "about USD 8000000000"],
      ["stage", "2026-11-03", "announced"],
      ["amount", "2026-11-03", "exact USD 1500000000"],
      ["stage", "2026-11-03", "conditional"],
      ["price_per_share", "2026-11-03", "exact USD 20"],
      ["amount", "2026-11-03", "exact USD 5000000000"],
      ["stage", "2026-11-03", "announced"],
      ["rate", "2026-11-03", "exact USD_per_month 110000000"],
      ["stage", "2026-11-03", "announced"],
      ["parent", null, "sample-compute-n-v"],
    ]);
    expect(view.claims.flatMap(({ citations }) => citations.map(({ anchor }) => anchor))).toEqual(
      Array(13).fill("exact"),
    );
    expect(view.parts).toMatchObject([{ relation: "paid_out_of", wholeType: "link" }]);
    expect(view.deals.map(({ slug, partOf }) => [slug, partOf])).toEqual([
      ["example-cloud-and-sample-compute-package", null],
      ["capacity-agreement", "example-cloud-and-sample-compute-package"],
      ["nvidia-invests-in-sample-compute", "example-cloud-and-sample-compute-package"],
      ["sample-leasing-spv-loan-and-lease-back", "example-cloud-and-sample-compute-package"],
    ]);
    expect(view.parties.find(({ slug }) => slug === "sample-compute-n-v")).toMatchObject({
      isNew: true,
      how: "read",
      twins: [{ slug: "sample-compute-nv" }],
    });
    expect(view.links[2]?.cells).toMatchObject({ kind: { quote: "will invest", how: "taken_with_others" } });
    expect(view.claims[12]?.cells).toEqual({ value: { quote: "lease the machines back", how: "typed" } });
    expect(view).toMatchObject({ isOpen: true, isMine: false });
    expect(await seeSet(room.reporter, saved.slug)).toMatchObject({ isOpen: false, isMine: true });
  });

  test("sent by another with the same key is taken", async () => {
    const set = note((one) =>
      Object.assign(one, { parties: [], deals: [], links: [], parts: [], vehicles: [], claims: [aSecond()] }),
    );
    must(await proposeSet(room.reporter, set));
    expect(await proposeSet(room.editor, set)).toEqual({ ok: false, reason: { code: "taken" } });
  });
});

/** A second source for what the case has. */
function aSecond(): NewSet["claims"][number] {
  return {
    subjectType: "link",
    subject: { slug: "l-there" },
    day: null,
    property: "amount",
    qualifier: "exact",
    unit: "USD",
    value: "1500000000",
    valueZh: null,
    min: "",
    max: "",
    printed: "$1.5 billion",
    quote: "will invest $1.5 billion",
    how: "read",
  };
}

describe("nothing is made, and the cell is named,", () => {
  const others = (set: NewSet) => Object.assign(set.source, { url: `https://example.com/${set.key}` });
  const renamed = (set: NewSet) => {
    others(set);
    for (const party of set.parties) Object.assign(party, { name: { en: crypto.randomUUID(), zh: null } });
  };

  test.each([
    [
      "of a quote that is not in the text",
      "links.1.amount.quote quote_not_found",
      (set) => set.links[1]?.amount && Object.assign(set.links[1].amount, { quote: "about $9bn of it" }),
    ],
    [
      "of an amount that is none",
      "links.3.amount.value not_a_number",
      (set) => set.links[3]?.amount && Object.assign(set.links[3].amount, { value: "five" }),
    ],
    [
      "of a currency that nobody has",
      "links.0.amount.unit currency_unknown",
      (set) => set.links[0]?.amount && Object.assign(set.links[0].amount, { unit: "ZZZ" }),
    ],
    [
      "of a day that is none",
      "links.0.day.date not_a_partial_date",
      (set) => set.links[0]?.day && Object.assign(set.links[0].day, { date: "2026-02-30" }),
    ],
    [
      "of a link from a party to itself",
      "links.2.payee same_party",
      (set) => set.links[2] && Object.assign(set.links[2].payee, { party: { slug: "nvidia" } }),
    ],
    [
      "of a party that the case does not have",
      "links.2.payer reference_missing",
      (set) => set.links[2] && Object.assign(set.links[2].payer, { party: { slug: "nobody" } }),
    ],
    [
      "of a link that lies in itself",
      "parts.0.whole refers_to_itself",
      (set) => set.parts[0] && Object.assign(set.parts[0], { whole: { new: "2" } }),
    ],
    [
      "of one party written down twice",
      "parties.1.name row_twice",
      (set) => Object.assign(set.parties[1] ?? {}, { name: set.parties[0]?.name }),
    ],
    [
      "of a source without an archived text and without a reason",
      "noCaptureReason reason_missing",
      (set) => Object.assign(set.source, { text: null }),
    ],
    ["of a source at no address", "source.url not_an_address", (set) => Object.assign(set.source, { url: "nowhere" })],
  ] satisfies readonly (readonly [string, string, (set: NewSet) => unknown])[])("%s", async (_title, told, change) => {
    const refused = await isRefused(
      room.reporter,
      note((set) => {
        renamed(set);
        change(set);
      }),
    );
    const { problems } = refused as {
      readonly problems: readonly { readonly field: string; readonly reason: string }[];
    };
    expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual([told]);
  });

  test("all of ten faulty amounts at once", async () => {
    const faulty = note((set) => {
      renamed(set);
      set.links.forEach(
        ({ amount }) => amount && Object.assign(amount, { value: "five", max: "", qualifier: "exact" }),
      );
      set.links.forEach(({ further }) => further.forEach((one) => Object.assign(one, { value: "five" })));
    });
    expect(await isRefused(room.reporter, faulty)).toMatchObject({
      code: "invalid",
      problems: Array(7).fill({ reason: "not_a_number" }),
    });
  });

  test("of a party like one of the case that nobody looked at", async () => {
    const unseen = note((set) => {
      others(set);
      Object.assign(set.parties[0] ?? {}, { name: { en: "Something Else Entirely", zh: null } });
      Object.assign(set.parties[2] ?? {}, { name: { en: "Another Vehicle Altogether", zh: null } });
      Object.assign(set.parties[1] ?? {}, { differsFrom: [] });
    });
    expect(await isRefused(room.reporter, unseen)).toMatchObject({
      code: "duplicates",
      parties: [
        {
          field: "parties.1.name",
          duplicates: expect.arrayContaining([expect.objectContaining({ slug: "sample-compute-nv" })]),
        },
      ],
    });
  });

  test("for whoever was removed from the case a moment ago", async () => {
    const { memberId, caseId } = room.reporter;
    await db().membership.updateMany({ where: { memberId, caseId }, data: { endedAt: new Date() } });
    try {
      expect(await isRefused(room.reporter, note(renamed))).toEqual({ code: "forbidden" });
    } finally {
      await db().membership.updateMany({ where: { memberId, caseId }, data: { endedAt: null } });
    }
  });
});

function told(value: ClaimValue): string {
  if (value.type === "code") return value.codes.join();
  if (!("qualifier" in value)) return value.type;
  const unit = value.type === "money" ? value.currency : value.type === "percent" ? "percent" : value.unit;
  return `${value.qualifier} ${unit} ${value.value ?? value.max}`;
}
