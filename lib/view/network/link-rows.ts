import type { Link } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { compareText } from "../../domain/model/ids";
import type { DocumentIndex } from "../snapshots/document-index";
import { pictureName } from "./party-labels";

export interface LinkWithLink {
  readonly link: Link;
  readonly networkLink: NetworkLink;
}

/** Every link of the record layer with its link, by name of the payer, then of the payee, then by date: parallel links stand together. */
export function listLinkRows(index: DocumentIndex, locale: Locale): readonly LinkWithLink[] {
  const nameOf = (slug: string) => {
    const party = index.parties.get(slug);
    return (party ? pictureName(party, locale) : slug).toLowerCase();
  };
  return index.document.network.links
    .flatMap((networkLink) => {
      const link = index.links.get(networkLink.link);
      return link === undefined ? [] : [{ link, networkLink }];
    })
    .sort(
      (one, other) =>
        compareText(nameOf(one.link.payer), nameOf(other.link.payer)) ||
        compareText(nameOf(one.link.payee), nameOf(other.link.payee)) ||
        compareText(one.networkLink.date ?? "", other.networkLink.date ?? "") ||
        compareText(one.link.slug, other.link.slug),
    );
}
