// Contract: what the desk answers to its pages is what the wire declares of it, for records of the shipped case: read by
// its schema, an answer loses nothing and gains nothing.
// Must reject: a schema that leaves out what a loader answers, one that refuses what is stored, an answer of another shape.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { z } from "zod";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { loadDealChoices } from "@/lib/server/deals/loaders";
import { loadLiveLoops, loadPartyExposure } from "@/lib/server/loops/loaders";
import { loadLiveNetwork } from "@/lib/server/network/loaders";
import { loadPartyChoices } from "@/lib/server/parties/finding/loaders";
import { loadParty } from "@/lib/server/parties/loaders";
import { loadMergePreview } from "@/lib/server/parties/merging/loaders";
import { loadNamedRecords } from "@/lib/server/search/loaders";
import { loadWhatIf } from "@/lib/server/what-if/loaders";
import { loadWithdrawal } from "@/lib/server/withdrawals/loaders";
import { dealChoices } from "@/lib/wire/deals";
import { linkDetail } from "@/lib/wire/links";
import { liveLoopsAnswer, partyExposureAnswer } from "@/lib/wire/loops";
import { liveNetwork, networkQuery } from "@/lib/wire/network";
import { mergeOffer, partyChoices, partyDetail } from "@/lib/wire/parties";
import { namedRecords } from "@/lib/wire/search";
import { whatIfAnswer } from "@/lib/wire/what-if";
import { withdrawalPreview } from "@/lib/wire/withdrawals";
import { testDatabase } from "@/tests/setup/test-database";
import { readSeedRecords } from "./cases/seed-records";
import { aRecordRoom } from "./network/record-room";

await testDatabase();
const records = readSeedRecords();
const { editor: actor } = await aRecordRoom("answers", records);
const [party, other] = records.parties;

/** The answer as it crosses the wire. */
function sent(answer: unknown): unknown {
  const value =
    typeof answer === "object" && answer !== null && "ok" in answer && "value" in answer ? answer.value : answer;
  return JSON.parse(JSON.stringify(value));
}

function check(schema: z.ZodType, answer: unknown) {
  const came = sent(answer);
  expect(schema.parse(came)).toEqual(came);
  return came;
}

test("a link of every kind and a party of every kind is read as it was answered", async () => {
  const links = new Map(records.links.map((link) => [link.kind, link]));
  const parties = new Map(records.parties.map((one) => [one.kind, one]));
  expect(Math.min(links.size, 9 * parties.size)).toBeGreaterThan(8);
  for (const { slug } of links.values()) check(linkDetail, await loadLink(actor, slug));
  for (const { slug } of parties.values()) check(partyDetail, await loadParty(actor, slug));
});

test("the network, what is found by name, and what a merge, a withdrawal or a loss would do", async () => {
  check(liveNetwork, await loadLiveNetwork(actor, networkQuery.parse({ most: 240 })));
  expect(check(partyChoices, await loadPartyChoices(actor, "a"))).not.toEqual([]);
  expect(check(dealChoices, await loadDealChoices(actor, "a"))).not.toEqual([]);
  check(namedRecords, await loadNamedRecords(actor, "o"));
  check(mergeOffer, await loadMergePreview(actor, { party: party?.slug ?? "", into: other?.slug ?? "" }));
  check(withdrawalPreview, await loadWithdrawal(actor, [{ type: "party", slug: party?.slug ?? "" }]));
  const take = [{ type: "party", slug: party?.slug ?? "" } as const];
  check(whatIfAnswer, await loadWhatIf(actor, { take, locale: "zh" }, new AbortController().signal));
});

test("loops and exposure once they are measured", async () => {
  const measured = async () => {
    for (;;) {
      const loops = await loadLiveLoops(actor);
      if (loops.measured?.isCurrent) return loops;
      await sleep(100);
    }
  };
  check(liveLoopsAnswer, await measured());
  for (const { slug } of records.parties.slice(0, 10)) check(partyExposureAnswer, await loadPartyExposure(actor, slug));
}, 120_000);
