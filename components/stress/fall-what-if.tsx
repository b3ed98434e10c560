import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { STUDIED_FALLS, wholeDownTo } from "@/lib/domain/analysis/vehicles/asset-fall";
import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { carryStructure } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import { viewPath } from "@/lib/view/addresses";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { stressMessages } from "@/lib/view/stress/stress-messages";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { formatPerMille, waterfallRow } from "@/lib/view/vehicles/waterfall-rows";

/** What lenders of each vehicle would lose if its assets lost value; vehicles without claims say which are missing. */
export function FallWhatIf({ records, context }: { records: readonly VehicleRecord[]; context: PageContext }) {
  const { index, locale } = context;
  const words = stressMessages(locale);
  const { header, number } = index.document;
  const falls = STUDIED_FALLS.filter((fall) => fall > 0);
  return (
    <div className="scroll">
      <table>
        <caption>{words.fallTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.vehicle}</th>
            <th scope="col">{words.wholeDownTo}</th>
            {falls.map((fall) => (
              <th key={fall} scope="col">
                {words.ifFalls(formatPerMille(fall))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => {
            const result = carryStructure(record);
            const whole = result.ok ? wholeDownTo(result.carried) : null;
            return (
              <tr key={record.vehicle} data-spv={record.vehicle}>
                <th scope="row">
                  <a href={`${viewPath(header.slug, number, "vehicles", locale)}#vehicle-${record.vehicle}`}>
                    {shortPartyName(index, record.vehicle, locale)}
                  </a>
                </th>
                {result.ok ? (
                  <>
                    <td className="num">
                      {whole === null ? "–" : formatPerMille(whole)}
                      <ClaimRefs claims={result.carried.claims} context={context} />
                    </td>
                    {falls.map((fall) => {
                      const row = waterfallRow(result.carried, fall, locale);
                      return (
                        <td key={fall} className={row.isDebtWhole ? "num" : "num fall-hit"}>
                          {row.debtLoss}
                        </td>
                      );
                    })}
                  </>
                ) : (
                  <td colSpan={falls.length + 1} className="faint">
                    {words.notComputable}
                    {marksOf(locale).colon}
                    {result.missing.map((one) => missingText(index, one, locale)).join(marksOf(locale).semicolon)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
