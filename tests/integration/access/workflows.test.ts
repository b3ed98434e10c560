// Contract: who may write is decided where it is written, whoever stands before it.
// Must reject: a write of somebody who may only read, although no door was in the way.
import { expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { addPart, removePart } from "@/lib/server/deals/links/containment/workflows";
import { keepDraft } from "@/lib/server/drafts/workflows";
import {
  openThread,
  replyInThread,
  resolveThread,
  rewordAnnotation,
  setPublicity,
} from "@/lib/server/talk/annotations/workflows";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import { changeTask, openTask } from "@/lib/server/talk/tasks/workflows";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
const { reporter } = await aDeskRoom("readers");
/** Somebody of the case whose role allows no more than reading what is published. */
const reader: Actor = Object.assign({}, reporter, { role: "reader" });

const subject = { type: "party", slug: "ash" } as const;
const noted = { thread: "t", annotation: "a", version: 1 } as const;
const WRITES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["a thread", () => openThread(reader, { subject, text: "x" })],
  ["a reply", () => replyInThread(reader, { thread: "t", text: "x" })],
  ["a thread resolved", () => resolveThread(reader, { thread: "t", version: 1, resolved: true })],
  ["an annotation reworded", () => rewordAnnotation(reader, { ...noted, text: "x" })],
  ["an annotation made public", () => setPublicity(reader, { ...noted, public: true })],
  ["a task", () => openTask(reader, { kind: "todo", text: "x", subject: null, assignee: null, due: null })],
  [
    "a task changed",
    () => changeTask(reader, { task: "t", version: 1, text: "x", assignee: null, due: null, done: true }),
  ],
  [
    "a question",
    () =>
      openInquiry(reader, {
        party: "ash",
        question: "x",
        sentTo: null,
        askedOn: "2026-01-01",
        deadline: { local: "2026-01-02T18:00", zone: "UTC" },
      }),
  ],
  [
    "a reply noted",
    () => noteReply(reader, { inquiry: "i", version: 1, stance: "denied", answer: null, answeredOn: "2026-01-02" }),
  ],
  ["a note", () => writeNote(reader, { about: "loop:cash.ash.beech", version: 0, en: "x", zh: "" })],
  ["a draft", () => keepDraft(reader, { key: "k", text: "x", version: 0 })],
  [
    "a containment",
    () => addPart(reader, "l-there", { wholeType: "link", whole: "l-back", relation: "part_of_sum", note: null }),
  ],
  [
    "a containment taken back",
    () => removePart(reader, "l-there", { part: crypto.randomUUID(), version: 1, reason: "x" }),
  ],
];

test.each(WRITES)("%s is refused", async (_title, write) => {
  const before = await db().revision.count();
  expect(await write()).toEqual({ ok: false, reason: "forbidden" });
  expect(await db().revision.count()).toBe(before);
});
