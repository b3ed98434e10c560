// Contract: what a party was asked and said stands in its panel of the network and in that of each arrow that it is an end
// of; a version that asked nobody says nothing there, and has no table of replies.
// Must reject: an answer at somebody else's arrow, "not asked" in every panel.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NetworkChapter } from "@/components/chapters/network-chapter";
import type { PartyInquiry } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { bakeTables } from "@/lib/publication/bake-tables";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { freezeShippedCase } from "../../builders/shipped-case";

const ANSWER = "Qzxanswer, we said";
const asked: PartyInquiry = {
  slug: "q-nvidia",
  party: "nvidia",
  askedOn: "2026-01-05",
  deadline: { at: "2026-01-12T10:00:00.000Z", local: "2026-01-12T18:00", zone: "Asia/Shanghai" },
  stance: "commented",
  answer: ANSWER,
  answeredOn: "2026-01-06",
};
const document = freezeShippedCase();

/** The panels of a document, by their ids, that hold the answer. */
function panelsWith(of: SnapshotDocument, words: string): readonly string[] {
  const html = renderToStaticMarkup(<NetworkChapter context={createPageContext(of, "en")} />);
  const [, panels = ""] = html.split('<div class="panels">');
  return panels
    .split("<section ")
    .filter((panel) => panel.includes(words))
    .map((panel) => /^id="([^"]+)"/.exec(panel)?.[1] ?? "");
}

test("an answer stands at the party and at its arrows, and nowhere else", () => {
  const panels = panelsWith({ ...document, inquiries: [asked] }, ANSWER);
  expect(panels).toContain("p-nvidia");
  expect(panels.filter((id) => id.startsWith("d-")).length).toBeGreaterThan(0);
  expect(panels.filter((id) => !id.includes("nvidia"))).toEqual([]);
  expect(panelsWith(document, "What the companies say")).toEqual([]);
}, 60_000);

test("the table of replies is there where somebody was asked", () => {
  const tableOf = (of: SnapshotDocument) => bakeTables(of).find(({ path }) => path === "inquiries.csv");
  expect(tableOf(document)).toBeUndefined();
  const text = new TextDecoder().decode(tableOf({ ...document, inquiries: [asked] })?.bytes);
  expect(text.split("\r\n").slice(1, 2)).toEqual([
    `q-nvidia,nvidia,NVIDIA Corporation,2026-01-05,2026-01-12T10:00:00.000Z,2026-01-12T18:00,Asia/Shanghai,commented,2026-01-06,"${ANSWER}",two`,
  ]);
}, 60_000);
