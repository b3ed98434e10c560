// Contract: who may change words, who hears of them, what a subject and a loop are called, when an answer counts.
// Must reject: words of another changed, a second name for one loop, silence before the deadline.
import { describe, expect, it } from "vitest";
import { decidePublicity, decideRewording } from "@/lib/domain/annotations/decide-annotation";
import { decideReply, isOpenUntilDeadline, isOverdue, listInquiriesOfLoop } from "@/lib/domain/annotations/inquiry";
import { listCalls } from "@/lib/domain/annotations/recipients";
import { readLoopName, readSubject, writeSubject } from "@/lib/domain/annotations/subject";

describe("a subject", () => {
  it.each(["party:alpha", "loop:cash.alpha.beta", "claim:c-1", "citation:00000000-0000-4000-8000-000000000001"])(
    "%s is read and written the same",
    (word) => {
      const subject = readSubject(word);
      expect(subject && writeSubject(subject)).toBe(word);
    },
  );

  it.each(["", "party", "party:", "party:A", "member:alpha", "citation:1", "loop:cash.alpha", "party:a/../b"])(
    "%j names nothing",
    (word) => expect(readSubject(word)).toBeNull(),
  );

  it("a loop has one name only: from its smallest party on, each once", () => {
    expect(readLoopName("cash.alpha.gamma.beta")).toEqual({ kind: "cash", parties: ["alpha", "gamma", "beta"] });
    expect(readLoopName("cash.beta.alpha")).toBeNull();
    expect(readLoopName("cash.alpha.beta.alpha")).toBeNull();
    expect(readLoopName("love.alpha.beta")).toBeNull();
  });
});

describe("an annotation", () => {
  const state = { text: "a", authorId: "ann", version: 3, isPublic: true };

  it("is reworded by its author, having seen it, and is internal afterwards", () => {
    const ann = { memberId: "ann", role: "reporter", version: 3 } as const;
    expect(decideRewording(state, ann, "b")).toEqual({ ok: true, value: { text: "b", isPublic: false } });
    expect(decideRewording(state, ann, "a")).toEqual({ ok: true, value: { text: "a", isPublic: true } });
    expect(decideRewording(state, { ...ann, version: 2 }, "b")).toEqual({ ok: false, reason: "stale" });
    const bob = { memberId: "bob", role: "admin", version: 3 } as const;
    expect(decideRewording(state, bob, "b")).toEqual({ ok: false, reason: "forbidden" });
  });

  it("is shown to readers by an editor or an admin, never by a reporter", () => {
    const asks = (role: "reporter" | "editor" | "admin", version = 3) =>
      decidePublicity(state, { memberId: "bob", role, version }).ok;
    expect([asks("reporter"), asks("editor"), asks("admin"), asks("editor", 2)]).toEqual([false, true, true, false]);
  });

  it("calls whom it mentions, tells who spoke before, and nobody twice", () => {
    const spoken = { authorId: "ann", mentioned: ["bob", "ann", "bob"], participants: ["bob", "cy", "ann", "cy"] };
    expect(listCalls(spoken)).toEqual([
      { memberId: "bob", kind: "mentioned" },
      { memberId: "cy", kind: "replied" },
    ]);
  });
});

describe("an inquiry", () => {
  const inquiry = { askedOn: "2026-01-05", deadline: "2026-01-12", stance: null };
  const reply = { answer: null, answeredOn: "2026-01-12" };

  it.each([
    ["a denial without words", { ...reply, stance: "denied" }, "words-missing"],
    ["silence on the last day", { ...reply, stance: "no_reply" }, "deadline-ahead"],
    ["silence with words", { stance: "no_reply", answer: "x", answeredOn: "2026-01-13" }, "words-of-silence"],
    [
      "an answer before the question",
      { stance: "declined", answer: null, answeredOn: "2026-01-04" },
      "before-question",
    ],
  ] as const)("refuses %s", (_title, given, reason) => {
    expect(decideReply(inquiry, given)).toEqual({ ok: false, reason });
  });

  it("notes a refusal to comment without words, and silence after the deadline", () => {
    expect(decideReply(inquiry, { ...reply, stance: "declined" }).ok).toBe(true);
    expect(decideReply(inquiry, { stance: "no_reply", answer: " ", answeredOn: "2026-01-13" }).ok).toBe(true);
  });

  it("is open up to and with its last day, overdue after it, and neither once answered", () => {
    const on = (day: string) => [isOpenUntilDeadline(inquiry, day), isOverdue(inquiry, day)];
    expect([on("2026-01-12"), on("2026-01-13")]).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(isOverdue({ ...inquiry, stance: "denied" }, "2026-01-13")).toBe(false);
  });

  it("stands beside every loop of its party", () => {
    const asked = [{ party: "alpha" }, { party: "delta" }];
    expect(listInquiriesOfLoop(asked, ["alpha", "beta"])).toEqual([{ party: "alpha" }]);
  });
});
