import { listDifferences } from "../history/list-differences";
import type { CaseRecords, LinkPart, Slug } from "../model/case-records";
import { type ListedKind, rowOf } from "../records/by-kind";
import type { StateOf } from "../records/kinds";
import type { AcceptedStates } from "./keep-whole";

/** The accepted states that bear on what links carry. */
export type AcceptedOfLinks = Pick<AcceptedStates, "parties" | "deals" | "links" | "linkParts" | "sources">;

/** Records that a link needs, by the state in which they are read. */
export interface LinkStandings {
  /** Links, by whether somebody's change of the link or its deal waits for a second person. */
  readonly changed: ReadonlySet<Slug>;
  /** Links that are not accepted themselves, or whose deal or an end is not. */
  readonly unaccepted: ReadonlySet<Slug>;
}

/**
 * The records around some links as figures read them: what a second person accepted in its accepted state, and what nobody
 * accepted yet as it stands. Of parties the kind and the sponsor, for names are read as they stand. Accepted links between
 * the parties are there although somebody has moved their ends since; a link whose accepted ends are not among the parties
 * is not.
 */
export function preferAccepted(
  records: CaseRecords,
  accepted: AcceptedOfLinks,
): { readonly records: CaseRecords; readonly standings: LinkStandings } {
  const parties = new Map(accepted.parties.map((party) => [party.slug, party]));
  const deals = new Map(accepted.deals.map((deal) => [deal.slug, deal]));
  const links = new Map(accepted.links.map((link) => [link.slug, link]));
  const sources = new Map(accepted.sources.map((source) => [source.slug, source]));
  const isParty = slugsOf(records.parties);
  const isDeal = slugsOf(records.deals);
  const isShown = slugsOf(records.links);
  const moved = accepted.links.filter(({ slug }) => !isShown.has(slug));
  const read = [...records.links.map((link) => inFigures("link", link, links.get(link.slug))), ...moved].filter(
    ({ payer, payee, deal }) => isParty.has(payer) && isParty.has(payee) && isDeal.has(deal),
  );
  const hasChanged = new Set<Slug>(moved.map(({ slug }) => slug));
  const changedDeals = new Set(
    records.deals.filter((deal) => differs(deal, deals.get(deal.slug))).map(({ slug }) => slug),
  );
  for (const link of records.links) {
    if (differs(link, links.get(link.slug)) || changedDeals.has(link.deal)) hasChanged.add(link.slug);
  }
  const unaccepted = new Set(
    read
      .filter(
        ({ slug, deal, payer, payee }) =>
          !links.has(slug) || !deals.has(deal) || !parties.has(payer) || !parties.has(payee),
      )
      .map(({ slug }) => slug),
  );
  // What lies in what keeps money from being counted twice, so it moves sums: a new row counts only where its part does.
  const isOfUnaccepted = ({ partType, part }: LinkPart) =>
    partType === "link" ? unaccepted.has(part) : !deals.has(part);
  return {
    records: {
      ...records,
      parties: records.parties.map((party) => inFigures("party", party, parties.get(party.slug))),
      deals: records.deals.map((deal) => inFigures("deal", deal, deals.get(deal.slug))),
      links: read.sort((one, other) => (one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : 0)),
      linkParts: [...accepted.linkParts, ...records.linkParts.filter(isOfUnaccepted)],
      sources: records.sources.map((source) => inFigures("source", source, sources.get(source.slug))),
    },
    standings: {
      changed: hasChanged,
      unaccepted,
    },
  };
}

/** A record as figures read it: the fields that move them in its accepted state, where it has one. */
function inFigures<Kind extends ListedKind>(
  kind: Kind,
  present: StateOf<Kind>,
  accepted: StateOf<Kind> | undefined,
): StateOf<Kind> {
  const { figures } = rowOf(kind);
  if (accepted === undefined || figures === null) return accepted ?? present;
  return { ...present, ...Object.fromEntries(figures.map((field) => [field, accepted[field]])) };
}

/** Whether a record reads otherwise than it was accepted; one that nobody accepted has nothing to differ from. */
function differs(present: object, accepted: object | undefined): boolean {
  return accepted !== undefined && listDifferences(accepted, present).length > 0;
}

function slugsOf(records: readonly { readonly slug: Slug }[]): ReadonlySet<Slug> {
  return new Set(records.map(({ slug }) => slug));
}
