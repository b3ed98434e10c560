import { describe, expect, it } from "vitest";
import { isolate } from "@/lib/domain/bidi";
import { canvasLabel, pictureName, textUnits, wrapLabel } from "@/lib/view/network/party-labels";
import { aParty } from "../../../builders/case-builders";

describe("names in the picture", () => {
  it("prefers the alias that spells the slug", () => {
    const party = aParty({
      slug: "spacex",
      name: { en: "Space Exploration Technologies Corp.", zh: "太空探索技术公司" },
      aliases: ["Space X Corp", "SpaceX"],
    });
    expect(pictureName(party, "en")).toBe("SpaceX");
    expect(pictureName(party, "zh")).toBe("太空探索技术公司");
  });

  it("drops legal form and bracketed remark", () => {
    const party = aParty({ slug: "alder-holding", name: { en: "Alder Timber, Inc. (as reported)", zh: null } });
    expect(pictureName(party, "en")).toBe("Alder Timber");
  });

  it("uses the first shorter alias only where a name is very long", () => {
    const long = { en: "Project company of the northern campus", zh: null };
    expect(pictureName(aParty({ slug: "north-borrower", name: long, aliases: ["Polaris"] }), "en")).toBe("Polaris");
    const short = { en: "Northern campus", zh: null };
    expect(pictureName(aParty({ slug: "north-campus-co", name: short, aliases: ["Polaris"] }), "en")).toBe(
      "Northern campus",
    );
  });

  it("keeps short names on one line and breaks long ones into even lines", () => {
    expect(wrapLabel("Nebius")).toEqual(["Nebius"]);
    expect(wrapLabel("Lenders of the second loan")).toEqual(["Lenders of the", "second loan"]);
  });

  it("closes an isolate on every line, and ends a name of many lines in …", () => {
    const lines = wrapLabel(isolate("קבוצת אלון הגדולה (Alon) בע״מ".repeat(4)));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^\u2068[^\u2068\u2069]+\u2069$/u);
    expect(lines.at(-1)).toMatch(/…\u2069$/u);
  });

  it("comes to a canvas with its lines set apart where it could turn, else as it is", () => {
    expect(canvasLabel("Project company of the northern campus")).toBe("Project company of the northern campus");
    expect(canvasLabel("קבוצת אלון (Alon)")).toBe("\u2068קבוצת אלון\u2069\n\u2068\u200F(Alon)\u2069");
  });

  it("breaks Chinese between characters and counts them as two letters", () => {
    const lines = wrapLabel("阿拉伯联合酋长国政府");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("阿拉伯联合酋长国政府");
    expect(textUnits("国")).toBeGreaterThan(1.5 * textUnits("a"));
  });
});
