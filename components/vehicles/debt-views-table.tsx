import {
  type CompanyDebtViews,
  debtViews,
  type SeenDebt,
  vehicleDebt,
} from "@/lib/domain/analysis/vehicles/debt-views";
import type { MissingClaim, VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { formatMoneyInterval } from "@/lib/view/format";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { ClaimRefs } from "./claim-refs";

/** The debt of tenant and sponsor in three views that are never added; a view without claims says which are missing. */
export function DebtViewsTable({ record, context }: { record: VehicleRecord; context: PageContext }) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  const own = vehicleDebt(record);
  return (
    <>
      <h3>{words.viewsTitle}</h3>
      <p className="lead">{words.viewsLead}</p>
      <div className="scroll scroll-small">
        <table className="debt-views">
          <caption>{words.viewsTitle}</caption>
          <tbody>
            <tr>
              <th scope="row">{words.vehicleAlone}</th>
              <DebtCell debt={own} missing={record.missing.filter(({ role }) => role === "debt")} context={context} />
            </tr>
          </tbody>
          {debtViews(index.document, record).map((views) => (
            <CompanyViews key={views.company} views={views} context={context} />
          ))}
        </table>
      </div>
      <p className="warning">{words.neverAdd}</p>
    </>
  );
}

function CompanyViews({ views, context }: { views: CompanyDebtViews; context: PageContext }) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  const of = (role: MissingClaim["role"]) => views.missing.filter((one) => one.role === role);
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={2} className="debt-company">
          {shortPartyName(index, views.company, locale)}{" "}
          <span className="faint">{views.role === "lessee" ? words.roles.lessee : words.roles.sponsor}</span>
        </th>
      </tr>
      <tr>
        <th scope="row">{views.basis === "known_loans" && views.asReported ? words.knownLoans : words.asReported}</th>
        <DebtCell debt={views.asReported} missing={of("company_debt")} context={context} />
      </tr>
      <tr>
        <th scope="row">{views.role === "sponsor" ? words.withVehicleSponsor : words.withVehicle}</th>
        <DebtCell debt={views.withVehicle} missing={of("company_debt")} context={context} />
      </tr>
      <tr>
        <th scope="row">{words.consolidate(shortPartyName(index, views.company, locale))}</th>
        <td>
          {words.answers[views.consolidation.answer]}
          {views.consolidation.missing.length === 0 ? null : (
            <span className="faint">
              {" "}
              {words.missingTitle}
              {marksOf(locale).colon}
              {views.consolidation.missing.map((fact) => words.facts[fact]).join(marksOf(locale).semicolon)}
            </span>
          )}
        </td>
      </tr>
      {views.role === "lessee" ? (
        <tr>
          <th scope="row">{words.withLease}</th>
          <DebtCell debt={views.withLease} missing={of("rent")} context={context} />
        </tr>
      ) : null}
    </tbody>
  );
}

function DebtCell({
  debt,
  missing,
  context,
}: {
  debt: SeenDebt | null;
  missing: readonly MissingClaim[];
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  if (debt === null) {
    return (
      <td>
        {words.notComputable} <span className="faint">{words.missingTitle}</span>
        {marksOf(locale).colon}
        {missing.map((one) => missingText(index, one, locale)).join(marksOf(locale).semicolon)}
      </td>
    );
  }
  return (
    <td className="num">
      <b>{formatMoneyInterval(debt.amount, locale)}</b>
      <ClaimRefs claims={debt.claims} context={context} />
    </td>
  );
}
