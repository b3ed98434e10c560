import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { ACTS, type Act, EXAMPLE_CASE, SOURCES, type Words } from "@/scripts/example/acts";
import { aCase, aCitation, aClaim, aDeal, aHeader, aLink, aParty, aSource } from "./case-builders";

const SOURCE = "s-club-register";

/**
 * The ring of payments that the example of `npm run dev` begins with, as records and in the languages that are asked for: a
 * case of another subject than the shipped one. Records go by the names that the acts call them.
 */
export function aTransferCase(languages: CaseLanguages): CaseRecords {
  const say = ([en, zh]: Words): Localized => ({
    en: languages.some((one) => one === "en") ? en : null,
    zh: languages.some((one) => one === "zh") ? zh : null,
  });
  const begun = ACTS.slice(
    0,
    ACTS.findIndex(({ act }) => act === "accept-claim"),
  );
  const { slug, title, summary, asOf } = EXAMPLE_CASE;
  return aCase({
    header: aHeader({ slug, languages, title: say(title), summary: say(summary), asOf }),
    parties: listActs(begun, "add-party").map(({ as, name, kind }) =>
      aParty({ slug: as, name: say(name), kind, jurisdiction: null }),
    ),
    deals: listActs(begun, "add-deal").map(({ as, title: called, signed }) =>
      aDeal({ slug: as, title: say(called), signed }),
    ),
    links: listActs(begun, "add-link").map(({ as, deal, kind, payer, payee }) =>
      aLink({ slug: as, deal, kind, payer, payee }),
    ),
    claims: listActs(begun, "add-claim").map(({ as, about, property, value, unit = "" }) =>
      aClaim({
        slug: as,
        subject: about,
        property,
        value: { type: "money", currency: unit, qualifier: "exact", value, min: null, max: null },
        citations: [aCitation({ source: SOURCE, fragment: "agreed to pay" })],
      }),
    ),
    sources: [aSource({ slug: SOURCE, publisher: SOURCES.register.publisher })],
  });
}

function listActs<Name extends Act["act"]>(acts: readonly Act[], name: Name) {
  return acts.filter((one): one is Extract<Act, { readonly act: Name }> => one.act === name);
}
