import { describe, expect, it } from "vitest";
import { flattenPictureStyles } from "@/lib/publication/picture-styles";

const TOKENS = `:root { --paper: #fff; --ink: #111; --flow-equity: #00f; --flow-debt: #a50; --flow-purchases: #070;
  --flow-contingent: #808; --flow-state: #770; --flow-cooperation: #666; --font-sans: "Face"; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; } }`;

describe("styles of the picture as a file of its own", () => {
  const styles = flattenPictureStyles(
    TOKENS,
    `/* a remark */ .arrow-head { fill: var(--flow, var(--ink)); }
     .glyph { stroke: var(--ink); }
     .network-picture a:hover .glyph { stroke: var(--flow-debt); }
     .legend-note { color: var(--ink); }`,
  );

  it("writes every colour out in its light value", () => {
    expect(styles).toContain(".glyph{stroke: #111;}");
    expect(styles).not.toMatch(/var\(|@media|#eee/);
  });

  it("gives each family a rule of its own", () => {
    expect(styles).toContain(".flow-debt .arrow-head,.arrow-head.flow-debt{fill: #a50;}");
    expect(styles.match(/\.arrow-head\{|\.arrow-head,/g)).toHaveLength(6);
  });

  it("leaves out what needs a pointer or is not in the picture", () => {
    expect(styles).not.toMatch(/hover|legend/);
  });
});
