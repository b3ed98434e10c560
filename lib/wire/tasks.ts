import { z } from "zod";
import { TALK_SUBJECTS } from "@/lib/domain/annotations/subject";
import { REPLY_STANCES } from "@/lib/domain/model/vocabulary";
import { isKeptDay } from "@/lib/domain/values/dates";
import type { ValueRefusal } from "@/lib/domain/values/refusals";
import { TEXTS } from "@/lib/domain/values/texts";
import { person, seenVersion, subjectForm, subjectWord } from "./annotations";
import { keptDay } from "./days";
import { localized } from "./localized";
import { optionalText, requiredText, textOf } from "./texts";

const TASK_KINDS = ["todo", "settle"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

const taskText = requiredText(TEXTS.task.text);

export const TASK_FILTERS = ["open", "mine", "settle", "done"] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

export const taskListQuery = z.strictObject({
  about: subjectWord.optional(),
  show: z.enum(TASK_FILTERS).default("open"),
});
export type TaskListQuery = z.infer<typeof taskListQuery>;

export const newTask = z.strictObject({
  kind: z.enum(TASK_KINDS),
  text: taskText,
  subject: subjectForm.nullable(),
  assignee: z.uuid().nullable(),
  due: keptDay.nullable(),
});

export const taskChange = z.strictObject({
  version: seenVersion,
  text: taskText,
  assignee: z.uuid().nullable(),
  due: keptDay.nullable(),
  done: z.boolean(),
});

export const task = z.strictObject({
  slug: z.string(),
  kind: z.enum(TASK_KINDS),
  text: z.string(),
  subject: z.strictObject({ type: z.enum(TALK_SUBJECTS), slug: z.string() }).nullable(),
  subjectName: localized.nullable(),
  assignee: person.nullable(),
  due: z.string().nullable(),
  openedBy: person,
  openedAt: z.string(),
  doneBy: z.string().nullable(),
  doneAt: z.string().nullable(),
  version: z.int(),
});
export type Task = z.infer<typeof task>;

export const taskList = z.strictObject({ tasks: z.array(task), people: z.array(person) });
export type TaskList = z.infer<typeof taskList>;

const slugText = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const inquiryListQuery = z.strictObject({ about: subjectWord.optional() });

export const newInquiry = z.strictObject({
  party: slugText,
  question: requiredText(TEXTS.inquiry.question),
  sentTo: optionalText(TEXTS.inquiry.sentTo),
  askedOn: keptDay,
  /** A day and an hour as a clock in the zone shows them: `2026-01-12T18:00`. */
  deadline: z.strictObject({
    local: z
      .string()
      .refine(
        (local) => /^.{10}T\d{2}:\d{2}$/.test(local) && isKeptDay(local.slice(0, 10)),
        "not_a_moment" satisfies ValueRefusal,
      ),
    zone: z.string().min(1).max(64),
  }),
});

export const inquiryReply = z.strictObject({
  version: seenVersion,
  stance: z.enum(REPLY_STANCES),
  answer: optionalText(TEXTS.inquiry.answer),
  answeredOn: keptDay,
});

const inquiry = z.strictObject({
  slug: z.string(),
  party: z.string(),
  partyName: localized,
  question: z.string(),
  sentTo: z.string().nullable(),
  askedBy: z.string(),
  askedOn: keptDay,
  deadline: z.strictObject({ at: z.string(), zone: z.string(), local: z.string() }),
  stance: z.enum(REPLY_STANCES).nullable(),
  answer: z.string().nullable(),
  answeredOn: keptDay.nullable(),
  version: z.int(),
  /** Whether readers do not see it like this yet: it waits for a second person. */
  waits: z.boolean(),
});
export type Inquiry = z.infer<typeof inquiry>;

export const inquiryList = z.strictObject({ inquiries: z.array(inquiry) });
export type InquiryList = z.infer<typeof inquiryList>;

/** A text in both languages, on a loop or a term; version 0 where nothing has been written yet. */
export const noteChange = z.strictObject({
  about: subjectWord.regex(/^(?:loop|term):/),
  version: z.int().min(0).max(2_000_000_000),
  en: textOf(TEXTS.note.text),
  zh: textOf(TEXTS.note.text),
});
export const noteQuery = z.strictObject({ about: subjectWord.regex(/^(?:loop|term):/) });
export const note = z.strictObject({
  en: z.string(),
  zh: z.string(),
  editedBy: z.string().nullable(),
  version: z.int(),
});
export type Note = z.infer<typeof note>;

/** Longest draft, in characters: more than any one field takes, so that too long a text is kept until it is cut. */
const DRAFT_MAX = 40_000;
/** The draft of the page of recording holds a whole text with each of its rows: a pasted table is longer than any field. */
export const RECORD_DRAFT = { key: "record-deal", longest: 400_000, maxBytes: 2_000_000 } as const;
const isOfRecording = (key: string) => key === RECORD_DRAFT.key || key.startsWith(`${RECORD_DRAFT.key}#`);
const draftKey = z.string().min(1).max(400).regex(/\S/);
export const draftQuery = z.strictObject({ key: draftKey });
export const draftChange = z
  .strictObject({
    key: draftKey,
    text: z.string().max(RECORD_DRAFT.longest),
    version: z.int().min(0).max(2_000_000_000),
  })
  .refine(({ key, text }) => text.length <= (isOfRecording(key) ? RECORD_DRAFT.longest : DRAFT_MAX), {
    path: ["text"],
    error: "text_too_long" satisfies ValueRefusal,
    params: { detail: `${DRAFT_MAX}` },
  });
export const draft = z.strictObject({ text: z.string(), updatedAt: z.string().nullable(), version: z.int() });
export type Draft = z.infer<typeof draft>;

/** A text that somebody had begun before they left, in a form that its new owner had begun too. */
export interface LeftDraft {
  readonly key: string;
  readonly text: string;
  readonly version: number;
  readonly by: string;
}
