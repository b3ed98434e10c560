import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { type Column, RecordTable } from "@/components/desk/record-table";
import { ReaderText } from "@/components/words/reader-text";
import type { RulePlace, Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { placeName } from "@/lib/view/claims/claim-words";
import { deskSearchPath } from "@/lib/view/desk/desk-addresses";
import { formatCount, formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { recordMessages } from "@/lib/view/messages/records";
import { type CaseSpeech, tierCell, tierHead } from "@/lib/view/words/case-speech";

/** What is said of every place alike. */
const FIELDS = ["inForceFrom", "complianceFrom", "inForceTo", "cap", "chipClasses", "source", "note"] as const;
type Field = (typeof FIELDS)[number];

/** The places of a rule: what is the same for all of them once, and what differs in a table. */
export function PlaceTable({
  places,
  sources,
  speech,
}: {
  places: readonly RulePlace[];
  sources: Readonly<Record<Slug, string>>;
  speech: CaseSpeech;
}) {
  const { locale, caseSlug } = useDesk();
  const words = recordMessages(locale).rule;
  const [first] = places;
  if (!first) return null;
  const labels: Readonly<Record<Field, string>> = {
    inForceFrom: words.inForceFrom,
    complianceFrom: words.complianceFrom,
    inForceTo: words.inForceTo,
    cap: words.capValue,
    chipClasses: words.chipClasses,
    source: words.source,
    note: words.note,
  };
  const cellOf = (place: RulePlace, field: Field): ReactNode => {
    if (field === "source") {
      return (
        <a href={deskSearchPath(locale, caseSlug, "sources", place.source)} dir="auto">
          {sources[place.source] ?? place.source}
        </a>
      );
    }
    const text = plainText(place, field);
    if (text === null) return "–";
    if (field === "cap") return <bdi>{capText(place, locale)}</bdi>;
    if (field === "note" || field === "chipClasses") {
      return (
        <span dir="auto" className={field === "note" ? "record-note record-lines" : undefined}>
          {place[field] === null ? "–" : <ReaderText text={place[field]} locale={locale} />}
        </span>
      );
    }
    return formatPartialDate(text, locale);
  };
  const isAlike = (field: Field) =>
    places.length > 1 && places.every((place) => plainText(place, field) === plainText(first, field));
  const alike = FIELDS.filter((field) => isAlike(field) && plainText(first, field) !== null);
  const columns: Column<RulePlace>[] = [
    { key: "place", label: words.placeName, cell: (place) => placeName(place, locale) },
    ...(places.some(({ tier }) => tier !== null)
      ? [
          {
            key: "tier",
            label: tierHead(speech, locale),
            cell: ({ tier }: RulePlace) => tierCell(speech, tier, locale),
          },
        ]
      : []),
    ...FIELDS.filter((field) => !isAlike(field)).map((field) => ({
      key: field,
      label: labels[field],
      cell: (place: RulePlace) => cellOf(place, field),
    })),
  ];
  return (
    <>
      {alike.length === 0 ? null : (
        <>
          <p className="desk-faint">{words.alikeForAll}</p>
          <dl className="desk-facts">
            {alike.map((field) => (
              <div key={field}>
                <dt>{labels[field]}</dt>
                <dd>{cellOf(first, field)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {columns.length === 1 ? (
        <p>{places.map((place) => placeName(place, locale)).join(marksOf(locale).list)}</p>
      ) : (
        <RecordTable<RulePlace>
          caption={words.places}
          rows={places}
          keyOf={({ jurisdiction }) => jurisdiction}
          sort=""
          hrefOfSort={() => ""}
          isFiltered={false}
          columns={columns}
        />
      )}
    </>
  );
}

function plainText(place: RulePlace, field: Field): string | null {
  if (field === "cap")
    return place.capValue === null
      ? null
      : `${place.capValue} ${place.capUnits === null ? "" : localize(place.capUnits, "en")}`;
  const said = place[field];
  return said === null || typeof said === "string" ? said : JSON.stringify(said);
}

function capText({ capValue, capUnits }: RulePlace, locale: Locale): string {
  return `${formatCount(capValue ?? "", locale)} ${capUnits === null ? "" : localize(capUnits, locale).replaceAll("_", " ")}`;
}
