import { useDesk } from "#desk";
import type { DebtLine } from "@/lib/domain/live/dashboard";
import { behindPath } from "@/lib/view/dossiers/desk-number";
import { formatCount } from "@/lib/view/format";
import { dashboardMessages } from "@/lib/view/messages/dashboard";

/** What a reader could not check today: how many of how many, and one act that leads to them. */
export function DebtList({ debts }: { debts: readonly DebtLine[] }) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  return (
    <table className="debt-list">
      <tbody>
        {debts.map(({ debt, slugs, of }) => {
          const path = behindPath(locale, caseSlug, { of: "debt", debt });
          return (
            <tr key={debt}>
              <th scope="row">{words.debts[debt]}</th>
              <td className="desk-number">
                <a href={path}>{words.of(formatCount(slugs.length, locale), formatCount(of, locale))}</a>
              </td>
              <td className="ink-cell">
                <svg className="debt-bar" width="100%" height="8" aria-hidden="true">
                  <rect className="all" width="100%" height="8" />
                  <rect width={`${of === 0 ? 0 : (slugs.length / of) * 100}%`} height="8" />
                </svg>
              </td>
              <td>{slugs.length === 0 ? null : <a href={path}>{words.debtActs[debt]}</a>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
