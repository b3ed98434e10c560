import { PartyFinder } from "@/components/parties/party-finder";
import type { Slug } from "@/lib/domain/case-records";
import { END_ROLES } from "@/lib/domain/deals/end-roles";
import { LAYERS, LINK_KINDS, type LinkKind, type Locale } from "@/lib/domain/vocabulary";
import { label, localize } from "@/lib/view/labels";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { legMessages } from "@/lib/view/messages/legs";
import { DealFinder } from "./deal-finder";
import type { LinkDraft } from "./link-draft";

const CHINESE = { lang: "zh-Hans" } as const;

/** The fields of a leg. What claims in force speak of is shown and cannot be changed. */
export function LinkFields({
  locale,
  caseSlug,
  draft,
  isInForce,
  onChange,
}: {
  locale: Locale;
  caseSlug: Slug;
  draft: LinkDraft;
  isInForce: boolean;
  onChange: (changes: Partial<LinkDraft>) => void;
}) {
  const messages = legMessages(locale);
  const kind: LinkKind = LINK_KINDS.find((one) => one === draft.kind) ?? "loan";
  const text = (
    name: "tranche" | "collateral" | "interest" | "trancheZh" | "collateralZh" | "interestZh" | "start" | "end",
    title: string,
    rest: object = {},
  ) => (
    <label>
      {title}
      <input
        name={name}
        dir="auto"
        maxLength={200}
        value={draft[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
        {...rest}
      />
    </label>
  );
  return (
    <>
      {isInForce ? (
        <p className="desk-faint">{messages.inForce}</p>
      ) : (
        <Identity {...{ locale, caseSlug, draft, kind, onChange }} />
      )}
      {text("tranche", messages.fieldTranche)}
      {text("trancheZh", inChinese(messages.fieldTranche, locale), CHINESE)}
      {text("collateral", messages.fieldCollateral, { maxLength: 400 })}
      {text("collateralZh", inChinese(messages.fieldCollateral, locale), { ...CHINESE, maxLength: 400 })}
      {text("interest", messages.fieldInterest)}
      {text("interestZh", inChinese(messages.fieldInterest, locale), CHINESE)}
      {text("start", messages.fieldStart, { maxLength: 10, placeholder: messages.dateHint })}
      {text("end", messages.fieldEnd, { maxLength: 10, placeholder: messages.dateHint })}
      {(["note", "noteZh"] as const).map((name) => (
        <label key={name}>
          {name === "note" ? messages.fieldNote : inChinese(messages.fieldNote, locale)}
          <textarea
            name={name}
            rows={3}
            dir="auto"
            lang={name === "note" ? undefined : CHINESE.lang}
            maxLength={4000}
            value={draft[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </label>
      ))}
      <label>
        {messages.fieldWhy}
        <textarea
          name="why"
          rows={2}
          dir="auto"
          maxLength={2000}
          value={draft.why}
          onChange={(event) => onChange({ why: event.target.value })}
        />
      </label>
    </>
  );
}

/** What says which leg it is: kind, ends by their roles, deal and layer. */
function Identity({
  locale,
  caseSlug,
  draft,
  kind,
  onChange,
}: {
  locale: Locale;
  caseSlug: Slug;
  draft: LinkDraft;
  kind: LinkKind;
  onChange: (changes: Partial<LinkDraft>) => void;
}) {
  const messages = legMessages(locale);
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
          locale={locale}
          caseSlug={caseSlug}
          title={label.role(END_ROLES[kind][end], locale)}
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
        {locale === "zh" ? "：" : ": "}
        <strong dir="auto">{draft.dealName}</strong>
      </p>
      <details>
        <summary>{messages.moveDeal}</summary>
        <DealFinder
          locale={locale}
          caseSlug={caseSlug}
          chosen={draft.deal}
          onChoose={(deal, title) => onChange({ deal, dealName: localize(title, locale) })}
        />
      </details>
    </>
  );
}
