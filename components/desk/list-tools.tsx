"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import { useDesk } from "#desk";
import { useSingleKeys } from "@/components/desk-context/use-single-keys";
import { readSubject } from "@/lib/domain/annotations/subject";
import { listMessages } from "@/lib/view/messages/lists";
import { BulkBar } from "./bulk-bar";
import { ListRows, type LookedInto } from "./list-rows";
import { RowPeek } from "./row-peek";

/**
 * What is done with the rows of a list: columns are chosen, rows are walked, chosen, looked into and opened by keys, and
 * exactly what is shown is kept as CSV. It reads the table that stands in it, whoever drew that.
 */
export function ListTools({
  title,
  columns,
  shown,
  mayChoose,
  add,
  onColumns,
  children,
}: {
  title: string;
  columns: readonly { readonly key: string; readonly label: string }[];
  shown: readonly string[];
  /** Whether rows can be chosen, for acts on many. */
  mayChoose: boolean;
  /** Where a new one is written down, and what that is called. */
  add?: { readonly href: string; readonly label: string } | undefined;
  /** Where the list asks for its rows itself; else the address does. */
  onColumns?: (cols: string) => void;
  children: ReactNode;
}) {
  const { locale } = useDesk();
  const messages = listMessages(locale);
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [peeked, setPeeked] = useState<LookedInto | null>(null);
  const rows = useMemo(() => new ListRows(box), [box]);
  // A box is ticked at once; the columns follow when the page has been asked for.
  const [wished, setWished] = useState<readonly string[] | null>(null);
  const ticked = wished ?? shown;
  const showColumns = (keys: readonly string[]) => {
    setWished(keys);
    const cols = keys.join(",");
    if (onColumns !== undefined) return onColumns(cols);
    const next = new URLSearchParams(search.toString());
    next.set("cols", cols);
    router.replace(`${pathname}?${next}`, { scroll: false });
  };
  const acts = useMemo(() => {
    const walk = (step: 1 | -1) => () => {
      const row = rows.move(step);
      setPeeked((former) => (former === null || row === null ? former : rows.lookInto(row)));
      return row !== null;
    };
    return {
      j: walk(1),
      k: walk(-1),
      x: () => {
        const has = rows.choose();
        setChosen(rows.chosen());
        return has;
      },
      " ": () => {
        const row = rows.current();
        setPeeked((former) => (former !== null || row === null ? null : rows.lookInto(row)));
        return row !== null;
      },
      Enter: () => rows.open(),
      f: () => rows.filter(),
      s: () => rows.sortByNext(),
      Escape: () => {
        setPeeked(null);
        return false;
      },
    };
  }, [rows]);
  useSingleKeys(acts);
  return (
    <div ref={setBox} className="desk-list" onChange={() => setChosen(rows.chosen())}>
      <div className="desk-list-tools">
        {add === undefined ? null : <a href={add.href}>{add.label}</a>}
        <details className="desk-columns">
          <summary>{messages.columns}</summary>
          <fieldset>
            <legend className="desk-hidden">{messages.columns}</legend>
            {columns.map(({ key, label }, at) => (
              <label key={key}>
                <input
                  type="checkbox"
                  data-column={key}
                  checked={ticked.includes(key)}
                  disabled={at === 0}
                  onChange={({ target }) =>
                    showColumns(
                      columns
                        .map((column) => column.key)
                        .filter((one) => (one === key ? target.checked : ticked.includes(one))),
                    )
                  }
                />{" "}
                {label}
              </label>
            ))}
          </fieldset>
        </details>
        <button type="button" className="desk-quiet" onClick={() => rows.keepCsv(title, chosen)}>
          CSV
        </button>
      </div>
      {children}
      {peeked === null ? null : <RowPeek row={peeked} onClose={() => setPeeked(null)} />}
      {mayChoose && chosen.length > 0 ? (
        <BulkBar
          subjects={chosen.flatMap((about) => readSubject(about) ?? [])}
          onCsv={() => rows.keepCsv(title, chosen)}
          onLeave={() => {
            rows.chooseNone();
            setChosen([]);
          }}
        />
      ) : null}
      <p className="desk-list-keys desk-faint" aria-hidden="true">
        {(["j", "k", "x", "space", "enter", "f", "s"] as const).map((key) => (
          <span key={key}>
            <kbd>{messages.keyName[key]}</kbd> {messages.keyDoes[key]}
          </span>
        ))}
      </p>
    </div>
  );
}
