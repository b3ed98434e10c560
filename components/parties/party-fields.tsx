import { Fragment } from "react";
import { useDesk, useLocale } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import type { Party } from "@/lib/domain/model/case-records";
import { type Localized, PARTY_KINDS, type PartyKind } from "@/lib/domain/model/vocabulary";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label, localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import { wordsOrNull } from "@/lib/wire/citations";
import type { PartySaid } from "@/lib/wire/parties";
import { PartyFinder } from "./party-finder";

/** A party as its form holds it: every place a text; the sponsor's name stands beside its slug. */
export type PartyDraft = Readonly<
  Record<
    | "nameEn"
    | "nameZh"
    | "aliases"
    | "kind"
    | "jurisdiction"
    | "sponsor"
    | "sponsorName"
    | "lei"
    | "cik"
    | "ticker"
    | "wikidata"
    | "note"
    | "noteZh",
    string
  >
>;

/** The form of a party, or an empty one that begins with a name and a kind. */
export function draftOf(
  party: Party | null,
  {
    sponsorName = "",
    name = { en: null, zh: null },
    kind = "company",
  }: { sponsorName?: string; name?: Localized; kind?: PartyKind } = {},
): PartyDraft {
  const called = party?.name ?? name;
  return {
    nameEn: called.en ?? "",
    nameZh: called.zh ?? "",
    aliases: party?.aliases.join("\n") ?? "",
    kind: party?.kind ?? kind,
    jurisdiction: party?.jurisdiction ?? "",
    sponsor: party?.sponsor ?? "",
    sponsorName,
    lei: party?.lei ?? "",
    cik: party?.cik ?? "",
    ticker: party?.ticker ?? "",
    wikidata: party?.wikidata ?? "",
    note: party?.note?.en ?? "",
    noteZh: party?.note?.zh ?? "",
  };
}

/** What the form says, as the server takes it. */
export function saidBy(draft: PartyDraft): PartySaid {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    name: { en: orNull(draft.nameEn), zh: orNull(draft.nameZh) },
    kind: kindOf(draft),
    jurisdiction: orNull(draft.jurisdiction.toUpperCase()),
    sponsor: orNull(draft.sponsor),
    lei: orNull(draft.lei.toUpperCase()),
    cik: orNull(draft.cik),
    ticker: orNull(draft.ticker),
    wikidata: orNull(draft.wikidata),
    aliases: draft.aliases.split("\n").flatMap((alias) => orNull(alias) ?? []),
    note: wordsOrNull(draft.note, draft.noteZh),
  };
}

/** The kind that a draft says. */
export function kindOf({ kind }: Pick<PartyDraft, "kind">): PartyKind {
  return PARTY_KINDS.find((one) => one === kind) ?? "company";
}

const NAMES = { en: "nameEn", zh: "nameZh" } as const;
const NOTES = { en: "note", zh: "noteZh" } as const;

/** The fields of a party. Identifiers are checked by the browser by the same patterns as by the server. */
export function PartyFields({
  draft,
  onChange,
}: {
  draft: PartyDraft;
  onChange: (changes: Partial<PartyDraft>) => void;
}) {
  const locale = useLocale();
  const messages = webMessages(locale);
  const { languages } = useDesk();
  const text = (name: keyof PartyDraft, title: string, rest: object = {}) => (
    <label>
      {title}
      <BoundedText
        name={name}
        value={draft[name]}
        max={200}
        onChange={(event) => onChange({ [name]: event.target.value })}
        {...rest}
      />
    </label>
  );
  return (
    <>
      {textBoxes(NAMES, { en: messages.nameEn, zh: messages.nameZh }, languages, locale).map(
        ({ field, title, lang, isMain }) => (
          <Fragment key={field}>{text(field, title, { lang, required: isMain })}</Fragment>
        ),
      )}
      <label>
        {messages.aliases}
        <BoundedText
          name="aliases"
          rows={2}
          max={6000}
          value={draft.aliases}
          onChange={(event) => onChange({ aliases: event.target.value })}
        />
      </label>
      <label>
        {messages.kind}
        <select name="kind" value={kindOf(draft)} onChange={(event) => onChange({ kind: event.target.value })}>
          {PARTY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {label.partyKind(kind, locale)}
            </option>
          ))}
        </select>
      </label>
      {text("jurisdiction", messages.jurisdiction, { pattern: "[A-Za-z]{2}", max: 2 })}
      <PartyFinder
        title={messages.sponsor}
        initialText={draft.sponsorName}
        onChoose={(party) => onChange({ sponsor: party.slug, sponsorName: localize(party.name, locale) })}
        onClear={(typed) => onChange({ sponsor: "", sponsorName: typed })}
      />
      <details>
        <summary>
          {messages.lei}, {messages.cik}, {messages.ticker}, {messages.wikidata}
        </summary>
        {text("lei", messages.lei, { pattern: "[A-Za-z0-9]{18}[0-9]{2}", max: 20 })}
        {text("cik", messages.cik, { pattern: "[0-9]{1,10}", max: 10 })}
        {text("ticker", messages.ticker, { max: 20 })}
        {text("wikidata", messages.wikidata, { pattern: "Q[1-9][0-9]{0,11}", max: 13 })}
      </details>
      {textBoxes(NOTES, messages.note, languages, locale).map(({ field, title, lang }) => (
        <label key={field}>
          {title}
          <BoundedText
            name={field}
            rows={2}
            lang={lang}
            max={4000}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        </label>
      ))}
    </>
  );
}
