import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formatPartialDate } from "@/lib/view/format";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import template from "./report.typ?raw";

const require = createRequire(import.meta.url);

const FONT_FILES = [
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
  "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
  "@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  "@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf",
];

const FONTS_OF_SCRIPTS = [
  [/\p{Script=Arabic}/u, "Vazirmatn"],
  [/\p{Script=Hebrew}/u, "Noto Sans Hebrew"],
] as const;

export interface ReportInput {
  readonly document: SnapshotDocument;
  /** Lower-case hexadecimal hash of the canonical document, printed on every page. */
  readonly sha256: string;
  readonly locale: Locale;
  /** The network as an SVG picture; null leaves the picture out. */
  readonly networkSvg: string | null;
}

/** A typeset report: the bytes of the PDF, and the citations that the typesetter really set as footnotes. */
export interface RenderedReport {
  readonly pdf: Uint8Array;
  readonly citations: readonly (readonly string[])[];
  readonly pages: number;
  /** The standard that the file was checked against and names; null where its letters do not let it. */
  readonly standard: "ua-1" | null;
}

/**
 * Typesets the report of a frozen document as tagged PDF (PDF/UA-1 by the typesetter's own checks, as far as it can be).
 * The same document gives the same bytes: the only day in the file is the document's own.
 * @throws with the typesetter's messages when the template does not compile
 */
export function renderReport({ document, sha256, locale, networkSvg }: ReportInput): RenderedReport {
  const compiler = NodeCompiler.create({
    workspace: "/",
    fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(require.resolve(file))) }],
  });
  const blocks = buildReportBlocks(document, locale);
  const payload = {
    ...blocks,
    number: document.number,
    sha256,
    asOf: blocks.words.asOf(formatPartialDate(document.header.asOf, locale)),
    picture: networkSvg === null ? null : "network.svg",
  };
  compiler.mapShadow("/report.json", Buffer.from(JSON.stringify(payload)));
  if (networkSvg !== null) compiler.mapShadow("/network.svg", Buffer.from(nameFonts(networkSvg)));
  compiler.addSource("/report.typ", template);

  const compiled = compiler.compile({ mainFilePath: "/report.typ" });
  if (compiled.result === null) throw new Error(`the report does not compile: ${diagnosticsOf(compiler, compiled)}`);
  const day = Date.parse(`${document.header.asOf}T00:00:00Z`) / 1000;
  return {
    ...writePdf(compiler, compiled.result, day),
    citations: citationsOf(compiler, compiled.result),
    pages: compiled.result.numOfPages,
  };
}

/**
 * The file, checked against PDF/UA-1. Letters that no font here has, and some scripts inside the picture, cannot pass
 * that check: such a report is tagged all the same and makes no claim, for a name must never cost a newsroom its report.
 */
function writePdf(
  compiler: NodeCompiler,
  set: NodeTypstDocument,
  creationTimestamp: number,
): Pick<RenderedReport, "pdf" | "standard"> {
  try {
    return { pdf: compiler.pdf(set, { pdfStandard: "ua-1", pdfTags: true, creationTimestamp }), standard: "ua-1" };
  } catch {
    return { pdf: compiler.pdf(set, { pdfTags: true, creationTimestamp }), standard: null };
  }
}

/**
 * Names the font of every line of the picture that the fonts of the picture cannot set: the typesetter would look for
 * one among those of the machine.
 */
function nameFonts(svg: string): string {
  return svg.replace(/<(tspan|text) ([^>]*>)([^<]*)/g, (line, name: string, attributes: string, text: string) => {
    const font = FONTS_OF_SCRIPTS.find(([letters]) => letters.test(text))?.[1];
    return font === undefined ? line : `<${name} font-family="${font}" ${attributes}${text}`;
  });
}

function citationsOf(compiler: NodeCompiler, document: NodeTypstDocument): readonly (readonly string[])[] {
  return compiler.query(document, { selector: "<citation>", field: "value" });
}

function diagnosticsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler["compile"]>): string {
  const error = compiled.takeDiagnostics();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : "no diagnostics";
}
