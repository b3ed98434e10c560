import { useDesk, useLocale } from "#desk";
import { CITATION_ORIGINS, STANCES } from "@/lib/domain/model/vocabulary";
import { TEXTS } from "@/lib/domain/values/texts";
import { countBeyond } from "@/lib/view/desk/count-beyond";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label } from "@/lib/view/labels";
import { reviewMessages } from "@/lib/view/messages/review";
import { anEmptyCitation, type CitationState } from "@/lib/wire/claim-form";
import { FormField } from "./form-field";
import { SourcePicker } from "./source-picker";

const LOCATORS = { en: "locator", zh: "locatorZh" } as const;

/** The places that a claim rests on, entered in the same act. */
export function CitationFields({
  citations,
  problemOf,
  onChange,
}: {
  citations: readonly CitationState[];
  problemOf: (field: string) => string | undefined;
  onChange: (citations: CitationState[]) => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const nextKey = String(Math.max(0, ...citations.map(({ key }) => Number(key))) + 1);
  return (
    <section aria-label={messages.citations}>
      <h2>{messages.citations}</h2>
      <p className="desk-alert">{problemOf("citations") ?? ""}</p>
      {citations.map((citation, place) => (
        <CitationField
          key={citation.key}
          place={place}
          citation={citation}
          problemOf={(field) => problemOf(`citations.${place}.${field}`)}
          onChange={(changes) =>
            onChange(citations.map((other) => (other.key === citation.key ? { ...other, ...changes } : other)))
          }
          onTakeOff={() => onChange(citations.filter((other) => other.key !== citation.key))}
        />
      ))}
      <button type="button" onClick={() => onChange([...citations, anEmptyCitation(nextKey, messages.notArchivedYet)])}>
        {messages.addCitation}
      </button>
    </section>
  );
}

function CitationField({
  place,
  citation,
  problemOf,
  onChange,
  onTakeOff,
}: {
  place: number;
  citation: CitationState;
  problemOf: (field: string) => string | undefined;
  onChange: (changes: Partial<CitationState>) => void;
  onTakeOff: () => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const { languages } = useDesk();
  const lines = [
    { field: "fragment", title: messages.fragment, hint: messages.fragmentHint, problem: problemOf("fragment") },
    ...textBoxes(LOCATORS, messages.locator, languages, locale).map(({ field, title, language, isMain }) => ({
      field,
      title,
      hint: isMain ? messages.locatorHint : "",
      problem: problemOf(`locator.${language}`) ?? (isMain ? problemOf("locator") : undefined),
    })),
    { field: "noCaptureReason", title: messages.noCaptureReason, hint: "", problem: problemOf("noCaptureReason") },
  ] as const;
  return (
    <fieldset className="claim-citation">
      <legend>{messages.citation(place + 1)}</legend>
      <SourcePicker citation={citation} problemOf={problemOf} onChange={onChange} />
      <div className="claim-grid">
        {lines.map(({ field, title, hint, problem }) => (
          <FormField
            key={field}
            label={title}
            hint={hint}
            problem={
              problem ?? countBeyond(citation[field], TEXTS.citation[field === "locatorZh" ? "locator" : field].longest)
            }
          >
            {(attributes) => (
              <input
                {...attributes}
                value={citation[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
            )}
          </FormField>
        ))}
        <FormField label={messages.stance}>
          {(attributes) => (
            <select
              {...attributes}
              value={citation.stance}
              onChange={({ target }) =>
                onChange({ stance: STANCES.find((stance) => stance === target.value) ?? citation.stance })
              }
            >
              {STANCES.map((stance) => (
                <option key={stance} value={stance}>
                  {label.stance(stance, locale)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <FormField label={messages.origin}>
          {(attributes) => (
            <select
              {...attributes}
              value={citation.origin}
              onChange={({ target }) =>
                onChange({ origin: CITATION_ORIGINS.find((origin) => origin === target.value) ?? citation.origin })
              }
            >
              {CITATION_ORIGINS.map((origin) => (
                <option key={origin} value={origin}>
                  {label.citationOrigin(origin, locale)}
                </option>
              ))}
            </select>
          )}
        </FormField>
      </div>
      <button type="button" className="desk-quiet" onClick={onTakeOff}>
        {messages.takeOff}
      </button>
    </fieldset>
  );
}
