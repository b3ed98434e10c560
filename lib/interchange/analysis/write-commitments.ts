import {
  missedPart,
  readCallablePromises,
  readCustomerBooks,
  readOpenRounds,
  STUDIED_SHARES,
} from "@/lib/domain/analysis/stress/read-commitments";
import type { MoneyInterval, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Json } from "./analysis";

/** What is signed and not paid, with what would be missed if a customer paid a part of it; backstops; open rounds. */
export function writeCommitments(document: SnapshotDocument): { readonly [name: string]: Json } {
  return {
    signed: readCustomerBooks(document, 1).map(({ customer, currency, suppliers, total, withoutSum }) => ({
      customer,
      currency,
      total,
      missed: missedParts(total),
      suppliers: suppliers.map(({ supplier, amount, links, backlog }) => ({
        supplier,
        amount,
        missed: missedParts(amount),
        backlog: backlog && { ...backlog.amount, claim: backlog.claim.slug },
        links: links.map(linkOf),
      })),
      withoutSum: withoutSum.map(linkOf),
    })),
    backstops: readCallablePromises(document).map(({ link, guarantor, beneficiary, cap }) => ({
      link: link.link,
      guarantor,
      beneficiary,
      cap,
    })),
    openRounds: readOpenRounds(document).map(({ issuer, amount, links }) => ({
      issuer,
      amount,
      links: links.map(linkOf),
    })),
    missing: ["clearing: no claim carries what is due in one window, or the cash of a party"],
  };
}

function missedParts(amount: MoneyInterval): readonly Json[] {
  return STUDIED_SHARES.map((share) => {
    const { low, high } = missedPart(amount, share);
    return { paidPerMille: share, low, high };
  });
}

function linkOf({ link }: { readonly link: string }): string {
  return link;
}
