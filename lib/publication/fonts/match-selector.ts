/** One element on the way from the document to a text, as far as selectors ask about it. */
export interface StyledElement {
  readonly parent: StyledElement | null;
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Whether a rule applies. `later`: not before the reader does something (`:hover`, `:target`); `perhaps`: it hangs on what
 * a glance at the ancestors does not tell (siblings, children, the width of the window).
 */
export type Applies = "no" | "later" | "perhaps" | "yes";
const ORDER: readonly Applies[] = ["no", "later", "perhaps", "yes"];

/** Ids, then classes, attributes and pseudo-classes, then types: as CSS counts them. */
export type Specificity = readonly [number, number, number];

interface Compound {
  readonly tests: readonly ((element: StyledElement) => Applies)[];
  /** How it stands to the compound on its left. */
  readonly combinator: "" | " " | ">" | "+" | "~";
}

export interface Selector {
  readonly specificity: Specificity;
  /** Attributes that decide, `id` among them: only these need to be looked at in a page. */
  readonly attributes: readonly string[];
  /** `::before` and `::after` are styled through their element; other pseudo-elements hold no text of ours. */
  readonly pseudoElement: string | null;
  readonly match: (element: StyledElement) => Applies;
}

const NEEDS_READER = /^(hover|focus|focus-within|focus-visible|active|target|target-within|checked|user-invalid|open)$/;
const TOKEN =
  /\s*([>+~])\s*|(\s+)|::?([a-z-]+)(\()?|\.((?:[\w-]|\\.)+)|#((?:[\w-]|\\.)+)|\[([\w-]+)(?:([~|^$*]?=)"?([^"\]]*)"?)?\]|([a-z][\w-]*|\*)/iy;

/** Reads one selector (no list). Pseudo-classes unknown here are `perhaps`: a font too many does less harm than one too few. */
export function readSelector(text: string): Selector {
  const compounds: { tests: Compound["tests"][number][]; combinator: Compound["combinator"] }[] = [
    { tests: [], combinator: "" },
  ];
  const counts: [number, number, number] = [0, 0, 0];
  const attributes: string[] = [];
  let pseudoElement: string | null = null;
  const add = (test: (element: StyledElement) => Applies) => compounds.at(-1)?.tests.push(test);

  const source = text.trim();
  const token = new RegExp(TOKEN);
  while (token.lastIndex < source.length) {
    const found = token.exec(source);
    if (!found) throw new Error(`this selector is written in a way that the fonts' reader does not know: ${source}`);
    const [whole, combinator, blank, pseudo, opens, className, id, attribute, operator, value = "", type] = found;
    if (combinator !== undefined || blank !== undefined) {
      compounds.push({ tests: [], combinator: (combinator ?? " ") as Compound["combinator"] });
    } else if (pseudo !== undefined) {
      const inner = opens ? takeArguments(source, token.lastIndex) : "";
      if (opens) token.lastIndex += inner.length + 1;
      if (whole.startsWith("::")) pseudoElement = pseudo;
      else addPseudoClass(pseudo.toLowerCase(), inner, { add, counts, attributes });
    } else if (className !== undefined) {
      counts[1]++;
      add(({ classes }) => (classes.includes(className) ? "yes" : "no"));
    } else if (id !== undefined) {
      counts[0]++;
      attributes.push("id");
      add((element) => (element.attributes.get("id") === id ? "yes" : "no"));
    } else if (attribute !== undefined) {
      counts[1]++;
      attributes.push(attribute.toLowerCase());
      // What waits for the script carries `hidden` until the script has come, which is before any touch.
      const met = attribute.toLowerCase() === "hidden" ? "perhaps" : "yes";
      add((element) => (hasValue(element.attributes.get(attribute.toLowerCase()), operator, value) ? met : "no"));
    } else if (type !== undefined && type !== "*") {
      counts[2]++;
      add(({ tag }) => (tag === type.toLowerCase() ? "yes" : "no"));
    }
  }
  return {
    specificity: counts,
    attributes,
    pseudoElement,
    match: (element) => matchFrom(compounds.length - 1, element),
  };

  function matchFrom(index: number, element: StyledElement): Applies {
    const compound = compounds[index];
    if (!compound) return "no";
    let own = "yes" as Applies;
    for (const test of compound.tests) {
      own = weaker(own, test(element));
      if (own === "no") return own;
    }
    if (own === "no" || index === 0) return own;
    if (compound.combinator === ">") {
      return element.parent ? weaker(own, matchFrom(index - 1, element.parent)) : "no";
    }
    // What stands beside an element is not looked at: its parent stands for it.
    if (compound.combinator !== " ") return weaker(own, "perhaps");
    let best: Applies = "no";
    for (let above = element.parent; above && best !== "yes"; above = above.parent) {
      const found = matchFrom(index - 1, above);
      if (ORDER.indexOf(found) > ORDER.indexOf(best)) best = found;
    }
    return weaker(own, best);
  }
}

/** Splits a list of selectors at its commas, those inside brackets left alone. */
export function splitSelectors(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    const sign = list[at];
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth--;
    else if (at === list.length || (sign === "," && depth === 0)) {
      parts.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts.filter((part) => part !== "");
}

/** The weakest of some answers; where there is none nothing stands against it. */
export function weakest(all: readonly Applies[]): Applies {
  return all.reduce(weaker, "yes");
}

/** The weaker of two answers: what both of them allow. */
export function weaker(one: Applies, other: Applies): Applies {
  return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
}

function strongest(all: readonly Applies[]): Applies {
  return ORDER[Math.max(...all.map((one) => ORDER.indexOf(one)))] ?? "no";
}

function addPseudoClass(
  name: string,
  inner: string,
  {
    add,
    counts,
    attributes,
  }: { add: (test: (element: StyledElement) => Applies) => void; counts: number[]; attributes: string[] },
): void {
  if (name === "root") {
    count(counts, [0, 1, 0]);
    add(({ tag }) => (tag === "html" ? "yes" : "no"));
  } else if (name === "lang") {
    count(counts, [0, 1, 0]);
    attributes.push("lang");
    add((element) => (isInLanguage(element, inner.trim()) ? "yes" : "no"));
  } else if (name === "is" || name === "where" || name === "not") {
    const choices = splitSelectors(inner).map(readSelector);
    for (const choice of choices) attributes.push(...choice.attributes);
    if (name !== "where") count(counts, mostSpecific(choices));
    if (name === "not") {
      add((element) => {
        const met = strongest(choices.map(({ match }) => match(element)));
        return met === "yes" ? "no" : met === "perhaps" ? "perhaps" : "yes";
      });
    } else add((element) => strongest(choices.map(({ match }) => match(element))));
  } else {
    count(
      counts,
      name === "has" ? mostSpecific(splitSelectors(inner.replace(/^\s*[>+~]/, "")).map(readSelector)) : [0, 1, 0],
    );
    add(() => (NEEDS_READER.test(name) ? "later" : "perhaps"));
  }
}

function count(counts: number[], more: Specificity): void {
  for (const [place, value] of more.entries()) counts[place] = (counts[place] ?? 0) + value;
}

function mostSpecific(selectors: readonly Selector[]): Specificity {
  return (
    selectors
      .map(({ specificity }) => specificity)
      .sort(bySpecificity)
      .at(-1) ?? [0, 0, 0]
  );
}

/** The less specific first. */
export function bySpecificity(one: Specificity, other: Specificity): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** What stands between the bracket that has just been opened and the one that closes it. */
function takeArguments(source: string, start: number): string {
  let depth = 1;
  let at = start;
  for (; at < source.length && depth > 0; at++) depth += source[at] === "(" ? 1 : source[at] === ")" ? -1 : 0;
  return source.slice(start, at - 1);
}

function hasValue(found: string | undefined, operator: string | undefined, value: string): boolean {
  if (found === undefined) return false;
  switch (operator) {
    case undefined:
      return true;
    case "=":
      return found === value;
    case "~=":
      return found.split(/\s+/).includes(value);
    case "|=":
      return found === value || found.startsWith(`${value}-`);
    case "^=":
      return found.startsWith(value);
    case "$=":
      return found.endsWith(value);
    default:
      return found.includes(value);
  }
}

function isInLanguage(element: StyledElement, language: string): boolean {
  for (let above: StyledElement | null = element; above; above = above.parent) {
    const said = above.attributes.get("lang");
    if (said !== undefined) return said === language || said.startsWith(`${language}-`);
  }
  return false;
}
