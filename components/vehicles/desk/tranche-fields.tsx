import { useLocale } from "#desk";
import { FormField } from "@/components/claims/form-field";
import { ValueFields } from "@/components/claims/value-fields";
import { DealFinder } from "@/components/deals/deal-finder";
import { PartyFinder } from "@/components/parties/party-finder";
import { BoundedText } from "@/components/ui/bounded-text";
import { DayInput } from "@/components/ui/day-input";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { label, localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { webMessages } from "@/lib/view/messages/web";
import type { TrancheState } from "./tranche-state";

/** The fields of a tranche: the link first, then what is said of its amount and its rate. */
export function TrancheFields({
  state,
  deals,
  problems,
  problemOf,
  onChange,
}: {
  state: TrancheState;
  deals: readonly { readonly slug: Slug; readonly title: Localized }[];
  problems: Readonly<Record<string, string>>;
  problemOf: (property: "amount" | "rate") => (field: string) => string | undefined;
  onChange: (changes: Partial<TrancheState>) => void;
}) {
  const locale = useLocale();
  const messages = linkMessages(locale);
  const text = (name: "tranche" | "collateral" | "start", title: string, max: number, hint = "") => (
    <FormField label={title} hint={hint} problem={problems[name]}>
      {(attributes) => (
        <BoundedText
          {...attributes}
          max={max}
          value={state[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <>
      <div className="claim-grid">
        <PartyFinder
          title={messages.lender}
          initialText={state.lenderName}
          onChoose={(party) => onChange({ lender: party.slug, lenderName: localize(party.name, locale) })}
          onClear={(lenderName) => onChange({ lender: "", lenderName })}
        />
        <FormField label={messages.fieldKind}>
          {(attributes) => (
            <select
              {...attributes}
              value={state.kind}
              onChange={({ target }) => onChange({ kind: target.value === "bond" ? "bond" : "loan" })}
            >
              {(["loan", "bond"] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {label.kind(kind, locale)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        {text("tranche", messages.trancheName, 200)}
        {text("collateral", messages.fieldCollateral, 400)}
        <FormField label={messages.fieldStart} hint={messages.dateHint}>
          {(attributes) => <DayInput {...attributes} value={state.start} onChange={(start) => onChange({ start })} />}
        </FormField>
      </div>
      <TrancheDeal {...{ state, deals, onChange }} />
      {(["amount", "rate"] as const).map((property) => (
        <fieldset key={property}>
          <legend>{property === "amount" ? messages.amount : messages.rate}</legend>
          <div className="claim-grid">
            <ValueFields
              subjectType="link"
              isFixed
              state={state[property]}
              problemOf={problemOf(property)}
              onChange={(changes) => onChange({ [property]: { ...state[property], ...changes } })}
            />
            <FormField label={messages.wording} problem={problemOf(property)("wording")}>
              {(attributes) => (
                <BoundedText
                  {...attributes}
                  max={1000}
                  value={state[property].wording}
                  onChange={({ target }) => onChange({ [property]: { ...state[property], wording: target.value } })}
                />
              )}
            </FormField>
            {property === "amount" ? (
              <FormField label={messages.day} hint={messages.dateHint} problem={problemOf(property)("asOf")}>
                {(attributes) => (
                  <DayInput
                    {...attributes}
                    value={state.amount.asOf}
                    onChange={(asOf) => onChange({ amount: { ...state.amount, asOf } })}
                  />
                )}
              </FormField>
            ) : null}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** Which deal the tranche belongs to: one of the vehicle's, another of the case, or a new one. */
function TrancheDeal({
  state,
  deals,
  onChange,
}: {
  state: TrancheState;
  deals: readonly { readonly slug: Slug; readonly title: Localized }[];
  onChange: (changes: Partial<TrancheState>) => void;
}) {
  const locale = useLocale();
  const messages = linkMessages(locale);
  const isOwn = deals.some(({ slug }) => slug === state.deal);
  return (
    <fieldset className="web-radios">
      <legend>{messages.trancheDeal}</legend>
      {deals.map(({ slug, title }) => (
        <label key={slug}>
          <input
            type="radio"
            name="tranche-deal"
            checked={slug === state.deal}
            onChange={() => onChange({ deal: slug })}
          />{" "}
          <span dir="auto">{localize(title, locale)}</span>
        </label>
      ))}
      <label>
        <input type="radio" name="tranche-deal" checked={state.deal === ""} onChange={() => onChange({ deal: "" })} />{" "}
        {webMessages(locale).dealNew}
      </label>
      {state.deal === "" ? (
        <label>
          {webMessages(locale).dealTitleEn}
          <BoundedText
            required
            max={300}
            value={state.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </label>
      ) : null}
      <details open={state.deal !== "" && !isOwn}>
        <summary>{messages.otherDeal}</summary>
        <DealFinder onChoose={(deal) => onChange({ deal })} />
      </details>
    </fieldset>
  );
}
