import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { ReaderText } from "@/components/words/reader-text";
import { listCaps, type PlaceCap } from "@/lib/domain/analysis/routes/list-caps";
import { isShareCap } from "@/lib/domain/analysis/routes/read-case-rules";
import { recordPath } from "@/lib/view/addresses";
import { countryName } from "@/lib/view/claims/claim-words";
import { formatCount, formatPartialDate, formatPercent } from "@/lib/view/format";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The caps of the tiers with what would be left of them, beside the licences on record for each place. */
export function CapTable({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale);
  const shares = index.document.rules.flatMap((rule) => {
    const place = rule.places.find(({ capUnits }) => isShareCap(capUnits));
    return place?.capValue ? [{ rule, share: place.capValue }] : [];
  });
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
            {listCaps(index.document).map((cap) => (
              <CapRow key={cap.place.jurisdiction} cap={cap} context={context} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="faint">{words.deliveriesMissing}</p>
      {shares.length === 0 ? null : <h3>{words.shareCaps}</h3>}
      {shares.map(({ rule, share }) => (
        <p key={rule.slug} className="prose-line">
          <a href={recordPath(index.document, "rule", rule.slug, locale)}>
            <ReaderText text={rule.title} locale={locale} />
          </a>
          {locale === "zh" ? "：" : ": "}
          {words.shareCap(formatPercent(share, locale))}
          {locale === "zh" ? "。" : ". "}
          <span className="faint">{words.shareCapMissing}</span>
        </p>
      ))}
    </>
  );
}

function CapRow({ cap, context }: { cap: PlaceCap; context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale);
  const { place, period, left, licences } = cap;
  const lastYear = period.until === null ? null : Number(period.until.slice(0, 4)) - 1;
  return (
    <tr data-cap={place.jurisdiction}>
      <th scope="row">{countryName(place.jurisdiction, locale)}</th>
      <td className="num">{formatCount(place.capValue ?? "0", locale)}</td>
      <td className="num">{lastYear === null ? "–" : `${period.since.slice(0, 4)}–${lastYear}`}</td>
      <td className="num">
        {words.remainingText(formatCount(left.low, locale), left.high === null ? "–" : formatCount(left.high, locale))}
      </td>
      <td>
        {licences.length === 0 ? <span className="faint">{words.noLicence}</span> : null}
        {licences.map(({ link, licensee, units, day, claims }) => (
          <span key={link} className="fall-holder">
            <a href={recordPath(index.document, "link", link, locale)}>{shortPartyName(index, licensee, locale)}</a>
            {units.high === null
              ? null
              : `${locale === "zh" ? "：" : ": "}${words.upTo(formatCount(units.high, locale))}`}{" "}
            <span className="faint">{formatPartialDate(day, locale)}</span>
            <ClaimRefs claims={claims} context={context} />
          </span>
        ))}
      </td>
    </tr>
  );
}
