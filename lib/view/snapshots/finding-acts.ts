import { keyOf, type WithdrawableRef } from "@/lib/domain/acceptance/withdrawable";
import type { Slug } from "@/lib/domain/case-records";
import type { GateFinding } from "@/lib/domain/snapshots/gate";
import type { Locale } from "@/lib/domain/vocabulary";
import { deskCasePath, deskStatesPath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { recordHistoryPath, recordPath } from "@/lib/view/history/history-addresses";

/** What mends a finding: a place to go to, by the word of `publishMessages` that names it, or the withdrawal itself. */
export type FindingAct =
  | { readonly is: "go"; readonly word: ActWord; readonly path: string }
  | { readonly is: "withdraw"; readonly record: WithdrawableRef };
export type ActWord = "addClaim" | "toLink" | "toQueue" | "toSettings" | "toDay" | "toHistory" | "toRecord";

interface Place {
  readonly locale: Locale;
  readonly caseSlug: Slug;
  /** Records whose withdrawal waits for a second person, by kind and slug. */
  readonly withdrawn: ReadonlySet<string>;
}

type Acts<Code> = (finding: Extract<GateFinding, { code: Code }>, place: Place) => readonly FindingAct[];

const go = (word: ActWord, path: string): FindingAct => ({ is: "go", word, path });

const ACTS: { readonly [Code in GateFinding["code"]]: Acts<Code> } = {
  "link-unclaimed": ({ link }, { locale, caseSlug, withdrawn }) =>
    withdrawn.has(keyOf({ type: "link", slug: link }))
      ? [go("toQueue", deskStatesPath(locale, caseSlug))]
      : [
          go("addClaim", newClaimPath(locale, caseSlug, "link", link)),
          go("toLink", deskLinkPath(locale, caseSlug, link)),
          { is: "withdraw", record: { type: "link", slug: link } },
        ],
  "title-not-accepted": (_, { locale, caseSlug }) => [
    go("toQueue", deskStatesPath(locale, caseSlug)),
    go("toSettings", deskCasePath(locale, caseSlug, "settings")),
  ],
  waits: (_, { locale, caseSlug }) => [go("toQueue", deskStatesPath(locale, caseSlug))],
  "withdrawal-waits": (_, { locale, caseSlug }) => [go("toQueue", deskStatesPath(locale, caseSlug))],
  "after-day": (_, { locale, caseSlug }) => [go("toDay", deskCasePath(locale, caseSlug, "settings"))],
  "value-unfit": ({ record: { type, slug } }, { locale, caseSlug }) => {
    const path = recordPath(locale, caseSlug, type, slug);
    return path === null ? [] : [go("toRecord", path)];
  },
  unreadable: ({ record: { type, slug } }, { locale, caseSlug }) => {
    const path = recordPath(locale, caseSlug, type, slug);
    return [
      ...(path === null ? [] : [go("toRecord", path)]),
      go("toHistory", recordHistoryPath(locale, caseSlug, type, slug)),
    ];
  },
};

/** The acts that mend a finding of the gate, the likeliest first; there is one for every kind of finding. */
export function listFindingActs(finding: GateFinding, place: Place): readonly FindingAct[] {
  return actsOf(finding.code, finding, place);
}

function actsOf<Code extends GateFinding["code"]>(code: Code, finding: GateFinding, place: Place) {
  // The code says which of the findings it is; the compiler does not follow it through the table.
  return ACTS[code](finding as Extract<GateFinding, { code: Code }>, place);
}

/** The records whose withdrawal waits, as the acts look them up. */
export function listWaitingWithdrawals(findings: readonly GateFinding[]): ReadonlySet<string> {
  return new Set(findings.flatMap((one) => (one.code === "withdrawal-waits" ? [keyOf(one.record)] : [])));
}
