import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Day } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { languagesOf, type ReportChoice } from "@/lib/domain/reports/report-choice";
import { buildReportBlocks, type ReportBlocks } from "@/lib/view/report/report-blocks";
import { drawReportPictures, readPalette } from "./draw-pictures";
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

/** Widths at which the pictures fill their pages: of the hubs in percent of the line, of the network in millimetres. */
const WIDTHS = { hubsWidth: 72, networkWidth: 222 };

export interface ReportInput {
  readonly document: SnapshotDocument;
  /** Lower-case hexadecimal hash of the canonical document, printed on every page. */
  readonly sha256: string;
  readonly choice: ReportChoice;
}

/** A typeset report: the bytes of the PDF, and what the typesetter really set. */
export interface RenderedReport {
  readonly pdf: Uint8Array;
  /** The citations of the register, by claim, source, fragment, locator and stance. */
  readonly citations: readonly (readonly string[])[];
  readonly pages: number;
  /** The page on which the register begins. */
  readonly registerPage: number;
  /** The standard that the file was checked against and names; null where its letters do not let it. */
  readonly standard: "ua-1" | null;
}

/**
 * Typesets the report of a frozen document as tagged PDF (PDF/UA-1 by the typesetter's own checks, as far as it can be).
 * The same document and choice give the same bytes: the only day in the file is the document's own.
 * @throws with the typesetter's messages when the template does not compile
 */
export function renderReport(input: ReportInput): RenderedReport {
  return setReport(drawReport(input));
}

/** What the typesetter is given: the files that the template reads, and the day that the file bears. */
export interface DrawnReport {
  readonly files: ReadonlyMap<string, string>;
  readonly day: Day;
}

/** The first half of a report: its words are written and its pictures drawn. */
export function drawReport(input: ReportInput): DrawnReport {
  return { files: prepareReport(input), day: input.document.header.asOf };
}

/** The second half: its pages are set. */
export function setReport({ files, day }: DrawnReport): RenderedReport {
  const compiler = NodeCompiler.create({
    workspace: "/",
    fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(require.resolve(file))) }],
  });
  for (const [path, text] of files) compiler.mapShadow(path, Buffer.from(text));
  compiler.addSource("/report.typ", template);

  const compiled = compiler.compile({ mainFilePath: "/report.typ" });
  if (compiled.result === null) throw new Error(`the report does not compile: ${diagnosticsOf(compiler, compiled)}`);
  return {
    ...writePdf(compiler, compiled.result, Date.parse(`${day}T00:00:00Z`) / 1000),
    citations: compiler.query(compiled.result, { selector: "<citation>", field: "value" }),
    pages: compiled.result.numOfPages,
    registerPage: Number(compiler.query(compiled.result, { selector: "<register-page>", field: "value" })[0]),
  };
}

/** The files that the template reads: words and settings as one, and a picture each. */
function prepareReport({ document, sha256, choice }: ReportInput): ReadonlyMap<string, string> {
  const texts = languagesOf(choice).map((locale) => buildReportBlocks(document, locale, choice));
  const pictures = texts.flatMap(({ locale }) =>
    [...drawReportPictures(document, locale)].map(([name, svg]) => [`/pictures/${locale}/${name}.svg`, svg] as const),
  );
  const payload = { texts: texts.map(toPayload), sha256, palette: readPalette(), ...WIDTHS };
  return new Map([...pictures, ["/report.json", JSON.stringify(payload)]]);
}

/** The blocks with their wording as texts: a "#" stands where the template puts a number. */
function toPayload({ words, ...blocks }: ReportBlocks) {
  return {
    ...blocks,
    words: {
      kicker: words.kicker,
      document: words.document,
      restsOn: words.restsOn,
      inShort: words.inShort,
      contents: words.contents,
      footnotes: words.footnotes,
      colon: words.colon,
      comma: words.comma,
      openQuote: words.openQuote,
      closeQuote: words.closeQuote,
      loopWord: words.loopWord("#"),
      loopRegister: words.loopRegister,
      loopRow: words.loopRow,
      register: { ...words.register, source: words.register.source("#") },
      sources: words.sources,
    },
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

function diagnosticsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler["compile"]>): string {
  const error = compiled.takeDiagnostics();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : "no diagnostics";
}
