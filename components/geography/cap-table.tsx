import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { ReaderText } from "@/components/words/reader-text";
import { listCaps, listShareCaps, type PlaceCap } from "@/lib/domain/analysis/routes/list-caps";
import { countryName } from "@/lib/view/claims/claim-words";
import { formatCount, formatPartialDate, formatUnit } from "@/lib/view/format";
import { capText, capWithoutYears } from "@/lib/view/geography/cap-words";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** The caps of places with what would be left of them, beside the licences on record for each place. */
export function CapTable({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const caps = listCaps(index.document);
  const shares = listShareCaps(index.document);
  return (
    <>
      {caps.length === 0 ? null : <CapsByPlace caps={caps} context={context} />}
      {shares.length === 0 ? null : <h3>{words.shareCaps}</h3>}
      {shares.map(({ rule, share, capUnits }) => (
        <p key={rule.slug} className="prose-line">
          <a href={placeOfRecord(index, "rule", rule.slug, locale)}>
            <ReaderText text={rule.title} locale={locale} />
          </a>
          {marksOf(locale).colon}
          {capText(share, capUnits, locale)}
          {marksOf(locale).stop}
          <span className="faint">{words.shareCapMissing}</span>
        </p>
      ))}
    </>
  );
}

function CapsByPlace({ caps, context }: { caps: readonly PlaceCap[]; context: PageContext }) {
  const words = geographyMessages(context.locale, context.index.document.header.words);
  return (
    <>
      <div className="scroll">
        <table className="caps">
          <caption>{words.capsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.cap}</th>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.remaining}</th>
              <th scope="col">{words.licences}</th>
            </tr>
          </thead>
          <tbody>
            {caps.map((cap) => (
              <CapRow key={cap.place.jurisdiction} cap={cap} context={context} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="faint">{words.deliveriesMissing}</p>
    </>
  );
}

function CapRow({ cap, context }: { cap: PlaceCap; context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const { place, period, left, licences } = cap;
  const lastYear = period.until === null ? null : Number(period.until.slice(0, 4)) - 1;
  return (
    <tr data-cap={place.jurisdiction}>
      <th scope="row">{countryName(place.jurisdiction, locale)}</th>
      <td className="num">{capWithoutYears(place.capValue ?? "0", place.capUnits, locale)}</td>
      <td className="num">{lastYear === null ? "–" : `${period.since.slice(0, 4)}–${lastYear}`}</td>
      <td className="num">
        {words.remainingText(formatCount(left.low, locale), left.high === null ? "–" : formatCount(left.high, locale))}
      </td>
      <td>
        {licences.length === 0 ? <span className="faint">{words.noLicence}</span> : null}
        {licences.map(({ link, licensee, units, day, claims }) => (
          <span key={link} className="fall-holder">
            <a href={placeOfRecord(index, "link", link, locale)}>{shortPartyName(index, licensee, locale)}</a>
            {units.high === null
              ? null
              : `${marksOf(locale).colon}${words.upTo(
                  units.unit === null
                    ? formatCount(units.high, locale)
                    : formatUnit(String(units.high), units.unit, locale, index.document.header.words.units),
                )}`}{" "}
            <span className="faint">{formatPartialDate(day, locale)}</span>
            <ClaimRefs claims={claims} context={context} />
          </span>
        ))}
      </td>
    </tr>
  );
}
