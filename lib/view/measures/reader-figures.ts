import type { Figure } from "@/lib/domain/model/snapshot-document";

/** First part of the id of a figure: which measure it is. */
export function nameOf(figure: Pick<Figure, "id">): string {
  return figure.id.split("/")[0] ?? "";
}

/** Measures that say little without care: printed by `analyze` and at the desk, with what they do not say. */
const FOR_EXPERTS: ReadonlySet<string> = new Set(["throughput"]);

/**
 * True for figures that pages for readers print. What is a part of assumed money is none: the books of a company were
 * closed by assumption, or its equity is taken as what debt leaves, so the share contradicts what the sources say.
 * Such figures stay in the document and in what `analyze` prints.
 */
export function isForReaders(figure: Pick<Figure, "id" | "assumptions">): boolean {
  const { assumptions } = figure;
  if (FOR_EXPERTS.has(nameOf(figure)) || assumptions.includes("closure-assumed")) return false;
  return nameOf(figure) !== "leverage" || !assumptions.includes("equity-is-the-rest");
}
