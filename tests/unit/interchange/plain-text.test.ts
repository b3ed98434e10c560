import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/interchange/markdown/plain-text";

// Contract: a Markdown text in one line is what somebody reads.
// Must reject: signs of emphasis, addresses of links and mentions, two blocks run into one word, a text that never ends.

describe("a Markdown text in one line", () => {
  it.each([
    ["**Bold** and _slanted_ with `code`", "Bold and slanted with code"],
    [
      "[@Ada Ash](user:00000000-0000-4000-8000-000000000000) see [the filing](https://example.org/a)",
      "@Ada Ash see the filing",
    ],
    ["# Heading\n\nFirst.\n\n- one\n- two", "Heading First. one two"],
    ["> quoted\n\n| a | b |\n| - | - |\n| 1 | 2 |", "quoted a b 1 2"],
    ["<b>raw</b> words", "raw words"],
    ["2 * 3 * 4 = 24 and a_b_c", "2 * 3 * 4 = 24 and a_b_c"],
  ])("%s", (text, words) => {
    expect(plainText(text)).toBe(words);
  });

  it("is the text itself where it nests too deep to be read", () => {
    expect(plainText("> ".repeat(50))).toBe("> ".repeat(50).trim());
  });
});
