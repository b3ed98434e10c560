// Contract: people who write at the same time, each a record of their own, are all served: writers of one case take
// turns, and nobody is turned away because the others were quicker.
// Must reject: a save that fails because of saves of other records.
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { addDeal } from "@/lib/server/deals/editing/workflows";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { openThread } from "@/lib/server/talk/annotations/workflows";
import { openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import { openTask } from "@/lib/server/talk/tasks/workflows";
import type { PartySaid } from "@/lib/wire/parties";
import { type Reporter } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { inEnglish } from "../../builders/words";
import { testDatabase } from "../../setup/test-database";
import { aCrowd } from "./editable-records";

await testDatabase();
const PEOPLE = 8;
const ROUNDS = 3;
const crowd = await aCrowd("own-records", PEOPLE);

/** A name that is like no other: each person and round has letters of its own. */
const nameOf = (person: number, round: number) => `${"bcdfghjk"[person]}${"aeiou"[round]}`.repeat(6);

async function workADay(actor: Reporter, person: number): Promise<number> {
  let done = 0;
  const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }) => {
    if (!result.ok) throw new Error(JSON.stringify(result));
    done += 1;
    return result.value;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const none = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null, note: null };
    const name = { en: nameOf(person, round), zh: null };
    const party: PartySaid = { name, kind: "company", aliases: [], ...none };
    const { slug, version } = must(await addParty(actor, { ...party, differsFrom: [] }));
    must(await editParty(actor, slug, { ...party, note: inEnglish("of its own"), version, why: null }));
    const dates = { announced: null, signed: null, effective: null, ended: null } as const;
    const names = { supersededBy: null, partOf: null, note: null } as const;
    must(await addDeal(actor, { title: name, ...dates, stage: "signed", ...names, links: [] }));
    const subject = { type: "party", slug } as const;
    must(await openThread(actor, { subject, text: "who says so?" }));
    must(await openTask(actor, { kind: "todo", text: "ask", subject, assignee: null, due: null }));
    const days = { askedOn: "2026-01-05", deadline: { local: "2026-01-12T18:00", zone: "UTC" } };
    must(await openInquiry(actor, { party: slug, question: "Is it so?", sentTo: null, ...days }));

    const about = `loop:cash.${[slug, "ash"].sort().join(".")}`;
    must(await writeNote(actor, { about, version: 0, en: "Rent.", zh: "" }));
  }
  return done;
}

test("eight people who write records of their own at the same time are all served", async () => {
  const done = await Promise.all(crowd.people.map(workADay));
  expect(done).toEqual(crowd.people.map(() => ROUNDS * 7));
  expect(await findBrokenRevision(db(), crowd.caseId)).toBeNull();
});
