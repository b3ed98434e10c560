import postcss, { type AtRule, type Declaration, type Rule } from "postcss";
import {
  type Applies,
  bySpecificity,
  readSelector,
  type Selector,
  type Specificity,
  splitSelectors,
  weakest,
} from "./match-selector";

/** The families that texts of the public pages are set in; `system` is a font of the reader's own. */
export type TextFamily = "sans" | "serif" | "system";

/** What a rule says of the type of a text. Null: nothing. */
interface TypeSetting {
  readonly family: TextFamily | "inherit" | null;
  readonly weight: number | "bolder" | "lighter" | "inherit" | null;
  readonly italic: boolean | "inherit" | null;
  readonly displayed: boolean | null;
}

export interface TypeRule {
  readonly selector: Selector;
  /** What the conditions around the rule leave of it. */
  readonly atMost: Applies;
  readonly setting: TypeSetting;
}

/** What browsers set by themselves, in the properties that choose a font or hide a text. */
const BROWSER_STYLES = `
html { font-family: var(--font-browser); font-weight: 400; font-style: normal; }
head, title, script, style, template, datalist, desc, metadata, area, param { display: none; }
h1, h2, h3, h4, h5, h6, th { font-weight: bold; }
b, strong { font-weight: bolder; }
em, i, cite, dfn, address, var { font-style: italic; }
code, kbd, samp, pre, button, input, select, textarea { font: 400 1em monospace; }
`;

export interface TypeRules {
  /** The weakest first, as the cascade applies them. */
  readonly rules: readonly TypeRule[];
  /** Finds the attributes that a rule asks about, and `open`, which folds and unfolds. */
  readonly counting: RegExp;
  /** Every character that a style sheet writes itself: quotation marks, arrows before an element. */
  readonly written: string;
}

/** The rules of a style sheet that choose fonts or hide texts, above what browsers do by themselves. */
export function readTypeRules(css: string): TypeRules {
  const sheets = [BROWSER_STYLES, css].map((sheet) => postcss.parse(sheet));
  const found: { rule: TypeRule; origin: number; specificity: Specificity }[] = [];
  const attributes = new Set(["class", "open"]);
  let written = "";
  for (const [origin, sheet] of sheets.entries()) {
    sheet.walkDecls(/^(content|quotes)$/, ({ value }) => {
      written += readStrings(value);
    });
    sheet.walkRules((rule) => {
      const atMost = readConditions(rule);
      const setting = readSetting(rule);
      if (atMost === "no" || setting === null) return;
      for (const selector of splitSelectors(rule.selector).map(readSelector)) {
        if (selector.pseudoElement !== null) continue;
        for (const name of selector.attributes) attributes.add(name);
        found.push({ rule: { selector, atMost, setting }, origin, specificity: selector.specificity });
      }
    });
  }
  const rules = found
    .sort((one, other) => one.origin - other.origin || bySpecificity(one.specificity, other.specificity))
    .map(({ rule }) => rule);
  return { rules, counting: new RegExp(`\\s(${[...attributes].join("|")})="([^"]*)"`, "gi"), written };
}

/** Print has time to load what it needs; every other condition may hold from the start. */
function readConditions(rule: Rule): Applies {
  const levels: Applies[] = ["yes"];
  for (let above = rule.parent; above && above.type !== "root"; above = above.parent) {
    if (above.type !== "atrule") continue;
    const { name, params } = above as AtRule;
    if (name === "font-face" || /^(-webkit-)?keyframes$/.test(name) || params.trim() === "print") return "no";
    levels.push("perhaps");
  }
  return weakest(levels);
}

function readSetting(rule: Rule): TypeSetting | null {
  let setting: TypeSetting = { family: null, weight: null, italic: null, displayed: null };
  rule.each((node) => {
    if (node.type === "decl") setting = { ...setting, ...readDeclaration(node) };
  });
  return Object.values(setting).every((value) => value === null) ? null : setting;
}

function readDeclaration({ prop, value }: Declaration): Partial<TypeSetting> {
  switch (prop) {
    case "font-family":
      return { family: readFamily(value) };
    case "font-weight":
      return { weight: readWeight(value) };
    case "font-style":
      return { italic: value === "inherit" ? "inherit" : /italic|oblique/.test(value) };
    case "font":
      if (value === "inherit") return { family: "inherit", weight: "inherit", italic: "inherit" };
      return {
        family: readFamily(value),
        weight: readWeight(/(?:^|\s)(\d{3}|bold|bolder|lighter)\s/.exec(value)?.[1] ?? "400"),
        italic: /(?:^|\s)(italic|oblique)\s/.test(value),
      };
    case "display":
      return { displayed: value !== "none" };
    default:
      return {};
  }
}

function readFamily(value: string): TextFamily | "inherit" {
  if (value === "inherit") return "inherit";
  return value.includes("--font-serif") ? "serif" : value.includes("--font-sans") ? "sans" : "system";
}

function readWeight(value: string): TypeSetting["weight"] {
  if (value === "inherit" || value === "bolder" || value === "lighter") return value;
  return value === "bold" ? 700 : value === "normal" ? 400 : Number(value);
}

function readStrings(value: string): string {
  return [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = ""]) =>
      text.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex: string | undefined, sign: string | undefined) =>
        hex === undefined ? (sign ?? "") : String.fromCodePoint(Number.parseInt(hex, 16)),
      ),
    )
    .join("");
}
