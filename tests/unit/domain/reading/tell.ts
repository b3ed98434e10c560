import type { SourceKind } from "@/lib/domain/model/vocabulary";
import { type AmountSaid, type FoundAmount, findAmounts } from "@/lib/domain/reading/find-amounts";
import { findDays, findLengths } from "@/lib/domain/reading/find-days";
import { indexNames, type KnownParty } from "@/lib/domain/reading/find-parties";
import { readText, type TextReading } from "@/lib/domain/reading/read-text";
import { flatten, type Reading } from "@/lib/domain/reading/spans";

const KNOWN: readonly KnownParty[] = [
  { slug: "nvidia", names: ["NVIDIA Corporation", "NVIDIA", "英伟达"] },
  { slug: "oracle", names: ["Oracle Corporation", "甲骨文"] },
  { slug: "openai", names: ["OpenAI"] },
  { slug: "apollo", names: ["Apollo Global Management", "阿波罗全球管理公司"] },
  { slug: "harbor", names: ["Harbor Grid Holdings, Inc.", "港网控股"] },
];
const NAMES = indexNames(KNOWN);

/** Reads a text beside five known parties. */
export function reading(
  text: string,
  sourceKind: SourceKind | null = null,
  sourceDay: string | null = null,
): TextReading {
  return readText(text, { names: NAMES, sourceKind, sourceDay });
}

/** A reading in a line: `?` where it is asked, `-` where it is left. */
function inWords<Value>(cell: Reading<Value>, words: (value: Value) => string): string {
  if (cell.is === "left") return "-";
  return cell.is === "read" ? words(cell.value) : "?";
}

/** "up_to 12bn USD": large numbers in billions and millions. */
function amountWords({ qualifier, unit, value, min, max }: AmountSaid): string {
  const figures = [value, min, max].flatMap((one) => (one === null ? [] : [short(one)])).join("..");
  return [qualifier === "exact" ? "" : qualifier, figures, unit].filter((word) => word !== "").join(" ");
}

function short(decimal: string): string {
  const scale = (
    [
      ["tn", 12],
      ["bn", 9],
      ["m", 6],
    ] as const
  ).find(([, power]) => decimal.length > power && !decimal.includes("."));
  if (!scale) return decimal;
  const [word, power] = scale;
  const whole = decimal.slice(0, -power);
  const rest = decimal.slice(-power).replace(/0+$/, "");
  return `${whole}${rest === "" ? "" : `.${rest}`}${word}`;
}

/** Every amount of a text. */
export function tellAmounts(text: string): string {
  return findAmounts(flatten(text)).map(tellAmount).join("; ");
}

function tellAmount({ role, said, isPart }: FoundAmount): string {
  return [role === "sum" ? "" : role, isPart ? "part" : "", inWords(said, amountWords)]
    .filter((word) => word !== "")
    .join(" ");
}

/** Every day and length of a text, by a source of 4 November 2026. */
export function tellDays(text: string): string {
  const flat = flatten(text);
  const days = findDays(flat, { sourceDay: "2026-11-04" }).map(
    ({ said, role }) => `${role === "bound" ? "bound " : ""}${inWords(said, String)}`,
  );
  return [...days, ...findLengths(flat).map(({ number, unit }) => `${number} ${unit}`)].join("; ");
}

/** Every link of a text: who pays whom, for what, how much, how far it has come. */
export function tellLinks(text: string, sourceKind: SourceKind | null = null): string {
  const { links, parties } = reading(text, sourceKind);
  const nameOf = (key: string) => parties.find((party) => party.key === key)?.name ?? key;
  return links
    .map(({ payer, payee, kind, amount, stage }) =>
      [
        inWords(payer, nameOf),
        ">",
        inWords(payee, nameOf),
        "|",
        inWords(kind, String),
        "|",
        inWords(amount, amountWords),
        "|",
        inWords(stage, String),
      ].join(" "),
    )
    .join("\n");
}
