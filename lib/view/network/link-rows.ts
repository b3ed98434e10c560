import type { Link } from "@/lib/domain/model/case-records";
import type { NetworkLeg } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { compareText } from "../../domain/model/ids";
import type { DocumentIndex } from "../snapshots/document-index";
import { pictureName } from "./party-labels";

export interface LinkWithLeg {
  readonly link: Link;
  readonly leg: NetworkLeg;
}

/** Every link of the record layer with its leg, by name of the payer, then of the payee, then by date: parallel links stand together. */
export function listLinkRows(index: DocumentIndex, locale: Locale): readonly LinkWithLeg[] {
  const nameOf = (slug: string) => {
    const party = index.parties.get(slug);
    return (party ? pictureName(party, locale) : slug).toLowerCase();
  };
  return index.document.network.legs
    .flatMap((leg) => {
      const link = index.links.get(leg.link);
      return link === undefined ? [] : [{ link, leg }];
    })
    .sort(
      (one, other) =>
        compareText(nameOf(one.link.payer), nameOf(other.link.payer)) ||
        compareText(nameOf(one.link.payee), nameOf(other.link.payee)) ||
        compareText(one.leg.date ?? "", other.leg.date ?? "") ||
        compareText(one.link.slug, other.link.slug),
    );
}
