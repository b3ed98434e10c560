import { saveRevisions } from "@/lib/server/journal/repository";
import { saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { acceptEverything } from "../../builders/accept-states";
import { aCase, aClaim, aDeal, aLink, anIndicator, aParty, aRule, aSource } from "../../builders/case-builders";

export const both = (text: string) => ({ en: text, zh: text });

/** One record or more of every kind that readers see, all accepted, beside what the case has. */
export async function saveEveryKind(caseId: string): Promise<void> {
  const shared = { statement: both("It was paid."), explanation: both("It was not."), language: "en" } as const;
  const records = aCase({
    parties: [aParty({ slug: "alder" }), aParty({ slug: "birch" }), aParty({ slug: "twin" })],
    deals: [aDeal(), aDeal({ slug: "whole" })],
    links: [aLink()],
    linkParts: [
      {
        partType: "link",
        part: "l-alder-birch",
        wholeType: "deal",
        whole: "whole",
        relation: "part_of_sum",
        note: null,
      },
    ],
    claims: [aClaim()],
    sources: [aSource()],
    rules: [aRule({ places: [] })],
    indicators: [anIndicator()],
    discrepancies: [
      {
        ...shared,
        slug: "d-1",
        testedValue: null,
        sourcedValue: null,
        claims: [],
        statements: [],
        errorOrigin: "speaker",
        verdict: "opinion",
      },
    ],
    glossary: [
      { slug: "other", term: both("link"), definition: both("one step"), testedProblem: null, seeAlso: [] },
      { slug: "turn", term: both("turn"), definition: both("a way back"), testedProblem: null, seeAlso: [] },
    ],
    statements: [
      {
        slug: "st-1",
        order: 1,
        section: both("One"),
        paragraph: 1,
        paraphrase: both("It was paid."),
        anchor: both("paid"),
        kind: "fact",
        topic: "money",
        about: [],
        claims: [],
        verdict: "opinion",
        explanation: both("Nobody shows it."),
      },
    ],
    analogies: [
      {
        slug: "a-1",
        analogy: "shop",
        step: 1,
        actor: both("The shop"),
        action: both("buys"),
        amount: null,
        unit: null,
        fromTestedDocument: true,
        note: null,
      },
    ],
  });
  await inTransaction((tx) =>
    saveCaseRecords(tx, { caseId: caseId, importRunId: null, records, editedById: null, accepted: true }),
  );
  await inTransaction((tx) =>
    saveRevisions(tx, [
      {
        caseId: caseId,
        recordType: "party_merge",
        recordSlug: "twin",
        action: "created",
        actorId: null,
        why: "the same",
        before: null,
        after: { party: "twin", into: "birch" },
      },
      {
        caseId: caseId,
        recordType: "inquiry",
        recordSlug: "inquiry-1",
        action: "asked",
        actorId: null,
        why: null,
        before: null,
        after: {
          slug: "inquiry-1",
          party: "birch",
          askedOn: "2026-01-05",
          deadline: { at: "2026-01-12T18:00:00.000Z", zone: "UTC", local: "2026-01-12T18:00" },
          stance: null,
          answer: null,
          answeredOn: null,
        },
      },
    ]),
  );
  await acceptEverything(caseId);
}
