import { useLocale } from "#desk";
import { localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { DealFinder } from "./deal-finder";

/** Another deal that a deal names, chosen by its title; it can be taken off again. */
export function DealChoice({
  title,
  chosen,
  chosenName,
  onChoose,
}: {
  title: string;
  /** Blank where none is named. */
  chosen: string;
  chosenName: string;
  onChoose: (deal: string, name: string) => void;
}) {
  const locale = useLocale();
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
          chosen={chosen === "" ? null : chosen}
          onChoose={(deal, name) => onChoose(deal, localize(name, locale))}
        />
      </details>
    </fieldset>
  );
}
