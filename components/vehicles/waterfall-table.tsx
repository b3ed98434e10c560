import { STUDIED_FALLS, wholeDownTo } from "@/lib/domain/analysis/vehicles/asset-fall";
import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { carryStructure, OTHER_HOLDERS } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import { toDecimal } from "@/lib/domain/model/money";
import { formatMoney } from "@/lib/view/format";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { formatPerMille, waterfallRow, writeFallGround } from "@/lib/view/vehicles/waterfall-rows";
import { ClaimRefs } from "./claim-refs";

/** Where the slider stands before it is moved, in per mille. */
const SLIDER_START = 500;

/** What lenders and equity would lose if the assets lost value; the island makes the fall continuous. */
export function WaterfallTable({ record, context }: { record: VehicleRecord; context: PageContext }) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  const result = carryStructure(record);
  if (!result.ok) {
    return (
      <>
        <h3>{words.waterfallTitle}</h3>
        <p>
          {words.notComputable} {words.missingTitle}
          {marksOf(locale).colon}
          {result.missing.map((one) => missingText(index, one, locale)).join(marksOf(locale).semicolon)}
        </p>
      </>
    );
  }
  const { carried } = result;
  const money = (minor: bigint) => formatMoney(toDecimal(minor, carried.currency), carried.currency, locale);
  const whole = wholeDownTo(carried);
  const holderName = (holder: string) =>
    holder === OTHER_HOLDERS ? words.others : shortPartyName(index, holder, locale);
  return (
    <div data-fall-ground={writeFallGround(carried)} data-vehicle={record.vehicle}>
      <h3>{words.waterfallTitle}</h3>
      <p className="lead">
        {words.waterfallLead(money(carried.costMinor), money(carried.debtMinor), money(carried.equityMinor))}
        <ClaimRefs claims={carried.claims} context={context} />
        {carried.assumptions.length === 0 ? null : (
          <span>
            {" "}
            {words.assumed} {carried.assumptions.map((one) => words.assumptions[one]).join(marksOf(locale).semicolon)}
            {marksOf(locale).end}
          </span>
        )}
      </p>
      {whole === null ? null : <p className="fall-whole">{words.whole(formatPerMille(whole))}</p>}
      <p className="fall-slider" data-fall-slider="" hidden>
        <label>
          {words.slider} <input type="range" min="0" max="1000" step="5" defaultValue={SLIDER_START} />
        </label>
        <output>{words.ifSentence(waterfallRow(carried, SLIDER_START, locale))}</output>
      </p>
      <div className="scroll scroll-small">
        <table className="waterfall">
          <caption>{words.waterfallTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.fall}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.loanToValue}</th>
              <th scope="col">{words.equityLoss}</th>
              <th scope="col">{words.debtLoss}</th>
            </tr>
          </thead>
          <tbody>
            {STUDIED_FALLS.map((fall) => {
              const row = waterfallRow(carried, fall, locale);
              return (
                <tr key={fall} data-fall={fall}>
                  <th scope="row" className="num">
                    {row.fall}
                  </th>
                  <td className="num">{row.value}</td>
                  <td className="num">{row.loanToValue}</td>
                  <td className="num">
                    {row.equityLoss}
                    {row.byHolder
                      .filter(({ holder }) => holder in carried.structure.equity.holders)
                      .map(({ holder, loss }) => (
                        <span key={holder} className="faint fall-holder">
                          {words.lossOf(holderName(holder), loss)}
                        </span>
                      ))}
                  </td>
                  <td className={row.isDebtWhole ? "num" : "num fall-hit"}>{row.debtLoss}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
