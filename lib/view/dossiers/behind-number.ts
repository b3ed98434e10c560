import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { statedUnder } from "@/lib/domain/lens/link-under-lens";
import { type MoneySum, sumMoney } from "@/lib/domain/live/money-sums";
import type { Claim, Deal, Slug } from "@/lib/domain/model/case-records";
import type { MoneyInterval, NetworkLink } from "@/lib/domain/model/snapshot-document";
import { isInsideAnother } from "../charts/exposure-series";
import type { DocumentIndex } from "../snapshots/document-index";
import type { MoneyNumber } from "./desk-number";
import { cashOf } from "./party-money";

/** One link behind a number: how much it counts for, and the claims that say so. */
interface BehindLink {
  readonly link: NetworkLink;
  /** What is stated of it under the lens; null where it counts and nobody says how much. */
  readonly amount: MoneyInterval | null;
  /** Its money is, or may be, part of what another link here stands for: it is not added again. */
  readonly isInside: boolean;
  readonly claims: readonly Claim[];
}

/** A number taken apart: the parts, and the sum added up of them again. */
export interface NumberParts {
  readonly sum: MoneySum;
  /** Links with a stated amount first, the largest of them first. */
  readonly links: readonly BehindLink[];
}

/** Takes a number apart into its links and their claims. */
export function takeApart(index: DocumentIndex, number: MoneyNumber): NumberParts {
  const containment = readContainment(index.document.linkParts, index.document.deals);
  const links = linksOfNumber(index, number);
  const sum = sumMoney(links, containment, number.lens);
  const counted = new Set([...sum.stated, ...sum.unknown]);
  const shown = links.filter(({ link }) => counted.has(link));
  const added = shown.filter(({ link }) => sum.stated.includes(link));
  return {
    sum,
    links: shown
      .map(
        (link): BehindLink => ({
          link,
          amount: statedUnder(link, number.lens),
          isInside: isInsideAnother(link, added, containment),
          claims: link.claims.flatMap((slug) => index.claims.get(slug) ?? []),
        }),
      )
      .sort((one, other) => reachOf(other.amount) - reachOf(one.amount)),
  };
}

/** The cash links that a number is added up of, whatever the lens. */
export function linksOfNumber(index: DocumentIndex, number: MoneyNumber): readonly NetworkLink[] {
  const cash = cashOf(index.document).filter(({ giver, receiver }) => giver !== receiver);
  switch (number.of) {
    case "pair":
      return cash.filter(({ giver, receiver }) => giver === number.giver && receiver === number.receiver);
    case "gives":
      return cash.filter(({ giver }) => giver === number.party);
    case "gets":
      return cash.filter(({ receiver }) => receiver === number.party);
    case "link":
      return cash.filter(({ link }) => link === number.link);
    case "case":
      return cash;
    case "grade":
      return cash.filter(
        ({ weakest, amounts }) => (weakest?.reliability ?? "F") === number.letter && amounts[number.lens] !== null,
      );
    case "deal": {
      const tree = dealsWithin(index.document.deals, number.deal);
      return cash.filter(({ deal }) => tree.has(deal));
    }
  }
}

/** A deal with the deals that lie inside it. */
export function dealsWithin(deals: readonly Pick<Deal, "slug" | "partOf">[], deal: Slug): ReadonlySet<Slug> {
  const tree = new Set([deal]);
  for (let before = 0; before < tree.size; ) {
    before = tree.size;
    for (const { slug, partOf } of deals) if (partOf !== null && tree.has(partOf)) tree.add(slug);
  }
  return tree;
}

function reachOf(amount: MoneyInterval | null): number {
  return amount === null ? -1 : Number(amount.high ?? amount.low);
}
