import type { SetDecision, SetView } from "@/lib/wire/sets";

export type ClaimInView = SetView["claims"][number];

/** One tick of a reviewer: a quote, and the claims on one record that it carries. */
export interface TickRow {
  readonly key: string;
  readonly claims: readonly ClaimInView[];
  readonly quote: string | null;
  readonly isFound: boolean;
}

/** The claims of a set as its page shows them: deal by deal with its links, then what is said of parties. */
function inShownOrder({ claims, deals, links }: SetView): readonly ClaimInView[] {
  const shown = deals.flatMap((deal) => [
    `deal ${deal.slug}`,
    ...links.flatMap((link) => (link.deal === deal.slug ? [`link ${link.slug}`] : [])),
  ]);
  const placeOf = ({ claim }: ClaimInView) => {
    const place = shown.indexOf(`${claim.subjectType} ${claim.subject}`);
    return place < 0 ? shown.length : place;
  };
  return [...claims].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The rows of a set as its page shows them. Claims on one record that share one quote are one tick: a row of a table, as printed. */
export function rowsOf(view: SetView): readonly TickRow[] {
  const rows: (TickRow & { readonly claims: ClaimInView[] })[] = [];
  for (const one of inShownOrder(view)) {
    const supports = one.citations.filter(({ isSupport }) => isSupport);
    for (const { id, fragment, anchor } of supports) {
      const isSame = ({ quote, claims: others }: TickRow) =>
        fragment !== null && quote === fragment && others.every(({ claim }) => claim.subject === one.claim.subject);
      const row = supports.length === 1 ? rows.find(isSame) : undefined;
      if (row === undefined) rows.push({ key: id, claims: [one], quote: fragment, isFound: anchor === "exact" });
      else row.claims.push(one);
    }
  }
  return rows;
}

/** What a reviewer has marked so far: the row they are at, what is ticked, and what is asked of which claim. */
export interface Marks {
  readonly at: number;
  readonly ticked: ReadonlySet<string>;
  readonly asked: ReadonlyMap<string, string>;
  /** What stood before the last mark; moving is none. */
  readonly former: Marks | null;
}

export const NO_MARKS: Marks = { at: 0, ticked: new Set(), asked: new Map(), former: null };

export type Mark =
  | { readonly do: "move"; readonly by: 1 | -1 }
  | { readonly do: "go"; readonly at: number }
  | { readonly do: "tick"; readonly at: number }
  /** A blank question takes the one that was asked back. */
  | { readonly do: "ask"; readonly at: number; readonly question: string }
  | { readonly do: "undo" };

/** The marks after one more. A row that is ticked is asked nothing, and the other way round; a tick goes on to the next row. */
export function mark(marks: Marks, rows: readonly TickRow[], one: Mark): Marks {
  const last = Math.max(0, rows.length - 1);
  const within = (at: number) => Math.min(Math.max(at, 0), last);
  switch (one.do) {
    case "move":
      return { ...marks, at: within(marks.at + one.by) };
    case "go":
      return { ...marks, at: within(one.at) };
    case "undo":
      return marks.former ?? marks;
    case "tick": {
      const row = rows[one.at];
      if (row === undefined || !isOpenRow(row)) return { ...marks, at: within(one.at + 1) };
      const ticked = new Set(marks.ticked);
      if (!ticked.delete(row.key)) ticked.add(row.key);
      const asked = new Map([...marks.asked].filter(([slug]) => !row.claims.some(({ claim }) => claim.slug === slug)));
      return { at: within(one.at + 1), ticked, asked, former: { ...marks, at: one.at } };
    }
    case "ask": {
      const row = rows[one.at];
      if (row === undefined || !isAskableRow(row)) return marks;
      const asked = new Map(marks.asked);
      const question = one.question.trim();
      for (const { claim } of row.claims.filter(isAskableClaim)) {
        if (question === "") asked.delete(claim.slug);
        else asked.set(claim.slug, question);
      }
      const ticked = new Set([...marks.ticked].filter((key) => key !== row.key));
      return { at: one.at, ticked, asked, former: marks };
    }
  }
}

/** Whether the reviewer may decide a claim: it is proposed, or disputed and may be accepted anew, and they wrote none of it. */
export function isOpenClaim({ claim, isOwn }: ClaimInView): boolean {
  return (claim.status === "proposed" || claim.status === "disputed") && !isOwn;
}

export function isOpenRow({ claims }: TickRow): boolean {
  return claims.some(isOpenClaim);
}

/** Whether the reviewer may ask a claim back: where one person checks they may accept their own, and edit it, no more. */
function isAskableClaim(one: ClaimInView): boolean {
  return isOpenClaim(one) && one.claim.status === "proposed" && !one.isWritten;
}

export function isAskableRow({ claims }: TickRow): boolean {
  return claims.some(isAskableClaim);
}

/** What is sent: claims of which every quote is ticked, with the states that they rest on, and what is asked. */
export function toDecision(view: SetView, rows: readonly TickRow[], { ticked, asked }: Marks): SetDecision {
  const keys = new Set(
    rows.flatMap((row) =>
      ticked.has(row.key) ? row.claims.flatMap(({ citations }) => citations.map(({ id }) => id)) : [],
    ),
  );
  const isTicked = ({ claim, citations }: ClaimInView) => {
    const supports = citations.filter(({ isSupport }) => isSupport);
    const whole = rows.filter(({ claims }) => claims.some((one) => one.claim.slug === claim.slug));
    return supports.length > 0 && whole.every(({ key }) => ticked.has(key));
  };
  const accepted = view.claims.filter((one) => isOpenClaim(one) && isTicked(one) && !asked.has(one.claim.slug));
  return {
    states: statesOf(view, accepted),
    accept: accepted.map(({ claim, version, contentHash, citations }) => ({
      claim: claim.slug,
      version,
      contentHash,
      ticks: citations.filter(({ id, isSupport }) => isSupport && keys.has(id)).map(({ id }) => id),
    })),
    sendBack: view.claims.flatMap(({ claim, version }) => {
      const reason = asked.get(claim.slug);
      return reason === undefined ? [] : [{ claim: claim.slug, version, reason }];
    }),
  };
}

/**
 * The states that claims rest on and that wait: their links with deals, umbrellas and ends, the parties that they are about
 * or name, the source, and containment whose two links are ticked or stand already.
 */
function statesOf(view: SetView, accepted: readonly ClaimInView[]): SetDecision["states"] {
  const subjects = (type: "link" | "deal" | "party") =>
    accepted.flatMap(({ claim }) => (claim.subjectType === type ? [claim.subject] : []));
  const links = new Set(subjects("link"));
  const drawn = view.links.filter(({ slug }) => links.has(slug));
  const deals = new Set([...subjects("deal"), ...drawn.map(({ deal }) => deal)]);
  const above = new Map(view.deals.map(({ slug, partOf }) => [slug, partOf]));
  for (const deal of deals) {
    const whole = above.get(deal) ?? null;
    if (whole !== null) deals.add(whole);
  }
  const named = accepted.flatMap(({ claim: { property, value } }) =>
    property === "parent" && value.type === "code" ? value.codes : [],
  );
  const parties = new Set([...subjects("party"), ...named, ...drawn.flatMap(({ payer, payee }) => [payer, payee])]);
  const standing = new Set(view.links.flatMap(({ slug, waiting }) => (waiting === null ? [slug] : [])));
  const isDrawn = (slug: string) => links.has(slug) || standing.has(slug);
  const parts = view.parts.filter(
    ({ part, whole, wholeType }) => isDrawn(part) && (wholeType === "deal" ? deals.has(whole) : isDrawn(whole)),
  );
  return [
    ...seen("source", accepted.length > 0 ? [view.source] : []),
    ...seen(
      "party",
      view.parties.filter(({ slug }) => parties.has(slug)),
    ),
    ...seen(
      "deal",
      view.deals.filter(({ slug }) => deals.has(slug)),
    ),
    ...seen("link", drawn),
    ...seen("link_part", parts),
  ];
}

function seen(
  type: SetDecision["states"][number]["type"],
  records: readonly Pick<SetView["parts"][number], "slug" | "waiting">[],
): SetDecision["states"] {
  return records.flatMap(({ slug, waiting }) => {
    if (waiting?.isOpen !== true) return [];
    return [{ type, slug, revision: waiting.revision, stateHash: waiting.stateHash }];
  });
}
