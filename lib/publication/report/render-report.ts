import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";
import type { Locale } from "@/lib/domain/vocabulary";
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
];

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
}

/**
 * Typesets the report of a frozen document as tagged PDF (PDF/UA-1 by the typesetter's own checks).
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
  if (networkSvg !== null) compiler.mapShadow("/network.svg", Buffer.from(networkSvg));
  compiler.addSource("/report.typ", template);

  const compiled = compiler.compile({ mainFilePath: "/report.typ" });
  if (compiled.result === null) throw new Error(`the report does not compile: ${diagnosticsOf(compiler, compiled)}`);
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: "ua-1",
    pdfTags: true,
    creationTimestamp: Date.parse(`${document.header.asOf}T00:00:00Z`) / 1000,
  });
  return { pdf, citations: citationsOf(compiler, compiled.result), pages: compiled.result.numOfPages };
}

function citationsOf(compiler: NodeCompiler, document: NodeTypstDocument): readonly (readonly string[])[] {
  return compiler.query(document, { selector: "<citation>", field: "value" });
}

function diagnosticsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler["compile"]>): string {
  const error = compiled.takeDiagnostics();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : "no diagnostics";
}
