import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { seeThrough } from "@/lib/domain/analysis/vehicles/see-through";
import { carryStructure, OTHER_HOLDERS } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import { toDecimal } from "@/lib/domain/model/money";
import { formatMoney } from "@/lib/view/format";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { ClaimRefs } from "./claim-refs";

/** The vehicle taken out and its payers joined with its supplier, each payment with the claims of both sides. */
export function LookThrough({ record, context }: { record: VehicleRecord; context: PageContext }) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  const carried = carryStructure(record);
  const payments = carried.ok ? seeThrough(record, carried.carried) : null;
  const [first] = payments ?? [];
  if (!carried.ok || payments === null || !first) {
    const asked = record.missing.filter(({ role }) => ["asset_value", "debt", "supplier", "price"].includes(role));
    return (
      <>
        <h3>{words.throughTitle}</h3>
        <p>
          {words.notComputable} {words.missingTitle}
          {marksOf(locale).colon}
          {asked.map((one) => missingText(index, one, locale)).join(marksOf(locale).semicolon)}
        </p>
      </>
    );
  }
  const { currency } = carried.carried;
  const total = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const share = (minor: bigint) => `${Number((minor * 1000n) / total) / 10}%`;
  const supplier = shortPartyName(index, first.payee, locale);
  const own = payments.find(({ payer, payee }) => payer === payee);
  const name = (slug: string) => (slug === OTHER_HOLDERS ? words.throughOthers : shortPartyName(index, slug, locale));
  return (
    <>
      <h3>{words.throughTitle}</h3>
      <details className="look-through">
        <summary>{words.throughToggle}</summary>
        <p>{words.throughLead(supplier)}</p>
        <ul>
          {payments.map(({ payer, payee, amountMinor, claims }) => (
            <li key={payer} className="num">
              {words.through(
                name(payer),
                name(payee),
                formatMoney(toDecimal(amountMinor, currency), currency, locale),
                share(amountMinor),
              )}
              <ClaimRefs claims={claims} context={context} />
            </li>
          ))}
        </ul>
        {own ? <p>{words.throughOwn(supplier, share(own.amountMinor))}</p> : null}
        <p className="faint">
          {words.missingTitle}
          {marksOf(locale).colon}
          {record.missing
            .filter(({ role }) => role === "price")
            .map((one) => missingText(index, one, locale))
            .join(marksOf(locale).semicolon)}
        </p>
      </details>
    </>
  );
}
