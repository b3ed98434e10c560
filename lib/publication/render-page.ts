import type { ReactElement, ReactNode } from "react";
import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { setTextElements } from "./set-text-elements";

/** Stands in a page for a part that was set aside. No text of a case can write it: `<` is escaped in texts and attributes. */
const PLACE = /<set-aside data-part="(\d+)"><\/set-aside>/g;

/**
 * Renders a whole document to HTML, piece by piece, without any framework script and without the marks that would serve one.
 * What the page sets aside is rendered when its turn comes: of a record of fifty megabytes no more than one part is
 * in memory, where the renderer holds every text of it several times over.
 */
export function* renderPage(page: (setAside: (part: ReactNode) => ReactNode) => ReactElement): Generator<string> {
  const parts = new Map<number, ReactNode>();
  let count = 0;
  const setAside = (part: ReactNode): ReactNode => {
    if (part === null || part === undefined || typeof part === "boolean") return part;
    count += 1;
    parts.set(count, part);
    return createElement("set-aside", { key: count, "data-part": count });
  };
  yield "<!DOCTYPE html>";
  yield* renderPieces(page(setAside), parts);
}

function* renderPieces(node: ReactNode, parts: Map<number, ReactNode>): Generator<string> {
  const html = renderToStaticMarkup(createElement(Fragment, null, node));
  let written = 0;
  for (const { 0: place, 1: part, index } of html.matchAll(PLACE)) {
    yield setTextElements(html.slice(written, index));
    written = index + place.length;
    const own = parts.get(Number(part));
    parts.delete(Number(part));
    yield* renderPieces(own, parts);
  }
  yield setTextElements(html.slice(written));
}
