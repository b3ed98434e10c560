import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { DealFinder } from "./deal-finder";

/** Another deal that a deal names, chosen by its title; it can be taken off again. */
export function DealChoice({
  locale,
  caseSlug,
  title,
  chosen,
  chosenName,
  onChoose,
}: {
  locale: Locale;
  caseSlug: Slug;
  title: string;
  /** Blank where none is named. */
  chosen: string;
  chosenName: string;
  onChoose: (deal: string, name: string) => void;
}) {
  const messages = linkMessages(locale);
  return (
    <fieldset className="web-radios">
      <legend>{title}</legend>
      <p>
        {chosen === "" ? (
          <span className="desk-faint">{messages.noDeal}</span>
        ) : (
          <>
            <strong dir="auto">{chosenName === "" ? chosen : chosenName}</strong>{" "}
            <button type="button" className="desk-quiet" onClick={() => onChoose("", "")}>
              {messages.takeOffDeal}
            </button>
          </>
        )}
      </p>
      <details>
        <summary>{messages.chooseDeal}</summary>
        <DealFinder
          locale={locale}
          caseSlug={caseSlug}
          chosen={chosen === "" ? null : chosen}
          onChoose={(deal, name) => onChoose(deal, localize(name, locale))}
        />
      </details>
    </fieldset>
  );
}
