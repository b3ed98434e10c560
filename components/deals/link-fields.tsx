import { Fragment } from "react";
import { useDesk, useLocale } from "#desk";
import { PartyFinder } from "@/components/parties/party-finder";
import { BoundedText } from "@/components/ui/bounded-text";
import { LabelledDay } from "@/components/ui/labelled-day";
import { LINK_KIND_ROWS, LINK_KINDS, type LinkKind } from "@/lib/domain/model/link-kinds";
import { LAYERS } from "@/lib/domain/model/vocabulary";
import { type TextPair, textBoxes } from "@/lib/view/desk/text-boxes";
import { label, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { linkMessages } from "@/lib/view/messages/links";
import { DealFinder } from "./deal-finder";
import type { LinkDraft } from "./link-draft";

const NOTES = { en: "note", zh: "noteZh" } as const;
type LineField = "tranche" | "collateral" | "interest" | "trancheZh" | "collateralZh" | "interestZh" | "start" | "end";

/** The fields of a link. What claims in force speak of is shown and cannot be changed. */
export function LinkFields({
  draft,
  isInForce,
  onChange,
}: {
  draft: LinkDraft;
  isInForce: boolean;
  onChange: (changes: Partial<LinkDraft>) => void;
}) {
  const locale = useLocale();
  const messages = linkMessages(locale);
  const kind: LinkKind = LINK_KINDS.find((one) => one === draft.kind) ?? "loan";
  const { languages } = useDesk();
  const text = (name: LineField, title: string, rest: object = {}) => (
    <label>
      {title}
      <BoundedText
        name={name}
        max={200}
        value={draft[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
        {...rest}
      />
    </label>
  );
  const words = (pair: TextPair<LineField>, called: string, max: number) =>
    textBoxes(pair, called, languages, locale).map(({ field, title, lang }) => (
      <Fragment key={field}>{text(field, title, { lang, max })}</Fragment>
    ));
  return (
    <>
      {isInForce ? <p className="desk-faint">{messages.inForce}</p> : <Identity {...{ draft, kind, onChange }} />}
      {words({ en: "tranche", zh: "trancheZh" }, messages.fieldTranche, 200)}
      {words({ en: "collateral", zh: "collateralZh" }, messages.fieldCollateral, 400)}
      {words({ en: "interest", zh: "interestZh" }, messages.fieldInterest, 200)}
      {(["start", "end"] as const).map((field) => (
        <LabelledDay
          key={field}
          name={field}
          title={field === "start" ? messages.fieldStart : messages.fieldEnd}
          hint={messages.dateHint}
          value={draft[field]}
          onChange={(day) => onChange({ [field]: day })}
        />
      ))}
      {textBoxes(NOTES, messages.fieldNote, languages, locale).map(({ field, title, lang }) => (
        <label key={field}>
          {title}
          <BoundedText
            name={field}
            rows={3}
            lang={lang}
            max={4000}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        </label>
      ))}
      <label>
        {messages.fieldWhy}
        <BoundedText
          name="why"
          rows={2}
          max={2000}
          value={draft.why}
          onChange={(event) => onChange({ why: event.target.value })}
        />
      </label>
    </>
  );
}

/** What says which link it is: kind, ends by their roles, deal and layer. */
function Identity({
  draft,
  kind,
  onChange,
}: {
  draft: LinkDraft;
  kind: LinkKind;
  onChange: (changes: Partial<LinkDraft>) => void;
}) {
  const locale = useLocale();
  const messages = linkMessages(locale);
  return (
    <>
      <label>
        {messages.fieldKind}
        <select name="kind" value={kind} onChange={(event) => onChange({ kind: event.target.value })}>
          {LINK_KINDS.map((one) => (
            <option key={one} value={one}>
              {label.kind(one, locale)}
            </option>
          ))}
        </select>
      </label>
      {(["payer", "payee"] as const).map((end) => (
        <PartyFinder
          key={end}
          title={label.role(LINK_KIND_ROWS[kind].roles[end], locale)}
          initialText={draft[`${end}Name`]}
          onChoose={(party) => onChange({ [end]: party.slug, [`${end}Name`]: localize(party.name, locale) })}
          onClear={(typed) => onChange({ [end]: "", [`${end}Name`]: typed })}
        />
      ))}
      <label>
        {messages.fieldLayer}
        <select name="layer" value={draft.layer} onChange={(event) => onChange({ layer: event.target.value })}>
          {LAYERS.map((one) => (
            <option key={one} value={one}>
              {label.layer(one, locale)}
            </option>
          ))}
        </select>
      </label>
      <p>
        {messages.fieldDeal}
        {marksOf(locale).colon}
        <strong dir="auto">{draft.dealName}</strong>
      </p>
      <details>
        <summary>{messages.moveDeal}</summary>
        <DealFinder
          chosenName={draft.dealName}
          onChoose={(deal, title) => onChange({ deal, dealName: localize(title, locale) })}
        />
      </details>
    </>
  );
}
