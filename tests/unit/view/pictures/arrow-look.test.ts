import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import type { LinkKind } from "@/lib/domain/model/link-kinds";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { edgeLook, scaleOfLinks } from "@/lib/view/network/edge-looks";
import { arrowLook, BROADEST, FLOW_TOKENS, INK_DASHES, INK_FILLS, LINE_WIDTHS } from "@/lib/view/pictures/arrow-look";
import { layHubs } from "@/lib/view/pictures/hub-picture";
import { INK_OF_LENS, INKS } from "@/lib/view/pictures/ink";
import { FLOWS } from "@/lib/view/pictures/streams";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: an arrow looks the same on the page, in a file and on the canvas of the desk: colour by what for, outline and
// fill by how far it has come, width by the amount. Must reject: a style sheet that says something else than the canvas, a
// width that is another one at the desk.

const css = readFileSync(new URL("../../../../components/pictures/pictures.css", import.meta.url), "utf8");
const ruleOf = (selector: string) =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors = ""]) =>
      selectors.split(",").some((one) => one.replace(/\/\*[\s\S]*?\*\//g, "").trim() === selector),
    )
    .map(([, , body = ""]) => body.replace(/\s+/g, " "))
    .join(" ");

describe("the style sheet of the pictures says what every other drawing is told", () => {
  it.each(FLOWS)("of the colour of a flow (%s)", (flow) => {
    const rule = ruleOf(flow === "other" ? ".stream" : `.${flow}`);
    expect(rule).toContain(`--line: var(--${FLOW_TOKENS[flow].line});`);
    expect(rule).toContain(`--wash: var(--${FLOW_TOKENS[flow].wash});`);
  });

  it.each(INKS)("of the outline and the fill of an ink (%s)", (ink) => {
    const dash = INK_DASHES[ink];
    expect(/stroke-dasharray: ([^;]+);/.exec(ruleOf(`.${ink}`))?.[1] ?? null).toBe(
      dash === null ? null : dash.join(" "),
    );
    const said = ruleOf(`.area.${ink}`);
    const fills = { nothing: "", wash: "fill: var(--wash);", half: "fill-opacity: 0.5;", line: "fill: var(--line" };
    expect(said).toContain(fills[INK_FILLS[ink]]);
    if (INK_FILLS[ink] === "nothing") expect(said).not.toContain("fill");
  });

  it("of the widths of outlines and lines", () => {
    expect(ruleOf(".area")).toContain(`stroke-width: ${LINE_WIDTHS.outline}px`);
    expect(ruleOf(".line")).toContain(`stroke-width: ${LINE_WIDTHS.silent}px`);
    expect(ruleOf(".other .line")).toContain(`stroke-width: ${LINE_WIDTHS.other}px`);
  });
});

describe("the canvas of the desk", () => {
  const token = (name: string) => `<${name}>`;
  const money = (sum: string) => moneyInterval("USD", sum, sum);
  const link = (kind: LinkKind, lens: (typeof LENSES)[number], high: string | null) => ({
    kind,
    family: kind === "loan" ? ("debt" as const) : ("equity" as const),
    lens,
    amount: high === null ? null : money(high),
  });

  it("gives an amount the width that the page gives it", () => {
    const { ways, scale } = layHubs(freezeShippedCase());
    const [widest] = [...ways].sort((one, other) => other.width - one.width);
    const most = widest?.stream.reach.REPORTED ?? 0;
    const links = ways.map(({ stream }) => link("equity_investment", stream.lens, String(stream.reach.REPORTED)));
    const canvas = scaleOfLinks(links);
    expect(BROADEST / most).toBeCloseTo(scale);
    for (const [at, { stream, width }] of ways.entries()) {
      const own = links[at];
      if (own === undefined || stream.reach.REPORTED === 0) continue;
      expect([stream.id, edgeLook(own, canvas, token).width]).toEqual([stream.id, width]);
    }
  });

  it("fills, outlines and dashes as the page does", () => {
    const links = LENSES.map((lens) => link("equity_investment", lens, "1000000000"));
    const scale = scaleOfLinks(links);
    expect(links.map((one) => edgeLook(one, scale, token))).toEqual(
      LENSES.map((lens) => {
        const ink = INK_OF_LENS[lens];
        return {
          line: "<flow-investment>",
          fill: ["wash", "nothing"].includes(INK_FILLS[ink]) ? "<wash-investment>" : "<flow-investment>",
          width: BROADEST,
          outline: INK_DASHES[ink] === null ? LINE_WIDTHS.outline : 0,
          dash: { PAID: "", COMMITTED: "", ANNOUNCED: "is-announced", REPORTED: "is-reported" }[lens],
        };
      }),
    );
  });

  it("draws a link without an amount as a line, and a promise as grey", () => {
    const scale = scaleOfLinks([link("equity_investment", "PAID", "1000000000")]);
    expect(edgeLook(link("equity_investment", "COMMITTED", null), scale, token)).toMatchObject({
      fill: "<flow-investment>",
      width: LINE_WIDTHS.silent,
      outline: 0,
    });
    const guarantee = { ...link("guarantee_backstop", "COMMITTED", "5"), family: "contingent" as const };
    expect(edgeLook(guarantee, scale, token)).toMatchObject({ line: "<flow-none>", width: LINE_WIDTHS.other });
    expect(arrowLook({ flow: "other", lens: "COMMITTED", amount: 9 }, 1).isShape).toBe(false);
  });
});
