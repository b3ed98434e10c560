// Contract: texts come out of a CSV as they went in, and none of them runs as a formula.
// Must reject: a comma, a quote or a line end that breaks a line, a text that a spreadsheet would compute.
import { expect, test } from "vitest";
import { writeCsvText } from "@/lib/view/desk/csv-text";

test("commas, quotes and line ends stay inside their cell", () => {
  expect(
    writeCsvText([
      ["a", 'b, "c"'],
      ["d\ne", ""],
    ]),
  ).toBe('a,"b, ""c"""\r\n"d\ne",\r\n');
});

test("a formula gets an apostrophe, a number with its sign does not", () => {
  expect(writeCsvText([["=1+1", "@sum", "+cmd", "-5", "+3.5", "-5 of 6"]])).toBe(
    "'=1+1,'@sum,'+cmd,-5,+3.5,'-5 of 6\r\n",
  );
});
