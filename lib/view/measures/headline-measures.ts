import { answerSystems, type SystemAnswer } from "@/lib/domain/analysis/measures/case-systems";
import { vehicleInFocus } from "@/lib/domain/analysis/measures/vehicle-in-focus";
import type { Figure } from "@/lib/domain/model/snapshot-document";
import { compareText } from "../../domain/model/ids";
import type { DocumentIndex } from "../snapshots/document-index";
import type { ReaderMeasure } from "./measure-messages";
import { isForReaders, nameOf } from "./reader-figures";

const MEASURE_OF: Readonly<Record<string, ReaderMeasure>> = {
  "round-trip": "M1",
  "round-trip-stated": "M1",
  "round-trip-share": "M1",
  "stake-back": "M1",
  moved: "M2",
  "moved-stated": "M2",
  "two-way": "M2",
  circulating: "M2",
  "circulating-stated": "M2",
  "circulating-even": "M2",
  loop: "M4",
  loops: "M4",
  "receipts-share": "M5",
  "vehicle-debt": "M6",
  "debt-reported": "M6",
  "debt-look-through": "M6",
  "vendor-money": "M6",
  leverage: "M7",
  "stack-gross": "M7",
  "stack-independent": "M7",
  "stack-net": "M7",
};

/** The headline measure that a figure answers; null for those that belong to one system alone. */
export function measureOf(figure: Figure): ReaderMeasure | null {
  return MEASURE_OF[nameOf(figure)] ?? null;
}

/** The figures that answer each of the questions, everything on record counted: at most three for one question. */
export function headlineMeasures(
  index: DocumentIndex,
): readonly { measure: ReaderMeasure; figures: readonly Figure[] }[] {
  const { figures } = index.document;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const pick = (...ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const largest = (name: string, count: number) =>
    figures
      .filter((figure) => figure.id.startsWith(`${name}/REPORTED/`))
      .sort((one, other) => sizeOf(other) - sizeOf(one) || compareText(one.id, other.id))
      .slice(0, count);
  const vehicle = vehicleInFocus(index.document);
  return [
    { measure: "M1", figures: largest("round-trip-stated", 2) },
    { measure: "M2", figures: pick("circulating-stated/REPORTED", "moved-stated/REPORTED") },
    { measure: "M4", figures: pick("loops/REPORTED/cash", "loops/REPORTED/mixed") },
    { measure: "M5", figures: largestPayers(figures) },
    {
      measure: "M6",
      figures: figures
        .filter((figure) => ["vehicle-debt", "debt-reported", "debt-look-through"].includes(nameOf(figure)))
        .filter(({ id }) => vehicle !== null && id.split("/")[1] === vehicle)
        .slice(0, 3),
    },
    {
      measure: "M7",
      figures: pick(
        ...index.document.header.words.illustrations.map(({ key }) => `stack-independent/${key}`),
        ...(vehicle === null ? [] : [`stack-independent/${vehicle}`]),
      ),
    },
  ];
}

/** The first payer of each of the companies with most stated receipts; owed under contract or paid. */
function largestPayers(figures: readonly Figure[]): readonly Figure[] {
  const shares = figures.filter(({ id }) => id.startsWith("receipts-share/COMMITTED/"));
  return shares.filter(({ parties: [party] }, at) => shares[at - 1]?.parties[0] !== party).slice(0, 3);
}

function sizeOf(figure: Figure): number {
  return Number(figure.point ?? figure.high ?? figure.low ?? 0);
}

/** What a system shows: loops apart from other figures, which come in groups that share a scale. */
export interface SystemView {
  readonly answer: SystemAnswer;
  readonly groups: readonly { readonly name: string; readonly figures: readonly Figure[] }[];
  readonly loops: readonly Figure[];
}

/** The systems on which a document has something to say, with their figures grouped by measure, in its order. */
export function systemViews(index: DocumentIndex): readonly SystemView[] {
  const byId = new Map(index.document.figures.map((figure) => [figure.id, figure]));
  const spoken = answerSystems(index.document).filter(
    ({ figures, toldOnly, discrepancies }) => figures.length + toldOnly.length + discrepancies.length > 0,
  );
  return spoken.map((answer) => {
    const figures = answer.figures.flatMap((id) => byId.get(id) ?? []).filter(isForReaders);
    const rest = figures.filter((figure) => nameOf(figure) !== "loop");
    const names = [...new Set(rest.map(nameOf))];
    return {
      answer,
      groups: names.map((name) => ({ name, figures: rest.filter((figure) => nameOf(figure) === name) })),
      loops: figures.filter((figure) => nameOf(figure) === "loop"),
    };
  });
}
