// Contract: every finding of the gate leads to an act that mends it: a link without a claim is claimed or withdrawn, what
// waits is accepted, a day is moved, a broken state is looked up.
// Must reject: a kind of finding without an act, the offer to withdraw what was withdrawn already.
import { expect, test } from "vitest";
import { type GateFinding, judgePublication } from "@/lib/domain/snapshots/gate";
import { indexWaitingWithdrawals, listFindingActs } from "@/lib/view/snapshots/finding-acts";
import { aCase, aDeal, aLink, aParty } from "../../builders/case-builders";
import { gateFindings } from "../../fixtures/gate-findings";

const LINK = { type: "link", slug: "l-there" } as const;
const PLACE = { locale: "en", caseSlug: "ring", withdrawn: new Set<string>() } as const;

const FINDINGS = gateFindings((kind) => ({ link: "l-there", party: "ash", claim: "c-1" })[kind as string] ?? "one");

const say = (finding: GateFinding) =>
  listFindingActs(finding, PLACE).map((act) =>
    act.is === "go" ? `${act.word} ${act.path}` : `${act.is} ${act.record.slug}`,
  );

test("each kind of finding has its acts, the likeliest first", () => {
  const first = Object.fromEntries(Object.entries(FINDINGS).map(([code, [one]]) => [code, one && say(one)]));
  expect(first).toEqual({
    "link-unclaimed": [
      "addClaim /desk/ring/claims/new?subjectType=link&subject=l-there",
      "toLink /desk/ring/links/l-there",
      "withdraw l-there",
    ],
    "title-not-accepted": ["toQueue /desk/ring/review/records", "toSettings /desk/ring/settings"],
    "question-waits": ["toQueue /desk/ring/review/records", "toQuestion /desk/ring/threads/party/ash"],
    waits: ["toQueue /desk/ring/review/records"],
    "withdrawal-waits": ["toQueue /desk/ring/review/records"],
    "after-day": ["toDay /desk/ring/settings"],
    "value-unfit": ["toRecord /desk/ring/claims/c-1", "toHistory /desk/ring/audit/claim/c-1"],
    unreadable: ["toRecord /desk/ring/settings", "toHistory /desk/ring/audit/case/one"],
  });
});

test.each(
  Object.values(FINDINGS)
    .flat()
    .map((finding) => [JSON.stringify(finding), finding] as const),
)("is mended by an act, not only looked up: %s", (_, finding) => {
  const acts = listFindingActs(finding, PLACE);
  expect(acts.some((act) => act.is !== "go" || act.word !== "toHistory")).toBe(true);
});

test("what the document under test says leads to the form beside its history, what has no form to being taken out", () => {
  const fault = (type: string) =>
    ({ code: "value-unfit", blocks: false, record: { type, slug: "s" }, field: "note" }) as const;
  expect(say(fault("statement"))[0]).toBe("toEdit /desk/ring/audit/statement/s#correct");
  expect(say(fault("link_part"))[0]).toBe("withdraw s");
});

test("a field of a source leads to the form of the source", () => {
  const record = { type: "source", slug: "s" };
  expect(say({ code: "value-unfit", blocks: false, record, field: "url" })[0]).toBe("toEdit /desk/ring/sources/s/edit");
});

test("a link that was withdrawn waits for a second person: what is left is to accept that", () => {
  const records = aCase({
    parties: [aParty({ slug: "ash" }), aParty({ slug: "beech" })],
    deals: [aDeal({ slug: "d" })],
    links: [aLink({ slug: "l-there", deal: "d", payer: "ash", payee: "beech", layer: "record" })],
    claims: [],
  });
  const accepted = { records, waiting: [], withdrawn: [LINK], unreadable: [], unfit: [], asked: [], hasTitle: true };
  const { findings, document } = judgePublication(accepted, 1);
  expect(document).toBeNull();
  const withdrawn = indexWaitingWithdrawals(findings);
  expect(findings.flatMap((finding) => listFindingActs(finding, { ...PLACE, withdrawn }))).toEqual([
    { is: "go", word: "toQueue", path: "/desk/ring/review/records" },
    { is: "go", word: "toQueue", path: "/desk/ring/review/records" },
  ]);
});
