import { describe, expect, it } from "vitest";
import { flattenInkStyles } from "@/lib/publication/picture-styles";

const TOKENS = `:root { --paper: #fff; --ink: #111; --ink-soft: #555; --flow-loan: #a50; --flow-purchase: #070;
  --flow-investment: #00f; --flow-none: #777; --tint: #ddd; --wash-loan: #fda; --wash-purchase: #dfd;
  --wash-investment: #ddf; --font-sans: "Face"; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; } }`;

describe("styles of a picture as a file of its own", () => {
  const styles = flattenInkStyles(
    TOKENS,
    `/* a remark */ .stream { --line: var(--flow-none); --wash: var(--tint); }
     .debt { --line: var(--flow-loan); --wash: var(--wash-loan); }
     .investment { --line: var(--flow-investment); --wash: var(--wash-investment); }
     .purchase { --line: var(--flow-purchase); --wash: var(--wash-purchase); }
     .area, .line { stroke: var(--line, var(--ink)); stroke-width: 1.3px; }
     .area.signed { fill: var(--wash); }
     .picture .hub text { fill: var(--paper); }
     .hubs a:hover .area { stroke: red; }
     @media print { .area { stroke: blue; } }
     .legend-note { color: var(--ink); }`,
  );

  it("writes every colour out in its light value", () => {
    expect(styles).toContain(".hub text{fill: #fff}");
    expect(styles).not.toMatch(/var\(|@media|#eee/);
  });

  it("gives each flow a rule of its own, and what is said of all of them one rule", () => {
    expect(styles).toContain(".debt .area,.debt .line{stroke: #a50}");
    expect(styles).toContain(".debt .area.signed{fill: #fda}");
    expect(styles).toContain(".area, .line{stroke-width: 1.3px}");
  });

  it("leaves out what needs a pointer, is for paper or is not in the picture", () => {
    expect(styles).not.toMatch(/hover|red|blue|legend/);
  });
});
