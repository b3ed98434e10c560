import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { arcBetween, lengthOfArc, pointOnArc } from "@/lib/view/pictures/arc";
import { drawStream } from "@/lib/view/pictures/draw-stream";
import { INKS, inkUnder, nestInk } from "@/lib/view/pictures/ink";
import { readStreams } from "@/lib/view/pictures/streams";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: ink is proof. Of one sum the firmer part lies inside the lighter one, a lens takes ink away and leaves exactly
// what it names, and what is paid for sure is filled, no more.
// Must reject: a shape that grows under a narrower lens, ink for what was only told, a fill for a payment that is not sure.

const amounts = fc
  .array(fc.nat(400), { minLength: 5, maxLength: 5 })
  .map((values) => values.sort((one, other) => one - other))
  .map(([sure = 0, PAID = 0, COMMITTED = 0, ANNOUNCED = 0, REPORTED = 0]) => ({
    reach: { PAID, COMMITTED, ANNOUNCED, REPORTED },
    sure,
  }));

describe("the ink of a sum", () => {
  it("is nested: each level lies inside the one before it and is firmer", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const levels = nestInk(values);
        for (const [at, { ink, amount }] of levels.entries()) {
          const outer = levels[at - 1];
          expect(amount).toBeGreaterThan(0);
          if (outer === undefined) continue;
          expect(amount).toBeLessThan(outer.amount);
          expect(INKS.indexOf(ink)).toBeGreaterThan(INKS.indexOf(outer.ink));
        }
      }),
    );
  });

  it("shows under each lens what that lens names, and fills what is sure to be paid", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const levels = nestInk(values);
        for (const lens of LENSES) expect([lens, inkUnder(levels, lens)]).toEqual([lens, values.reach[lens]]);
        expect(levels.find(({ ink }) => ink === "paid")?.amount ?? 0).toBe(values.sure);
      }),
    );
  });

  it("is none where nothing is stated", () => {
    expect(nestInk({ reach: { PAID: 0, COMMITTED: 0, ANNOUNCED: 0, REPORTED: 0 }, sure: 0 })).toEqual([]);
  });
});

describe("the streams of the shipped case", () => {
  const document = freezeShippedCase();
  const streams = readStreams(document);

  it("hold every drawn link between two groups once, and none that is only told", () => {
    const heads = new Map(document.network.groups.map(({ party, head }) => [party, head]));
    const headOf = (party: string) => heads.get(party) ?? party;
    const drawn = document.network.links.filter((link) => link.drawn && headOf(link.giver) !== headOf(link.receiver));
    const held = streams.flatMap(({ links }) => links.map(({ link }) => link));
    expect(held.length).toBeGreaterThan(90);
    expect([...held].sort()).toEqual(drawn.map(({ link }) => link).sort());
    const told = new Set(document.links.filter(({ layer }) => layer === "told").map(({ slug }) => slug));
    expect(told.size).toBeGreaterThan(0);
    expect(held.filter((link) => told.has(link))).toEqual([]);
  });

  it("reach no further under a narrow lens than under a wide one", () => {
    for (const { id, reach, sure } of streams) {
      const widest = [sure, reach.PAID, reach.COMMITTED, reach.ANNOUNCED, reach.REPORTED];
      expect([id, [...widest].sort((one, other) => one - other)]).toEqual([id, widest]);
    }
  });

  it("are as broad as the sum on the record: one deal its own, several of one deal no money twice", () => {
    const reachOf = (id: string) => streams.find((stream) => stream.id === id)?.reach.REPORTED;
    const amountOf = (link: string) => {
      const amount = document.network.links.find((networkLink) => networkLink.link === link)?.amount;
      return Number(amount?.high ?? amount?.low);
    };
    expect(reachOf("openai-oracle-purchase")).toBe(amountOf("l-oai-oracle"));
    // Three payments of one round lie inside it.
    expect(reachOf("softbank-openai-investment")).toBe(amountOf("l-sb-oai-2025") + amountOf("l-sb-oai-2026"));
  });

  it("are drawn with an area for each ink, and as a bare line where no amount is stated", () => {
    const arc = arcBetween({ x: 0, y: 0 }, { x: 300, y: 40 }, 20, { start: 30, end: 30 });
    for (const stream of streams) {
      const inks = stream.flow === "other" ? [] : nestInk(stream).map(({ ink }) => ink);
      const areas = drawStream(arc, stream, 1e-10).filter(({ form }) => form === "area");
      expect([stream.id, areas.map(({ ink }) => ink)]).toEqual([stream.id, inks]);
      const lines = drawStream(arc, stream, 1e-10).filter(({ form }) => form === "line");
      expect([stream.id, lines.length]).toEqual([stream.id, inks.length === 0 ? 1 : 0]);
    }
  });
});

describe("an arc", () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 640 }) });

  it("begins and ends as far from its discs as it was told, and bends to the side that it was told", () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: -60, max: 60 }), (from, to, sag) => {
        const distance = Math.hypot(to.x - from.x, to.y - from.y);
        fc.pre(distance > 160);
        const arc = arcBetween(from, to, sag, { start: 30, end: 42 });
        const [first, middle, last] = [0, 0.5, 1].map((share) => pointOnArc(arc, share));
        expect(Math.hypot((first?.x ?? 0) - from.x, (first?.y ?? 0) - from.y)).toBeCloseTo(30, 3);
        expect(Math.hypot((last?.x ?? 0) - to.x, (last?.y ?? 0) - to.y)).toBeCloseTo(42, 3);
        expect(lengthOfArc(arc)).toBeGreaterThan(distance - 73);
        const left = (to.y - from.y) * ((middle?.x ?? 0) - from.x) - (to.x - from.x) * ((middle?.y ?? 0) - from.y);
        if (Math.abs(sag) > 12) expect(Math.sign(left)).toBe(Math.sign(sag));
      }),
    );
  });
});
