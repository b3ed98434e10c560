import { beforeAll, describe, expect, it } from "vitest";
import { renderPages } from "../../builders/rendered-pages";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: readers meet plain words. Must reject: nouns of the data in what the product says to them; what sources, the
// glossary and the case's own texts say is theirs.

const NOUNS_OF_THE_DATA = /\b(?:l[e]gs?|lens(?:es)?|layers?)\b/i;
const OWN_TEXTS =
  /<(?:q|blockquote|dl class="glossary"|span class="term-note"|script|style)\b[\s\S]*?<\/(?:q|blockquote|dl|span|script|style)>/g;

describe("the page of the case, its record and its measures", () => {
  const document = freezeShippedCase();
  const own = textsOf(document).filter((text) => NOUNS_OF_THE_DATA.test(text));

  beforeAll(() => {
    renderPages(document, "en");
  }, 120_000);

  it.each(["case", "record", "measures"])("say nothing of lenses, layers and the like: %s", (name) => {
    const html = renderPages(document, "en").get(name) ?? "";
    const said = html
      .replace(OWN_TEXTS, "")
      .replace(/<[^>]+>/g, "\n")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => NOUNS_OF_THE_DATA.test(line) && !own.some((text) => text.includes(line)));
    expect([...new Set(said)]).toEqual([]);
  });
});

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
