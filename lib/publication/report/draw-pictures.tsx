import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { HubSvg } from "@/components/pictures/hub-svg";
import { LoopDotsSvg } from "@/components/pictures/loop-dots";
import { NestedBarSvg } from "@/components/pictures/nested-bar-svg";
import { WholeNetworkSvg } from "@/components/pictures/network-all-svg";
import pictureStyles from "@/components/pictures/pictures.css?raw";
import { RingSvg } from "@/components/pictures/ring-svg";
import tokens from "@/components/ui/tokens.css?raw";
import structureStyles from "@/components/vehicles/structure.css?raw";
import { StructureSvg } from "@/components/vehicles/structure-svg";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { drawHubs } from "@/lib/view/pictures/hub-picture";
import { readNestedBar } from "@/lib/view/pictures/nested-bar";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { listRings } from "@/lib/view/report/loop-chapter";
import { listVehicles } from "@/lib/view/report/word-chapters";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { flattenInkStyles, readTokens } from "../picture-styles";

/** Fonts of scripts that the fonts of the pictures do not have. */
const FONTS_OF_SCRIPTS = [
  [/\p{Script=Arabic}/u, "Vazirmatn"],
  [/\p{Script=Hebrew}/u, "Noto Sans Hebrew"],
] as const;

/** Parts of pictures that stand in the report and not in picture files. */
const MORE_PARTS = /\.(middle|most|in-bar|dots|count)(?![\w-])/;

/**
 * The pictures of a report in one language, by name: those of the page, drawn by the same components, each with its
 * styles inside, for white paper.
 */
export function drawReportPictures(document: SnapshotDocument, locale: Locale): ReadonlyMap<string, string> {
  const context = createPageContext(document, locale);
  const { index } = context;
  const hubs = drawHubs(index, locale);
  const bar = readNestedBar(index);
  const pictures: readonly (readonly [string, ReactElement | null])[] = [
    ["hubs", hubs.hubs.length < 2 ? null : <HubSvg picture={hubs} loops={[]} context={context} />],
    ["network", <WholeNetworkSvg key="network" picture={drawWholeNetwork(index, locale)} context={context} />],
    ["bar", bar === null ? null : <NestedBarSvg bar={bar} context={context} />],
    ["dots", <LoopDotsSvg key="dots" context={context} />],
    ...listRings(context).map(
      (loop, at) => [`ring-${at + 1}`, <RingSvg key={loop.id} loop={loop} label="" context={context} />] as const,
    ),
    ...listVehicles(context).map(
      (record) =>
        [`vehicle-${record.vehicle}`, <StructureSvg key={record.vehicle} record={record} context={context} />] as const,
    ),
  ];
  const styles = writeStyles();
  return new Map(
    pictures.flatMap(([name, picture]) =>
      picture === null ? [] : [[name, nameFonts(withStyles(renderToStaticMarkup(picture), styles))] as const],
    ),
  );
}

/** The colours of the pictures by the names of their tokens, for what the typesetter draws itself. */
export function readPalette(): Readonly<Record<string, string>> {
  return Object.fromEntries([...readTokens(onWhite(tokens))].filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value)));
}

function onWhite(styles: string): string {
  return styles.replace(/--paper:\s*#[0-9a-f]+/i, "--paper: #ffffff");
}

function writeStyles(): string {
  const values = readTokens(onWhite(tokens));
  const structure = structureStyles
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/currentColor/g, "inherit-colour")
    .replace(/var\(--([a-z-]+)\)/g, (_, token: string) => values.get(token) ?? "none");
  const flows = [...structure.matchAll(/\.structure \.(flow-[a-z]+) \{\s*color: ([^;]+);\s*\}/g)].map(
    ([, flow, colour]) => `.${flow} line{stroke:${colour}}.${flow} path{fill:${colour}}`,
  );
  const plain = structure
    .replace(/\.structure \.flow-[a-z]+ \{[^}]*\}/g, "")
    .replace(/[^;{}]*inherit-colour;/g, "")
    .replace(/\.structure \{[^}]*\}/, "");
  const colour = (token: string) => values.get(token) ?? "none";
  // Bars outside a flow have the colours of ink; a flow says more of its own.
  const bars = [
    `.bar{fill:none;stroke:${colour("ink")};stroke-width:1.3px}`,
    `.bar.signed{fill:${colour("tint")}}`,
    `.bar.unsure{fill:${colour("half")};stroke:none}`,
    `.bar.paid{fill:${colour("ink")}}`,
  ];
  return [flattenInkStyles(onWhite(tokens), pictureStyles, MORE_PARTS), ...bars, plain.replace(/\s+/g, " "), ...flows]
    .join("\n")
    .replaceAll(' Variable"', '"');
}

function withStyles(svg: string, styles: string): string {
  return (
    svg
      .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
      // A space at the beginning of a part of a line is dropped by the typesetter.
      .replaceAll('<tspan class="years"> ', '<tspan class="years">\u00a0')
      .replace(/(<svg [^>]*>)/, `$1<style>${styles}</style>`)
  );
}

/**
 * Names the font of every line of a picture that the fonts of the picture cannot set: the typesetter would look for one
 * among those of the machine.
 */
function nameFonts(svg: string): string {
  return svg.replace(/<(tspan|text) ([^>]*>)([^<]*)/g, (line, name: string, attributes: string, text: string) => {
    const font = FONTS_OF_SCRIPTS.find(([letters]) => letters.test(text))?.[1];
    return font === undefined ? line : `<${name} font-family="${font}" ${attributes}${text}`;
  });
}
