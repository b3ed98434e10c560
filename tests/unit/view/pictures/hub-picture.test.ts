import { describe, expect, it } from "vitest";
import { type Box, overlapArea } from "@/lib/view/network/geometry";
import { drawHubs } from "@/lib/view/pictures/hub-picture";
import { chooseLoops, listRingLoops, loopsAmong } from "@/lib/view/pictures/loop-rings";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: the first picture shows the parties that most money hangs on, its amounts lie on nothing, and its loops close.
// Must reject: an amount over an amount, a disc or a name; a loop that ends elsewhere than it began; a sum for a loop of
// which one step is unknown.

const index = indexDocument(freezeShippedCase());
const LOCALES = ["en", "zh"] as const;

describe("the picture of the hubs", () => {
  it.each(LOCALES)("has no amount on an amount or a disc, and all of them on the sheet (%s)", (locale) => {
    const { hubs, arrows, width, height } = drawHubs(index, locale);
    const pills = arrows.flatMap(({ pill, stream }) => (pill === null ? [] : [{ ...pill, id: stream.id }]));
    expect(pills.length).toBeGreaterThan(14);
    const discs = hubs.map(({ x, y, radius, party }) => ({
      x,
      y,
      width: 2 * radius - 8,
      height: 2 * radius - 8,
      id: party,
    }));
    const hits = (one: Box & { id: string }, others: readonly (Box & { id: string })[]) =>
      others.filter((other) => other !== one && overlapArea(one, other) > 0).map(({ id }) => `${one.id} on ${id}`);
    expect(pills.flatMap((pill) => hits(pill, [...pills, ...discs]))).toEqual([]);
    for (const { x, y, width: broad, id } of pills) {
      expect([id, x - broad / 2 >= -4, x + broad / 2 <= width + 4, y > 0, y < height]).toEqual([
        id,
        true,
        true,
        true,
        true,
      ]);
    }
    expect(
      hubs.flatMap((hub) =>
        hits(
          { ...hub, width: 78, height: 78, id: hub.party },
          discs.filter(({ id }) => id !== hub.party),
        ),
      ),
    ).toEqual([]);
  });

  it("says each amount that is 2bn or more, with what is at most ten parties", () => {
    const { hubs, arrows } = drawHubs(index, "en");
    expect(hubs.length).toBe(10);
    const silent = arrows.filter(({ stream, pill }) => stream.reach.REPORTED >= 2e9 && pill === null);
    expect(silent.map(({ stream }) => stream.id)).toEqual([]);
  });

  it("says on an arrow from when to when its contracts run, where any of them says so", () => {
    for (const { stream, pill } of drawHubs(index, "en").arrows) {
      if (pill === null) continue;
      const stated = stream.links.some(({ link, amount }) => {
        const term = index.terms.get(link);
        return amount !== null && term !== undefined && term.first !== null && term.last !== null;
      });
      expect([stream.id, /^\d{4}(–\d{4})?$/.test(pill.years)]).toEqual([stream.id, stated]);
    }
  });

  it("stands in the same places in both languages", () => {
    const placesIn = (locale: "en" | "zh") => drawHubs(index, locale).hubs.map(({ party, x, y }) => [party, x, y]);
    expect(placesIn("en")).toEqual(placesIn("zh"));
  });
});

describe("the loops of the pictures", () => {
  const loops = listRingLoops(index);

  it("close: each step ends where the next one begins, the last where the first began", () => {
    expect(loops.length).toBeGreaterThan(30);
    for (const { id, parties, steps } of loops) {
      expect([id, steps.map(({ giver }) => giver)]).toEqual([id, parties]);
      expect([id, steps.map(({ receiver }) => receiver)]).toEqual([id, [...parties.slice(1), parties[0]]]);
    }
  });

  it("have a sum only where every step has an amount, and it is that of the narrowest step", () => {
    for (const { id, kind, steps, most } of loops) {
      const reaches = steps.map(({ reach }) => reach.REPORTED);
      const expected = kind === "cash" && !reaches.includes(0) ? Math.min(...reaches) : null;
      expect([id, most === null ? null : Number(most.amount)]).toEqual([id, expected]);
    }
    expect(loops.filter(({ most }) => most === null).length).toBeGreaterThan(5);
  });

  it("come strongest evidence first, and those of the picture stay among its hubs", () => {
    const hubs = new Set(drawHubs(index, "en").hubs.map(({ party }) => party));
    const lit = loopsAmong(index, hubs, 5);
    expect(lit.length).toBe(5);
    expect(lit.every(({ parties, kind }) => kind === "cash" && parties.every((party) => hubs.has(party)))).toBe(true);
    const cash = loops.filter(({ kind }) => kind === "cash");
    const chosen = chooseLoops(cash, 15);
    expect(chosen.length).toBe(15);
    expect(new Set(chosen.map(({ lens }) => lens))).toEqual(new Set(cash.map(({ lens }) => lens)));
  });
});
