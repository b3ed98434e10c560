import { DealFinder } from "@/components/deals/deal-finder";
import type { Slug } from "@/lib/domain/case-records";
import { type Locale, STAGES } from "@/lib/domain/vocabulary";
import { label } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { LegDraft } from "./leg-draft";

/** Which deal a drawn leg belongs to: one that is there, or a new one with its title, stage and day. */
export function LegDeal({
  locale,
  caseSlug,
  draft,
  onChange,
}: {
  locale: Locale;
  caseSlug: Slug;
  draft: LegDraft;
  onChange: (changes: Partial<LegDraft>) => void;
}) {
  const messages = webMessages(locale);
  const isNew = draft.which === "new";
  return (
    <>
      <fieldset className="web-radios">
        <legend>{messages.deal}</legend>
        <label>
          <input type="radio" name="which" checked={isNew} onChange={() => onChange({ which: "new" })} />{" "}
          {messages.dealNew}
        </label>
        <label>
          <input type="radio" name="which" checked={!isNew} onChange={() => onChange({ which: "there" })} />{" "}
          {messages.dealExisting}
        </label>
      </fieldset>
      {isNew ? (
        <>
          <label>
            {messages.dealTitleEn}
            <input
              required
              dir="auto"
              maxLength={300}
              value={draft.en}
              onChange={(event) => onChange({ en: event.target.value })}
            />
          </label>
          <label>
            {messages.dealTitleZh}
            <input
              lang="zh-Hans"
              dir="auto"
              maxLength={300}
              value={draft.zh}
              onChange={(event) => onChange({ zh: event.target.value })}
            />
          </label>
          <label>
            {messages.stage}
            <select value={draft.stage} onChange={(event) => onChange({ stage: event.target.value })}>
              {STAGES.filter((one) => one !== "superseded").map((one) => (
                <option key={one} value={one}>
                  {label.stage(one, locale)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {messages.announced}
            <input
              maxLength={10}
              value={draft.announced}
              onChange={(event) => onChange({ announced: event.target.value })}
            />
          </label>
        </>
      ) : (
        <DealFinder
          locale={locale}
          caseSlug={caseSlug}
          chosen={draft.deal === "" ? null : draft.deal}
          onChoose={(deal) => onChange({ deal })}
        />
      )}
    </>
  );
}
