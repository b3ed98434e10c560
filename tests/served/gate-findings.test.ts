// Contract: each kind of finding of the gate, about each kind of record, leads to an address of the running product that
// answers and has the act that mends it: a form, or a button that a route takes.
// Must reject: a finding that leads to a list, a history or a page without the act; an address that is none; an act whose
// route knows the kind of record not.
import { afterAll, expect, test } from "vitest";
import type { ReviewedKind } from "@/lib/domain/records/by-kind";
import type { GateFinding } from "@/lib/domain/snapshots/gate";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { saveRevisions } from "@/lib/server/journal/repository";
import { openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { type FindingAct, listFindingActs } from "@/lib/view/snapshots/finding-acts";
import { acceptEverything } from "../builders/accept-states";
import { saveSmallWeb } from "../builders/claim-forms";
import { gateFindings } from "../fixtures/gate-findings";
import { aMatrixRoom } from "../integration/access/matrix-room";
import { saveEveryKind } from "../integration/review/every-kind";
import { servedProduct } from "../setup/served-product";
import { sendRequest } from "./desk-request";

const { address } = servedProduct();
afterAll(closeAttempts);
const room = await aMatrixRoom("findings");
await saveSmallWeb(room.caseId);
await saveEveryKind(room.caseId);
const author = await room.author();
const deadline = { local: "2026-01-12T18:00", zone: "UTC" };
const question = { party: "birch", question: "Is it so?", sentTo: null, askedOn: "2026-01-05", deadline };
const asked = await openInquiry(author, question);
if (!asked.ok) throw new Error(JSON.stringify(asked.reason));
await acceptEverything(room.caseId);

const states = await db().recordState.findMany({ where: { caseId: room.caseId }, orderBy: { recordSlug: "asc" } });
const { slug: claim } = await db().claim.findFirstOrThrow({ where: { caseId: room.caseId } });

function slugOf(kind: ReviewedKind | "claim"): string {
  const state = states.find(({ recordType }) => recordType === kind);
  if (kind === "claim") return claim;
  if (kind === "inquiry" && asked.ok) return asked.value.slug;
  if (!state) throw new Error(`the room has no ${kind}`);
  return state.recordSlug;
}

// Something waits, so that the queue has what it is there for.
const [party] = states.filter(({ recordType, recordSlug }) => recordType === "party" && recordSlug === slugOf("party"));
await inTransaction((tx) =>
  saveRevisions(tx, [
    {
      caseId: room.caseId,
      recordType: "party",
      recordSlug: slugOf("party"),
      action: "edited",
      why: null,
      actorId: author.memberId,
      before: null,
      after: { ...(party?.accepted as object), note: { en: "waits", zh: "等" } },
    },
  ]),
);

type ActWord = Extract<FindingAct, { is: "go" }>["word"];

/** What a page of each word has for whoever comes to mend; a link to an edit is followed. */
const HAS: Readonly<Record<Exclude<ActWord, "toHistory">, RegExp>> = {
  addClaim: /<form[^>]*claim-form/,
  toLink: /href="[^"]*claims\/new/,
  toQueue: /<input[^>]*type="checkbox"/,
  toSettings: /<form/,
  toDay: /<input[^>]*type="date"|<form/,
  toRecord: /<form|href="[^"]*\/edit"/,
  toEdit: /<form[^>]*record-form/,
  toQuestion: /<form/,
};

const cookie = room.cookieOf("editor");
const sending = { cookie, caseSlug: room.caseSlug };

async function open(path: string) {
  const response = await fetch(`${address}${path}`, {
    redirect: "manual",
    headers: { ...(cookie && { cookie: `roundtrip.session=${cookie}` }) },
  });
  const text = await response.text();
  // The frame of the desk has a form of its own, to sign out.
  return { status: response.status, main: text.slice(text.indexOf("<main"), text.indexOf("</main>")) };
}

async function findLackOfPanel(path: string, slug: string): Promise<string | null> {
  const page = await open(path);
  const route = { route: "api/desk/[case]/parties/[party]", method: "GET" } as const;
  const { status, text } = await sendRequest(address, route, { params: { party: slug } }, sending);
  const { party, version } = JSON.parse(text);
  const { slug: _slug, ...said } = party;
  const put = { route: route.route, method: "PUT" } as const;
  const saved = await sendRequest(
    address,
    put,
    { params: { party: slug }, body: { ...said, version, why: null } },
    sending,
  );
  const answers = [page.status, status, saved.status];
  return answers.join() === "200,200,200" ? null : `${path} and its panel answer ${answers}: ${saved.text}`;
}

/** Why an act is none; null for one that mends. */
async function findLack(act: FindingAct): Promise<string | null> {
  if (act.is === "withdraw") {
    const route = { route: "api/desk/[case]/withdrawals", method: "GET" } as const;
    const search = `?records=${encodeURIComponent(`${act.record.type}:${act.record.slug}`)}`;
    const { status } = await sendRequest(address, route, { search }, sending);
    return status === 200 ? null : `withdrawing answers ${status}`;
  }
  if (act.is === "rewrite") {
    const route = { route: "api/desk/[case]/states/rewrite", method: "POST" } as const;
    const { status } = await sendRequest(address, route, { body: act.record }, sending);
    // The state of the room can be read: nothing is to be written anew.
    return status === 410 ? null : `writing down again answers ${status}`;
  }
  if (act.word === "toHistory") return "a history mends nothing";
  // A party is read and edited in a panel that the page asks for by itself.
  const [, panel] = /\/parties\/([^/]+)$/.exec(act.path) ?? [];
  if (panel !== undefined) return findLackOfPanel(act.path, panel);
  const { status, main } = await open(act.path);
  if (status !== 200) return `${act.path} answers ${status}`;
  if (!HAS[act.word].test(main)) return `${act.path} has no act for ${act.word}`;
  const [, edit] = /href="([^"]*\/edit)"/.exec(main) ?? [];
  if (act.word !== "toRecord" || /<form/.test(main) || edit === undefined) return null;
  const form = await open(edit);
  return form.status === 200 && /<form/.test(form.main) ? null : `${edit} has no form`;
}

const FINDINGS = Object.values(gateFindings(slugOf)).flatMap((list): readonly GateFinding[] => list);
const PLACE = { locale: "en", caseSlug: room.caseSlug, withdrawn: new Set<string>() } as const;

test.each(
  FINDINGS.map((finding) => [`${finding.code} ${"record" in finding ? finding.record.type : ""}`, finding] as const),
)("%s leads to the act that mends it", async (_, finding) => {
  const acts = listFindingActs(finding, PLACE);
  const lacks = await Promise.all(acts.map(findLack));
  expect(
    lacks.some((lack) => lack === null),
    "one of its acts at least mends",
  ).toBe(true);
  // Nothing that is offered leads nowhere.
  expect(lacks.filter((lack) => lack !== null && lack !== "a history mends nothing")).toEqual([]);
});
