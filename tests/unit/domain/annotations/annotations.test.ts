// Contract: who may change words, who hears of them, what a subject and a loop are called, when an answer counts.
// Must reject: words of another changed, a second name for one loop, silence before the deadline.
import { describe, expect, it } from "vitest";
import { decidePublicity, decideRewording } from "@/lib/domain/annotations/decide-annotation";
import { decideInquiry, decideReply, isOverdue } from "@/lib/domain/annotations/inquiry";
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
  // Six in the evening in Shanghai.
  const deadline = { at: "2026-01-12T10:00:00.000Z", zone: "Asia/Shanghai", local: "2026-01-12T18:00" };
  const inquiry = { askedOn: "2026-01-05", deadline, stance: null };
  const LATER = "2026-01-12T10:00:00.001Z";
  const reply = { answer: null, answeredOn: "2026-01-12" };

  it.each([
    ["a denial without words", { ...reply, stance: "denied" }, "words-missing"],
    ["silence of the day before", { ...reply, answeredOn: "2026-01-11", stance: "no_reply" }, "deadline-ahead"],
    ["silence with words", { stance: "no_reply", answer: "x", answeredOn: "2026-01-12" }, "words-of-silence"],
    ["an answer of tomorrow", { stance: "denied", answer: "No.", answeredOn: "2026-01-13" }, "answer-ahead"],
    ["silence of tomorrow", { stance: "no_reply", answer: null, answeredOn: "2026-01-13" }, "answer-ahead"],
    [
      "an answer before the question",
      { stance: "declined", answer: null, answeredOn: "2026-01-04" },
      "before-question",
    ],
  ] as const)("refuses %s", (_title, given, reason) => {
    expect(decideReply(inquiry, given, LATER)).toEqual({ ok: false, reason });
  });

  it("notes silence once the hour is over, on the same day, and not a moment before", () => {
    const silence = { ...reply, stance: "no_reply" } as const;
    expect(decideReply(inquiry, silence, LATER).ok).toBe(true);
    expect(decideReply(inquiry, silence, deadline.at)).toEqual({ ok: false, reason: "deadline-ahead" });
  });

  it("asks for no answer before the question, by the day of the party", () => {
    expect(decideInquiry({ askedOn: "2026-01-12", deadline }).ok).toBe(true);
    expect(decideInquiry({ askedOn: "2026-01-13", deadline })).toEqual({
      ok: false,
      reason: "deadline-before-question",
    });
  });

  it("notes a refusal to comment without words, and silence after the deadline", () => {
    expect(decideReply(inquiry, { ...reply, stance: "declined" }, deadline.at).ok).toBe(true);
    expect(decideReply(inquiry, { stance: "no_reply", answer: " ", answeredOn: "2026-01-12" }, LATER).ok).toBe(true);
  });

  it("takes an answer of today by the clock of the party, where it is tomorrow elsewhere", () => {
    const said = { stance: "denied", answer: "No.", answeredOn: "2026-01-13" } as const;
    expect(decideReply(inquiry, said, "2026-01-12T14:59:59.999Z")).toEqual({ ok: false, reason: "answer-ahead" });
    expect(decideReply(inquiry, said, "2026-01-12T16:00:00.000Z").ok).toBe(true);
  });

  it("is overdue after its last moment and not with it, and never once answered", () => {
    expect([isOverdue(inquiry, deadline.at), isOverdue(inquiry, LATER)]).toEqual([false, true]);
    expect(isOverdue({ ...inquiry, stance: "denied" }, LATER)).toBe(false);
  });
});
