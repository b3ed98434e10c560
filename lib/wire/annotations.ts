import { z } from "zod";
import { readSubject, TALK_SUBJECTS, writeSubject } from "@/lib/domain/annotations/subject";
import { TEXTS } from "@/lib/domain/values/texts";
import { localized } from "./localized";
import { requiredText } from "./texts";

/** Longest text of an annotation, in characters. */
export const ANNOTATION_MAX = TEXTS.annotation.text.longest;

/** A person of the case, as others see them. */
export const person = z.strictObject({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof person>;

/** A subject in its one-word form, `party:alpha`. */
export const subjectWord = z
  .string()
  .max(1100)
  .refine((text) => readSubject(text) !== null);

/** A subject as a body names it. */
export const subjectForm = z
  .strictObject({ type: z.enum(TALK_SUBJECTS), slug: z.string().min(1).max(1000) })
  .refine((subject) => readSubject(writeSubject(subject)) !== null);

/** Markdown with at least one character that is not a space. */
const annotationText = requiredText(TEXTS.annotation.text);

export const seenVersion = z.int().min(1).max(2_000_000_000);

const THREAD_STATES = ["open", "resolved", "all"] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export const threadListQuery = z.strictObject({
  about: subjectWord.optional(),
  state: z.enum(THREAD_STATES).default("open"),
});
export type ThreadListQuery = z.infer<typeof threadListQuery>;

export const newThread = z.strictObject({ subject: subjectForm, text: annotationText });
export const newReply = z.strictObject({ text: annotationText });
export const threadResolution = z.strictObject({ version: seenVersion, resolved: z.boolean() });
export const annotationRewording = z.strictObject({ version: seenVersion, text: annotationText });
export const annotationPublicity = z.strictObject({ version: seenVersion, public: z.boolean() });

export const annotation = z.strictObject({
  slug: z.string(),
  text: z.string(),
  author: person,
  at: z.string(),
  editedAt: z.string().nullable(),
  publicAt: z.string().nullable(),
  publicBy: z.string().nullable(),
  version: z.int(),
});
export type Annotation = z.infer<typeof annotation>;

const thread = z.strictObject({
  slug: z.string(),
  subject: z.strictObject({ type: z.enum(TALK_SUBJECTS), slug: z.string() }),
  /** What the subject is called; the Chinese name is absent where none is established. */
  subjectName: localized,
  openedAt: z.string(),
  openedBy: person,
  resolvedAt: z.string().nullable(),
  resolvedBy: z.string().nullable(),
  version: z.int(),
  annotations: z.array(annotation),
});
export type Thread = z.infer<typeof thread>;

/** Threads, newest first, with everybody who can be mentioned. */
export const threadList = z.strictObject({ threads: z.array(thread), people: z.array(person) });
export type ThreadList = z.infer<typeof threadList>;

/** The name that a new record has been given. */
