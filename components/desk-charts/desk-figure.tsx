"use client";
import "./desk-charts.css";
import dynamic from "next/dynamic";
import { useEffect, useId, useRef, useState } from "react";
import { useLocale } from "#desk";
import { formatMoney } from "@/lib/view/format";
import { dashboardMessages } from "@/lib/view/messages/dashboard";
import { type ChartTable, toCsv } from "@/lib/view/overview/chart-table";

// The library of charts is loaded when a chart comes into sight, never with a page.
const StackedBars = dynamic(() => import("./stacked-bars"), { ssr: false });

/**
 * A chart of the desk in its shell: what it shows, as of when, the same as a table, and the ways to keep it. The table is
 * always there, so that nothing of it needs a mouse, a script or eyes.
 */
export function DeskFigure({
  id,
  title,
  note,
  sourceLine,
  table,
  currency,
  isBesides = false,
}: {
  id: string;
  title: string;
  note: string;
  sourceLine: string;
  table: ChartTable;
  /** What the numbers are in; null: they are counts. */
  currency: string | null;
  isBesides?: boolean;
}) {
  const locale = useLocale();
  const words = dashboardMessages(locale);
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<string | null>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watched = box.current;
    if (watched === null) return undefined;
    const watch = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) setNear(true);
    });
    watch.observe(watched);
    return () => watch.disconnect();
  }, []);
  const format = (value: number) =>
    currency === null ? String(value) : formatMoney(String(Math.round(value)), currency, locale);
  const saveSvg = () => {
    const svg = box.current?.querySelector("svg");
    if (svg) saveFile(`${id}.svg`, "image/svg+xml", drawAlone(svg));
  };
  const copy = async () => {
    const address = new URL(window.location.href);
    address.hash = id;
    await navigator.clipboard.writeText(address.href);
    setTold(words.copied);
  };
  return (
    <figure id={id} className="desk-figure" aria-labelledby={heading}>
      <figcaption>
        <h2 id={heading}>{title}</h2> <small>{note}</small>
      </figcaption>
      <div ref={box} className="chart-box">
        {isNear ? <StackedBars {...{ table, format, isBesides }} /> : null}
      </div>
      <ul className="chart-key">
        {table.columns.map(({ key, title: name, look }) => (
          <li key={key}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={`chart-bar ${look}`} width="12" height="12" />
            </svg>{" "}
            {name}
          </li>
        ))}
      </ul>
      <p className="chart-foot">
        <span>{sourceLine}</span>
        <button type="button" className="desk-quiet" onClick={saveSvg}>
          {words.saveSvg}
        </button>
        <button
          type="button"
          className="desk-quiet"
          onClick={() => saveFile(`${id}.csv`, "text/csv;charset=utf-8", toCsv(table))}
        >
          {words.saveCsv}
        </button>
        <button type="button" className="desk-quiet" onClick={() => void copy()}>
          {words.copyAddress}
        </button>
        <span role="status">{told}</span>
      </p>
      <details>
        <summary>{words.asTable}</summary>
        <div className="desk-scroll" role="region" aria-label={title} tabIndex={0}>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{table.head}</th>
                {table.columns.map(({ key, title: name }) => (
                  <th key={key} scope="col" className="desk-number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, name, cells }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {table.columns.map((column) => {
                    const cell = cells[column.key];
                    return (
                      <td key={column.key} className="desk-number">
                        {cell?.path ? <a href={cell.path}>{cell.text}</a> : cell?.text}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** The picture with the colours that it has on the page, so that it stands without the page's style sheet. */
function drawAlone(svg: SVGElement): string {
  const alone = svg.cloneNode(true) as SVGElement;
  const originals = svg.querySelectorAll("*");
  for (const [at, element] of alone.querySelectorAll("*").entries()) {
    const original = originals[at];
    if (original === undefined) continue;
    const { fill, stroke, fontSize, fontFamily } = getComputedStyle(original);
    element.setAttribute("style", `fill:${fill};stroke:${stroke};font-size:${fontSize};font-family:${fontFamily}`);
  }
  alone.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(alone);
}

function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
