// Contract: every finding of the gate leads to an act that mends it: a link without a claim is claimed or withdrawn, what
// waits is accepted, a day is moved, a broken state is looked up.
// Must reject: a kind of finding without an act, the offer to withdraw what was withdrawn already.
import { expect, test } from "vitest";
import { type GateFinding, judgePublication } from "@/lib/domain/snapshots/gate";
import { listFindingActs, listWaitingWithdrawals } from "@/lib/view/snapshots/finding-acts";
import { aCase, aDeal, aLink, aParty } from "../../builders/case-builders";

const LINK = { type: "link", slug: "l-there" } as const;
const PARTY = { type: "party", slug: "ash" } as const;
const FINDINGS: readonly GateFinding[] = [
  { code: "link-unclaimed", blocks: true, link: "l-there" },
  { code: "title-not-accepted", blocks: true },
  { code: "waits", blocks: false, record: LINK, waitsFor: PARTY },
  { code: "withdrawal-waits", blocks: false, record: PARTY },
  { code: "after-day", blocks: false, claim: "c-1", day: "2026-01-31" },
  { code: "unreadable", blocks: false, record: { type: "link_part", slug: "a/b/part_of_sum" } },
];
const PLACE = { locale: "en", caseSlug: "ring", withdrawn: new Set<string>() } as const;

test("each kind of finding has its acts, the likeliest first", () => {
  const words = FINDINGS.map((finding) =>
    listFindingActs(finding, PLACE).map((act) =>
      act.is === "go" ? `${act.word} ${act.path}` : `withdraw ${act.record.slug}`,
    ),
  );
  expect(words).toEqual([
    [
      "addClaim /desk/ring/claims/new?subjectType=link&subject=l-there",
      "toLink /desk/ring/links/l-there",
      "withdraw l-there",
    ],
    ["toQueue /desk/ring/review/records", "toSettings /desk/ring/settings"],
    ["toQueue /desk/ring/review/records"],
    ["toQueue /desk/ring/review/records"],
    ["toDay /desk/ring/settings"],
    ["toHistory /desk/ring/audit/link_part/a%2Fb%2Fpart_of_sum"],
  ]);
});

test("a link that was withdrawn waits for a second person: what is left is to accept that", () => {
  const records = aCase({
    parties: [aParty({ slug: "ash" }), aParty({ slug: "beech" })],
    deals: [aDeal({ slug: "d" })],
    links: [aLink({ slug: "l-there", deal: "d", payer: "ash", payee: "beech", layer: "record" })],
    claims: [],
  });
  const accepted = { records, waiting: [], withdrawn: [LINK], unreadable: [], unfit: [], hasTitle: true };
  const { findings, document } = judgePublication(accepted, 1);
  expect(document).toBeNull();
  const withdrawn = listWaitingWithdrawals(findings);
  expect(findings.flatMap((finding) => listFindingActs(finding, { ...PLACE, withdrawn }))).toEqual([
    { is: "go", word: "toQueue", path: "/desk/ring/review/records" },
    { is: "go", word: "toQueue", path: "/desk/ring/review/records" },
  ]);
});
