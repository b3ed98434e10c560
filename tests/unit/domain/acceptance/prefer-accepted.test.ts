import { describe, expect, test } from "vitest";
import { preferAccepted } from "@/lib/domain/acceptance/prefer-accepted";
import { projectLiveLinks } from "@/lib/domain/live/live-links";
import { aCase, aDeal, aLink, aParty } from "../../../builders/case-builders";

// Contract: links are read as they were accepted, whatever was written since; what nobody accepted is read as it stands
// and marked.
// Must reject: an end or a stage that one person changed, a link that vanishes because somebody moved its ends.

const parties = [aParty({ slug: "alder" }), aParty({ slug: "birch" }), aParty({ slug: "cedar" })];
const deals = [aDeal()];
const accepted = { parties, deals, links: [aLink()], linkParts: [], sources: [] };

describe("a link", () => {
  test("keeps its accepted ends while a change of them waits", () => {
    const present = aCase({ parties, deals, links: [aLink({ payee: "cedar", kind: "loan" })] });
    const { records, standings } = preferAccepted(present, accepted);
    expect(records.links).toEqual([aLink()]);
    const [link] = projectLiveLinks(records, "2025-12-31", standings);
    expect([link?.state, link?.isChanged, link?.link.receiver]).toEqual(["accepted", true, "birch"]);
  });

  test("keeps its accepted stage while a change of its deal waits", () => {
    const present = aCase({ parties, deals: [aDeal({ stage: "completed" })], links: [aLink()] });
    const { records, standings } = preferAccepted(present, accepted);
    expect([records.deals[0]?.stage, [...standings.changed]]).toEqual(["signed", [aLink().slug]]);
  });

  test("is there although somebody has moved its ends out of sight", () => {
    const present = aCase({ parties, deals, links: [] });
    expect(preferAccepted(present, accepted).records.links).toEqual([aLink()]);
  });

  test("that nobody accepted is read as it stands, and its accepted claim makes it no accepted link", () => {
    const present = aCase({ parties, deals, links: [aLink()] });
    const { records, standings } = preferAccepted(present, { ...accepted, links: [] });
    expect([...standings.unaccepted]).toEqual([aLink().slug]);
    expect(projectLiveLinks(records, "2025-12-31", standings)[0]?.state).toBe("proposed");
  });

  test("whose accepted ends are not among the parties is left out", () => {
    const present = aCase({ parties: parties.slice(0, 1), deals, links: [] });
    expect(preferAccepted(present, accepted).records.links).toEqual([]);
  });
});
