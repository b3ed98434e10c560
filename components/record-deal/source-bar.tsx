import type { KeyboardEvent } from "react";
import { BoundedText } from "@/components/ui/bounded-text";
import { RELIABILITIES, SOURCE_KINDS, type SourceKind } from "@/lib/domain/model/vocabulary";
import { readDay } from "@/lib/domain/read-day";
import { label } from "@/lib/view/labels";
import type { DealPage } from "./deal-page";
import type { SourceDraft } from "./draft";

/** The fields of the source in the order in which Enter goes through them, and from the last to the first row. */
const ORDER = ["publisher", "kind", "published", "url", "title"] as const;

/** A filing and a rule are first hand, a release is a party's word for itself. */
const GRADES: Readonly<Partial<Record<SourceKind, SourceDraft["reliability"]>>> = {
  filing: "A",
  regulation: "A",
  release: "B",
};

/** Who published the text, what it is, of which day, and where it stands: read from it, and confirmed by Enter. */
export function SourceBar({ page }: { page: DealPage }) {
  const { messages, locale, draft } = page;
  const { source } = draft;
  const onward = (place: (typeof ORDER)[number]) => (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = ORDER[ORDER.indexOf(place) + 1];
    const first = page.rows[0];
    page.focus(next ? `source:${next}` : first ? `row:${first.key}` : "add");
  };
  const change = (changes: Partial<SourceDraft>) => page.act([{ is: "source", source: changes }]);
  const choose = (kind: SourceDraft["kind"]) =>
    change({ kind, reliability: (kind === "" ? undefined : GRADES[kind]) ?? "C" });
  const text = (place: "publisher" | "published" | "url" | "title", title: string, longest: number) => (
    <label className={`deal-source-${place}`}>
      <span>{title}</span>
      <BoundedText
        data-focus={`source:${place}`}
        autoComplete="off"
        max={longest}
        value={source[place]}
        aria-invalid={place === "publisher" && source.publisher.trim() === ""}
        onChange={(event) => change({ [place]: event.target.value })}
        onBlur={() => {
          const reading = place === "published" ? readDay(source.published) : null;
          if (reading?.kind === "value" && reading.date !== source.published) change({ published: reading.date });
        }}
        onKeyDown={onward(place)}
      />
    </label>
  );
  return (
    <fieldset className="deal-source">
      <legend className="desk-hidden">{messages.source}</legend>
      {text("publisher", messages.publisher, 200)}
      <label className="deal-source-kind">
        <span>{messages.kind}</span>
        <select
          data-focus="source:kind"
          value={source.kind}
          aria-invalid={source.kind === ""}
          onChange={(event) => {
            choose(SOURCE_KINDS.find((one) => one === event.target.value) ?? "");
          }}
          onKeyDown={(event) => {
            const next = kindByLetter(event.key, source.kind);
            if (next === null || event.ctrlKey || event.metaKey || event.altKey) return onward("kind")(event);
            event.preventDefault();
            choose(next);
          }}
        >
          {source.kind === "" ? <option value="">{messages.kindOpen}</option> : null}
          {SOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {label.sourceKind(kind, locale)}
            </option>
          ))}
        </select>
      </label>
      {text("published", messages.published, 60)}
      <label className="deal-source-grade">
        <span>{messages.reliability}</span>
        <select
          value={source.reliability}
          onChange={(event) => change({ reliability: RELIABILITIES.find((one) => one === event.target.value) ?? "C" })}
        >
          {RELIABILITIES.map((grade) => (
            <option key={grade} value={grade}>
              {grade}
            </option>
          ))}
        </select>
      </label>
      {text("url", messages.address, 2000)}
      {text("title", messages.sourceTitle, 400)}
    </fieldset>
  );
}

/** A letter chooses the next kind whose word begins with it, in both languages: R a release, R again a regulation. */
function kindByLetter(key: string, now: SourceDraft["kind"]): SourceKind | null {
  const fitting = SOURCE_KINDS.filter((kind) => kind.startsWith(key.toLowerCase()));
  if (key.length !== 1 || fitting.length === 0) return null;
  const at = fitting.findIndex((kind) => kind === now);
  return fitting[(at + 1) % fitting.length] ?? null;
}
