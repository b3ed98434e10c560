import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import {
  isListedKind,
  isWithdrawableKind,
  keyOf,
  type RecordRef,
  type WithdrawableRef,
} from "@/lib/domain/records/by-kind";
import type { GateFinding, StoredFault } from "@/lib/domain/snapshots/gate";
import { isTestedKind } from "@/lib/domain/tested/judge-tested";
import { deskCasePath, deskStatesPath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath, deskSourceEditPath } from "@/lib/view/desk/record-addresses";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { deskRecordPath, recordHistoryPath, testedFormPath } from "@/lib/view/history/history-addresses";

/** What mends a finding: a place to go to, by the word of `publishMessages` that names it, or the act itself. */
export type FindingAct =
  | { readonly is: "go"; readonly word: ActWord; readonly path: string }
  | { readonly is: "withdraw"; readonly record: WithdrawableRef }
  | { readonly is: "rewrite"; readonly record: RecordRef };
type ActWord =
  | "addClaim"
  | "toLink"
  | "toQueue"
  | "toSettings"
  | "toDay"
  | "toHistory"
  | "toRecord"
  | "toEdit"
  | "toQuestion";

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
  "question-waits": ({ party }, { locale, caseSlug }) => [
    go("toQueue", deskStatesPath(locale, caseSlug)),
    go("toQuestion", talkPath(locale, caseSlug, { type: "party", slug: party })),
  ],
  waits: (_, { locale, caseSlug }) => [go("toQueue", deskStatesPath(locale, caseSlug))],
  "withdrawal-waits": (_, { locale, caseSlug }) => [go("toQueue", deskStatesPath(locale, caseSlug))],
  "after-day": (_, { locale, caseSlug }) => [go("toDay", deskCasePath(locale, caseSlug, "settings"))],
  "value-unfit": ({ record }, place) => {
    const edit = goToEdit(record, place);
    // What no form writes anew is taken out, and written down again.
    return [...edit, ...(edit.length === 0 ? withdraw(record) : []), goToHistory(record, place)];
  },
  unreadable: ({ record: { type, slug } }, place) => [
    ...(isListedKind(type) ? [{ is: "rewrite", record: { type, slug } } as const] : []),
    ...goToEdit({ type, slug }, place),
    goToHistory({ type, slug }, place),
    ...withdraw({ type, slug }),
  ],
};

function withdraw({ type, slug }: StoredFault["record"]): readonly FindingAct[] {
  return isWithdrawableKind(type) ? [{ is: "withdraw", record: { type, slug } }] : [];
}

/**
 * Where somebody writes a record anew; a source has its form alone, a merge is ended with its party, and what the document
 * under test says is written beside its history.
 */
function goToEdit({ type, slug }: StoredFault["record"], { locale, caseSlug }: Place): readonly FindingAct[] {
  if (type === "source") return [go("toEdit", deskSourceEditPath(locale, caseSlug, slug))];
  if (isTestedKind(type)) return [go("toEdit", testedFormPath(locale, caseSlug, type, slug))];
  const path = deskRecordPath(locale, caseSlug, type === "party_merge" ? "party" : type, slug);
  return path === null ? [] : [go("toRecord", path)];
}

function goToHistory({ type, slug }: StoredFault["record"], { locale, caseSlug }: Place): FindingAct {
  return go("toHistory", recordHistoryPath(locale, caseSlug, type, slug));
}

/** The acts that mend a finding of the gate, the likeliest first; there is one for every kind of finding. */
export function listFindingActs(finding: GateFinding, place: Place): readonly FindingAct[] {
  return actsOf(finding.code, finding, place);
}

function actsOf<Code extends GateFinding["code"]>(code: Code, finding: GateFinding, place: Place) {
  // The code says which of the findings it is; the compiler does not follow it through the table.
  return ACTS[code](finding as Extract<GateFinding, { code: Code }>, place);
}

/** The records whose withdrawal waits, as the acts look them up. */
export function indexWaitingWithdrawals(findings: readonly GateFinding[]): ReadonlySet<string> {
  return new Set(findings.flatMap((one) => (one.code === "withdrawal-waits" ? [keyOf(one.record)] : [])));
}
