import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { STAGES } from "@/lib/domain/model/vocabulary";
import { COLUMN_ROLES, headsOf, TABLE_UNITS, type TableShape } from "@/lib/domain/reading/read-table";
import { label } from "@/lib/view/labels";
import type { DealPage } from "./deal-page";
import type { TableDraft } from "./draft";

const CURRENCIES = ["USD", "EUR", "GBP", "CNY", "HKD", "JPY", "TWD", "KRW", "INR", "CHF"];

/** What the columns of a pasted table hold and what its figures are counted in: named once for all rows. */
export function TableColumns({ page, table }: { page: DealPage; table: TableDraft }) {
  const { messages, locale, draft } = page;
  const change = (changes: Partial<TableDraft>) => page.act([{ is: "table", table: { ...table, ...changes } }]);
  const heads = headsOf(draft.text, table as TableShape);
  return (
    <fieldset className="deal-table">
      <legend>{messages.table}</legend>
      {table.columns
        .map((role, place) => ({ role, place, key: `${place} ${heads[place] ?? ""}` }))
        .map(({ role, place, key }) => (
          <label key={key}>
            <span dir="auto">{heads[place] ?? place + 1}</span>
            <select
              aria-label={messages.column(heads[place] ?? String(place + 1))}
              value={role}
              onChange={(event) => {
                const next = COLUMN_ROLES.find((one) => one === event.target.value) ?? "ignored";
                change({
                  columns: table.columns.map((one, at) =>
                    at === place ? next : one === next && next !== "ignored" ? "ignored" : one,
                  ),
                });
              }}
            >
              {COLUMN_ROLES.map((one) => (
                <option key={one} value={one}>
                  {messages.role[one]}
                </option>
              ))}
            </select>
          </label>
        ))}
      <label>
        <span>{messages.unit}</span>
        <select
          value={table.unit}
          onChange={(event) => change({ unit: TABLE_UNITS.find((one) => one === event.target.value) ?? "1" })}
        >
          {TABLE_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {messages.units[unit]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{messages.currency}</span>
        <select
          value={table.currency ?? ""}
          onChange={(event) => change({ currency: event.target.value === "" ? null : event.target.value })}
        >
          <option value="">{messages.units["1"]}</option>
          {CURRENCIES.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </label>
      {table.columns.includes("kind") ? null : (
        <label>
          <span>
            {messages.cell.kind} {messages.forAll}
          </span>
          <select
            value={table.kind ?? ""}
            onChange={(event) => change({ kind: event.target.value === "" ? null : event.target.value })}
          >
            <option value="">{messages.what}</option>
            {LINK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {label.kind(kind, locale)}
              </option>
            ))}
          </select>
        </label>
      )}
      {table.columns.includes("stage") ? null : (
        <label>
          <span>
            {messages.cell.stage} {messages.forAll}
          </span>
          <select
            value={table.stage ?? ""}
            onChange={(event) => change({ stage: event.target.value === "" ? null : event.target.value })}
          >
            <option value="">{messages.what}</option>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {label.stage(stage, locale)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="deal-check">
        <input
          type="checkbox"
          checked={table.hasHead}
          onChange={(event) => change({ hasHead: event.target.checked })}
        />
        {messages.hasHead}
      </label>
    </fieldset>
  );
}
