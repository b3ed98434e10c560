import { isIn, type LinkKind } from "../model/link-kinds";
import { type PartyKind, type Qualifier, STAGES, type Stage } from "../model/vocabulary";
import { err, ok, type Result } from "../result";
import { type HowCame, MOST_IN_SET } from "./set-words";

/** A record that an item names: an item of the same set by its local key, or a record of the case. */
export type ItemRef = { readonly new: string } | { readonly slug: string };

/** Where a cell came from: its words in the text, and how they came into the cell. */
export interface CellOrigin {
  readonly quote: string | null;
  readonly how: HowCame;
}

interface Value extends CellOrigin {
  readonly property: string;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly value: string;
  readonly valueZh: string | null;
  readonly min: string;
  readonly max: string;
  readonly printed: string | null;
}

interface Day extends CellOrigin {
  readonly date: string | null;
}

/** What of a set says how its items hang together. */
export interface ProposedSet {
  readonly parties: readonly { readonly key: string; readonly kind: PartyKind }[];
  readonly deals: readonly { readonly key: string; readonly partOf: ItemRef | null }[];
  readonly links: readonly {
    readonly key: string;
    readonly deal: ItemRef;
    readonly payer: CellOrigin & { readonly party: ItemRef };
    readonly payee: CellOrigin & { readonly party: ItemRef };
    readonly kind: CellOrigin & { readonly kind: LinkKind };
    readonly amount: Value | null;
    readonly stage: CellOrigin & { readonly stage: Stage };
    readonly day: Day | null;
    readonly further: readonly Value[];
  }[];
  readonly parts: readonly (CellOrigin & { readonly part: ItemRef; readonly whole: ItemRef })[];
  readonly vehicles: readonly {
    readonly party: ItemRef;
    readonly sponsor: (CellOrigin & { readonly party: ItemRef }) | null;
    readonly debt: readonly ItemRef[];
    readonly rent: readonly ItemRef[];
  }[];
  readonly claims: readonly (Value & {
    readonly subjectType: "party" | "deal" | "link";
    readonly subject: ItemRef;
    readonly day: Day | null;
  })[];
}

/** One claim that a set makes, by the place of its cell. */
export interface PlannedClaim extends Value {
  readonly place: string;
  readonly subjectType: "party" | "deal" | "link";
  readonly subject: ItemRef;
  readonly asOf: string | null;
  /** The party that its value names, where it is one: it may be an item of the set. */
  readonly party: ItemRef | null;
}

export interface SetProblem {
  readonly field: string;
  readonly reason:
    | "reference_missing"
    | "key_twice"
    | "circle"
    | "not_a_vehicle"
    | "not_its_link"
    | "too_many"
    | "empty";
  readonly detail?: string;
}

/** In which order a set is written, and which claims it makes. */
export interface SetPlan {
  /** Places of the deals, an umbrella before what lies in it. */
  readonly deals: readonly number[];
  /** The stage of each deal: that of the link of it, or of what lies in it, that has come the least far. */
  readonly stages: ReadonlyMap<string, Stage>;
  readonly claims: readonly PlannedClaim[];
}

/**
 * Reads how the items of a set hang together, or says which of them cannot. A set of five links with amount and stage, one
 * length, one price and one sponsor makes thirteen claims.
 */
export function planSet(set: ProposedSet): Result<SetPlan, readonly SetProblem[]> {
  const problems: SetProblem[] = [...listTwice(set), ...listMissing(set), ...judgeVehicles(set)];
  const deals = orderDeals(set.deals);
  if (deals.length < set.deals.length) {
    const left = set.deals.findIndex((_, place) => !deals.includes(place));
    problems.push({ field: `deals.${left}.partOf`, reason: "circle" });
  }
  const claims = [
    ...set.links.flatMap(claimsOfLink),
    ...set.vehicles.flatMap(claimsOfVehicle),
    ...set.claims.map(claimOf),
  ];
  if (claims.length > MOST_IN_SET.allClaims) {
    problems.push({ field: "claims", reason: "too_many", detail: `${MOST_IN_SET.allClaims}` });
  }
  const isEmpty = claims.length === 0 && set.parties.length === 0 && set.deals.length === 0;
  if (isEmpty) problems.push({ field: "links", reason: "empty" });
  return problems.length > 0 ? err(problems) : ok({ deals, stages: stagesOf(set), claims });
}

type NamedCell = readonly [place: string, cell: CellOrigin | null];

/** Every cell with words of the text, by its place; for whoever looks for the words there. */
export function listQuotes(set: ProposedSet): readonly { readonly place: string; readonly quote: string }[] {
  const cells: readonly NamedCell[] = [
    ...set.links.flatMap((link, at): NamedCell[] => [
      ...CELLS_OF_LINK.map((name): NamedCell => [`links.${at}.${name}`, link[name]]),
      ...link.further.map((cell, place): NamedCell => [`links.${at}.further.${place}`, cell]),
    ]),
    ...set.parts.map((part, at): NamedCell => [`parts.${at}`, part]),
    ...set.vehicles.map(({ sponsor }, at): NamedCell => [`vehicles.${at}.sponsor`, sponsor]),
    ...set.claims.flatMap((claim, at): NamedCell[] => [
      [`claims.${at}`, claim],
      [`claims.${at}.day`, claim.day],
    ]),
  ];
  return cells.flatMap(([place, cell]) => (cell?.quote ? [{ place: `${place}.quote`, quote: cell.quote }] : []));
}

const CELLS_OF_LINK = ["payer", "payee", "kind", "amount", "stage", "day"] as const;

function claimsOfLink(link: ProposedSet["links"][number], at: number): readonly PlannedClaim[] {
  const about = { subjectType: "link", subject: { new: link.key }, asOf: link.day?.date ?? null, party: null } as const;
  const { stage, quote, how } = link.stage;
  return [
    ...(link.amount === null ? [] : [{ ...link.amount, ...about, place: `links.${at}.amount` }]),
    { ...aWord("stage", stage), quote, how, ...about, place: `links.${at}.stage` },
    ...link.further.map((cell, place) => ({ ...cell, ...about, place: `links.${at}.further.${place}` })),
  ];
}

function claimsOfVehicle({ party, sponsor }: ProposedSet["vehicles"][number], at: number): readonly PlannedClaim[] {
  if (sponsor === null) return [];
  const { quote, how } = sponsor;
  const about = { subjectType: "party", subject: party, asOf: null, party: sponsor.party } as const;
  return [{ ...aWord("parent", ""), quote, how, ...about, place: `vehicles.${at}.sponsor` }];
}

function claimOf({ day, ...claim }: ProposedSet["claims"][number], at: number): PlannedClaim {
  return { ...claim, asOf: day?.date ?? null, party: null, place: `claims.${at}` };
}

/** A value that is one word, as the form of a claim states it. */
function aWord(property: string, value: string): Omit<Value, keyof CellOrigin> {
  return { property, value, qualifier: "exact", unit: "", valueZh: null, min: "", max: "", printed: null };
}

function listTwice(set: ProposedSet): readonly SetProblem[] {
  return (["parties", "deals", "links"] as const).flatMap((kind) => {
    const seen = new Set<string>();
    return set[kind].flatMap(({ key }, at): SetProblem[] => {
      if (seen.has(key)) return [{ field: `${kind}.${at}.key`, reason: "key_twice" }];
      seen.add(key);
      return [];
    });
  });
}

/** Local keys that name no item of the kind that is asked for. Slugs are looked up in the case. */
function listMissing(set: ProposedSet): readonly SetProblem[] {
  const keysOf = (kind: "parties" | "deals" | "links") => new Set(set[kind].map(({ key }) => key));
  const keys = { party: keysOf("parties"), deal: keysOf("deals"), link: keysOf("links") };
  return listRefs(set).flatMap(({ place, type, ref }): SetProblem[] =>
    "slug" in ref || keys[type].has(ref.new) ? [] : [{ field: place, reason: "reference_missing", detail: ref.new }],
  );
}

/** Every record that an item names, by the place where it does. */
export function listRefs(
  set: ProposedSet,
): readonly { readonly place: string; readonly type: "party" | "deal" | "link"; readonly ref: ItemRef }[] {
  return [
    ...set.deals.flatMap(({ partOf }, at) =>
      partOf === null ? [] : [{ place: `deals.${at}.partOf`, type: "deal" as const, ref: partOf }],
    ),
    ...set.links.flatMap(({ deal, payer, payee }, at) => [
      { place: `links.${at}.deal`, type: "deal" as const, ref: deal },
      { place: `links.${at}.payer`, type: "party" as const, ref: payer.party },
      { place: `links.${at}.payee`, type: "party" as const, ref: payee.party },
    ]),
    ...set.parts.flatMap(({ part, whole }, at) => [
      { place: `parts.${at}.part`, type: "link" as const, ref: part },
      { place: `parts.${at}.whole`, type: "link" as const, ref: whole },
    ]),
    ...set.vehicles.flatMap(({ party, sponsor, debt, rent }, at) => [
      { place: `vehicles.${at}.party`, type: "party" as const, ref: party },
      ...(sponsor === null ? [] : [{ place: `vehicles.${at}.sponsor`, type: "party" as const, ref: sponsor.party }]),
      ...debt.map((ref, place) => ({ place: `vehicles.${at}.debt.${place}`, type: "link" as const, ref })),
      ...rent.map((ref, place) => ({ place: `vehicles.${at}.rent.${place}`, type: "link" as const, ref })),
    ]),
    ...set.claims.map(({ subjectType, subject }, at) => ({
      place: `claims.${at}.subject`,
      type: subjectType,
      ref: subject,
    })),
  ];
}

/** A new vehicle is a party of that kind; a link of the set that lends to it or pays it rent does so. */
function judgeVehicles(set: ProposedSet): readonly SetProblem[] {
  const parties = new Map(set.parties.map((party) => [party.key, party]));
  const links = new Map(set.links.map((link) => [link.key, link]));
  return set.vehicles.flatMap(({ party, debt, rent }, at): SetProblem[] => {
    const made = "new" in party ? parties.get(party.new) : undefined;
    const isNone = made !== undefined && made.kind !== "spv";
    const isOf = (ref: ItemRef, group: "debt" | "rent") => {
      const link = "new" in ref ? links.get(ref.new) : undefined;
      return link === undefined || (isSame(link.payee.party, party) && isIn(group, link.kind.kind));
    };
    const wrong = (group: "debt" | "rent", refs: readonly ItemRef[]) =>
      refs.flatMap((ref, place): SetProblem[] =>
        isOf(ref, group) ? [] : [{ field: `vehicles.${at}.${group}.${place}`, reason: "not_its_link" }],
      );
    return [
      ...(isNone ? [{ field: `vehicles.${at}.party`, reason: "not_a_vehicle" } as const] : []),
      ...wrong("debt", debt),
      ...wrong("rent", rent),
    ];
  });
}

function isSame(one: ItemRef, other: ItemRef): boolean {
  return "new" in one ? "new" in other && one.new === other.new : "slug" in other && one.slug === other.slug;
}

/** Places of deals, each after the one that it lies in; what lies in itself, round about too, is left out. */
function orderDeals(deals: ProposedSet["deals"]): readonly number[] {
  const keys = new Set(deals.map(({ key }) => key));
  const done = new Set<string>();
  const order: number[] = [];
  for (let before = -1; before < order.length; ) {
    before = order.length;
    for (const [at, { key, partOf }] of deals.entries()) {
      const waits = partOf !== null && "new" in partOf && keys.has(partOf.new) && !done.has(partOf.new);
      if (waits || order.includes(at)) continue;
      order.push(at);
      done.add(key);
    }
  }
  return order;
}

function stagesOf({ deals, links }: ProposedSet): ReadonlyMap<string, Stage> {
  const least = new Map<string, Stage>();
  const above = new Map(deals.map(({ key, partOf }) => [key, partOf !== null && "new" in partOf ? partOf.new : null]));
  for (const { deal, stage } of links) {
    const seen = new Set<string>();
    const own = "new" in deal ? deal.new : null;
    for (let key = own; key !== null && !seen.has(key); key = above.get(key) ?? null) {
      seen.add(key);
      const former = least.get(key);
      if (former === undefined || STAGES.indexOf(stage.stage) < STAGES.indexOf(former)) least.set(key, stage.stage);
    }
  }
  return least;
}
