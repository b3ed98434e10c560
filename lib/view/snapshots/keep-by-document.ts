import type { Locale } from "@/lib/domain/model/vocabulary";
import type { DocumentIndex } from "./document-index";

/**
 * A memory of what is said of a document, by language and by whatever it is said of: pages say the same of a link, a claim
 * or a line in many places. It lasts as long as the index of the document does.
 */
export function keepByDocument<Of, Said>(): (index: DocumentIndex, locale: Locale, of: Of, say: () => Said) => Said {
  const kept = new WeakMap<DocumentIndex, Readonly<Record<Locale, Map<Of, Said>>>>();
  return (index, locale, of, say) => {
    const ofDocument = kept.get(index) ?? { en: new Map<Of, Said>(), zh: new Map<Of, Said>() };
    kept.set(index, ofDocument);
    const known = ofDocument[locale].get(of);
    if (known !== undefined) return known;
    const said = say();
    ofDocument[locale].set(of, said);
    return said;
  };
}
