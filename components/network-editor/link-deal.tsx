import { useCaseLanguages } from "@/components/cases/case-languages";
import { DealFinder } from "@/components/deals/deal-finder";
import { BoundedText } from "@/components/ui/bounded-text";
import { LabelledDay } from "@/components/ui/labelled-day";
import type { Slug } from "@/lib/domain/model/case-records";
import { type Locale, STAGES } from "@/lib/domain/model/vocabulary";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { LinkDraft } from "./link-draft";

const TITLES = { en: "en", zh: "zh" } as const;

/** Which deal a drawn link belongs to: one that is there, or a new one with its title, stage and day. */
export function LinkDeal({
  locale,
  caseSlug,
  draft,
  onChange,
}: {
  locale: Locale;
  caseSlug: Slug;
  draft: LinkDraft;
  onChange: (changes: Partial<LinkDraft>) => void;
}) {
  const messages = webMessages(locale);
  const languages = useCaseLanguages();
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
            locale={locale}
            name="announced"
            title={messages.announced}
            value={draft.announced}
            onChange={(announced) => onChange({ announced })}
          />
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
