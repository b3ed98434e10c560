import { useDesk, useLocale } from "#desk";
import { DealFinder } from "@/components/deals/deal-finder";
import { BoundedText } from "@/components/ui/bounded-text";
import { LabelledDay } from "@/components/ui/labelled-day";
import { STAGES } from "@/lib/domain/model/vocabulary";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { LinkDraft } from "./link-draft";

const TITLES = { en: "en", zh: "zh" } as const;

/** Which deal a drawn link belongs to: one that is there, or a new one with its title, stage and day. */
export function LinkDeal({ draft, onChange }: { draft: LinkDraft; onChange: (changes: Partial<LinkDraft>) => void }) {
  const locale = useLocale();
  const messages = webMessages(locale);
  const { languages } = useDesk();
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
          {textBoxes(TITLES, { en: messages.dealTitleEn, zh: messages.dealTitleZh }, languages, locale).map(
            ({ field, title, lang, isMain }) => (
              <label key={field}>
                {title}
                <BoundedText
                  required={isMain}
                  lang={lang}
                  max={300}
                  value={draft[field]}
                  onChange={(event) => onChange({ [field]: event.target.value })}
                />
              </label>
            ),
          )}
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
          <LabelledDay
            name="announced"
            title={messages.announced}
            value={draft.announced}
            onChange={(announced) => onChange({ announced })}
          />
        </>
      ) : (
        <DealFinder onChoose={(deal) => onChange({ deal })} />
      )}
    </>
  );
}
