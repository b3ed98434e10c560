import { describe, expect, it } from "vitest";
import { listPartyBars } from "@/lib/view/pictures/case-bars";
import { readStreams } from "@/lib/view/pictures/streams";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: whoever is one disc in the pictures is one row among those who owe and wait, with all of its money.
// Must reject: a subsidiary that stands beside its group, money between two of a group, a group whose money got lost.

const index = indexDocument(freezeShippedCase());
const bars = listPartyBars(index);

describe("who owes and who waits", () => {
  it("has one row for each disc of the pictures, a group under the name of its head", () => {
    const joined = new Set(index.document.network.groups.map(({ party }) => party));
    expect(joined.size).toBeGreaterThan(0);
    expect(bars.map(({ party }) => party).filter((party) => joined.has(party))).toEqual([]);
    const amazon = bars.find(({ party }) => party === "amazon");
    expect(amazon?.members).toEqual(["aws"]);
  });

  it("holds in a row of a group what its arrows hold", () => {
    const arrows = readStreams(index.document).filter(({ flow }) => flow !== "other");
    for (const { party, members, incoming, outgoing } of bars.filter(({ members: own }) => own.length > 0)) {
      const linksOf = (end: "giver" | "receiver") =>
        arrows
          .filter((stream) => stream[end] === party)
          .flatMap(({ links }) => links.filter(({ amount }) => amount !== null).map(({ link }) => link))
          .sort();
      expect([party, members, incoming.links.map(({ link }) => link).sort()]).toEqual([
        party,
        members,
        linksOf("receiver"),
      ]);
      expect([party, outgoing.links.map(({ link }) => link).sort()]).toEqual([party, linksOf("giver")]);
    }
  });
});
