// Contract: no sequence of acts of one person moves a figure of accepted money at the desk, or a word that readers get
// with the next version (rules R18, R19); what a second person accepts of the same acts reaches every field of every
// record that can be written at the desk, so that the test is not blind.
// Must reject: a stage, a date, an end, a kind, a merge, a containment or a name that goes round the second person.
import { expect, test } from "vitest";
import { listDifferences } from "@/lib/domain/history/list-differences";
import { readLiveVehicles } from "@/lib/domain/live/live-vehicles";
import { measureLive } from "@/lib/domain/live/measure-live";
import { judgePublication } from "@/lib/domain/snapshots/gate";
import { getAcceptedCase, listAcceptedMerges } from "@/lib/server/acceptance/accepted/repository";
import { listAcceptedStates } from "@/lib/server/acceptance/repository";
import { db } from "@/lib/server/db";
import { readCountedRecords } from "@/lib/server/loops/repository";
import { loadLiveNetwork } from "@/lib/server/network/loaders";
import { saveCaseRecords } from "@/lib/server/records/repository";
import { acceptClaim } from "@/lib/server/review/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { readVehicleRecords } from "@/lib/server/vehicles/repository";
import { networkQuery } from "@/lib/wire/network";
import { listStateFields } from "@/lib/wire/record-states";
import { type Reporter } from "@/tests/builders/actors";
import { acceptEverything } from "../../builders/accept-states";
import {
  aCase,
  aCitation,
  aClaim,
  aDeal,
  aLink,
  anIndicator,
  aParty,
  aRule,
  aSource,
} from "../../builders/case-builders";
import { whatIsSeen } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";
import { ACTS, acceptWaiting, fromSeed, type World } from "./random-acts";

await testDatabase();
const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 2 ** 31));
const SEQUENCES = 6;
const ACTS_EACH = 14;

/** A loop of two with a vehicle beside it, every amount accepted. */
async function aRoom(slug: string) {
  const room = await aDeskRoom(slug);
  const citations = [aCitation({ source: "filing" })];
  const claim = (subject: string, value: string) =>
    aClaim({
      slug: `c-${subject}`,
      subject,
      citations,
      value: { type: "money", currency: "USD", qualifier: "exact", value, min: null, max: null },
    });
  const records = aCase({
    parties: [aParty({ slug: "spv", kind: "spv", sponsor: "ash" }), aParty({ slug: "bank", kind: "company" })],
    deals: [aDeal({ slug: "d-loan", stage: "completed" }), aDeal({ slug: "d-whole" })],
    links: [
      aLink({ slug: "l-loan", deal: "d-loan", kind: "loan", payer: "bank", payee: "spv" }),
      aLink({ slug: "l-second", deal: "d-loan", kind: "loan", payer: "ash", payee: "spv" }),
      aLink({ slug: "l-goods", deal: "d-loan", kind: "purchase_goods", payer: "spv", payee: "beech" }),
    ],
    claims: [
      claim("l-there", "100"),
      claim("l-back", "60"),
      claim("l-loan", "40"),
      claim("l-second", "30"),
      claim("l-goods", "65"),
    ],
    sources: [aSource({ slug: "copy", readIn: "copy", wordsOf: "Register" })],
    rules: [aRule({ slug: "a-rule", authority: "ash" })],
    indicators: [anIndicator({ slug: "an-indicator" })],
    glossary: [
      {
        slug: "a-term",
        term: inEnglish("turn"),
        definition: inEnglish("a way back"),
        testedProblem: null,
        seeAlso: [],
      },
      { slug: "another", term: inEnglish("link"), definition: inEnglish("one step"), testedProblem: null, seeAlso: [] },
    ],
  });
  await inTransaction((tx) =>
    saveCaseRecords(tx, { caseId: room.caseId, importRunId: null, records, editedById: null, accepted: true }),
  );
  await acceptEverything(room.caseId);
  return room;
}

/** Every figure of accepted money that the desk shows, and the document that the next version would be. */
async function figuresOf({ reporter, caseId, slug }: Awaited<ReturnType<typeof aRoom>>) {
  const network = await loadLiveNetwork(reporter, networkQuery.parse({}));
  if (!network.ok) throw new Error(network.reason);
  const { records, standings } = await readVehicleRecords(db(), slug, ["spv"], await listAcceptedMerges(db(), caseId));
  const [vehicle] = readLiveVehicles(records, standings).vehicles;
  return {
    arrows: network.value.links
      .filter(({ state }) => state === "accepted" || state === "disputed")
      .map(({ slug: link, kind, stage, amount, term, stands, undisclosed }) => ({
        link,
        kind,
        stage,
        amount,
        term,
        stands,
        undisclosed,
      })),
    debt: vehicle?.debt ?? null,
    measures: measureLive(await readCountedRecords(db(), slug)),
    // A question that waits holds a version up; that alone moves nothing that readers see.
    document: judgePublication({ ...(await getAcceptedCase(db(), slug)), asked: [] }, 1).document,
  };
}

/** Nobody is left to choose from: what was withdrawn is not offered. */
class NothingLeft extends Error {}

async function act(
  actor: Reporter,
  seed: number,
  count: number,
  acts: readonly (readonly [string, (world: World) => Promise<{ readonly ok: boolean }>])[] = Object.entries(ACTS),
): Promise<readonly string[]> {
  const random = fromSeed(seed);
  const world: World = {
    actor,
    own: [],
    pick: (list) => {
      if (list.length === 0) throw new NothingLeft();
      return list[Math.floor(random() * list.length)] as (typeof list)[number];
    },
  };
  const done: string[] = [];
  for (let step = 0; step < count; step += 1) {
    const [name, run] = world.pick(acts);
    const left = await run(world).catch((error: unknown) => {
      if (error instanceof NothingLeft) return { ok: false };
      throw error;
    });
    if (left.ok) done.push(name);
  }
  return done;
}

/** What is gone reaches no field. */
const WRITING = Object.entries(ACTS).filter(([name]) => !name.startsWith("withdraws"));

test.each(["reporter", "editor"] as const)(
  "one %s alone moves no figure and no public word",
  async (role) => {
    console.info(`seed ${SEED}`);
    const room = await aRoom(`alone-${role}`);
    const before = await figuresOf(room);
    expect(before.debt?.amount.low).toBe("70");
    expect(before.measures.loopSets.some(({ loops }) => loops.length > 0)).toBe(true);
    const done = new Set<string>();
    for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
      const acts = await act(room[role], SEED + sequence * 1009 + (role === "editor" ? 7 : 0), ACTS_EACH);
      for (const name of acts) done.add(name);
      expect(await figuresOf(room), `${role}, seed ${SEED}, sequence ${sequence}: ${acts.join(", ")}`).toEqual(before);
    }
    expect(done.size, [...done].join(", ")).toBeGreaterThan(8);
  },
  240_000,
);

/** What can be written at the desk, and fields that no form has: they follow from others. */
const WRITTEN = [
  "case",
  "party",
  "party_merge",
  "deal",
  "link",
  "link_part",
  "source",
  "rule",
  "indicator",
  "glossary_term",
  "inquiry",
] as const;

test("the same acts of two people reach every field of every record that the desk writes", async () => {
  console.info(`seed ${SEED}`);
  const reached = new Set<string>();
  const missing = () =>
    WRITTEN.flatMap((kind) =>
      fieldsOf(kind)
        .filter((field) => !reached.has(`${kind}.${field}`))
        .map((field) => `${kind}.${field}`),
    );
  // What was done by chance may stand in the way of the rest of a case, so that another one is begun.
  for (let begun = 0; begun < 4 && missing().length > 0; begun += 1) {
    await reachFields(await aRoom(`two-of-them-${begun}`), SEED + 7919 * begun, reached, () => missing().length === 0);
  }
  expect(missing(), `seed ${SEED}`).toEqual([]);
}, 480_000);

/** Lets one person act and another accept, and notes each field of a record that came into force, until all is done. */
async function reachFields(
  room: Awaited<ReturnType<typeof aRoom>>,
  seed: number,
  reached: Set<string>,
  isDone: () => boolean,
): Promise<void> {
  let states = (await listAcceptedStates(db(), room.caseId)).states;
  for (let round = 0; round < 30 && !isDone(); round += 1) {
    await act(room.second, seed + 31 * round, ACTS_EACH, WRITING);
    while ((await acceptWaiting(room.editor)).ok);
    const waiting = await db().claim.findMany({ where: { caseId: room.caseId, status: "proposed", recordedTo: null } });
    for (const { slug } of waiting) await acceptClaim(room.editor, slug, await whatIsSeen(room.editor, slug));
    const now = (await listAcceptedStates(db(), room.caseId)).states;
    for (const kind of WRITTEN) {
      const former = new Map(states[kind].map((state) => [nameOf(state), state]));
      for (const state of now[kind]) {
        const was = former.get(nameOf(state)) ?? null;
        for (const { path } of listDifferences(was, state)) reached.add(`${kind}.${path[0]}`);
      }
    }
    states = now;
  }
}

/** Fields of a kind as its state is declared; a source is changed at the desk in one field only. */
function fieldsOf(kind: (typeof WRITTEN)[number]): readonly string[] {
  return listStateFields(kind).filter((field) => field !== "slug" || kind === "party_merge");
}

function nameOf(state: object): string {
  const { slug, party, part, whole, relation } = state as Record<string, string>;
  return slug ?? party ?? `${part}/${whole}/${relation}`;
}
