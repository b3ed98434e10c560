import type { Breach } from "./breach";
import { ID } from "./small-case";

const THREAD = "00000000-0000-4000-8000-0000000000c1";
const ANNOTATION = "00000000-0000-4000-8000-0000000000c2";
const TERM = `(SELECT "id" FROM "GlossaryTerm" LIMIT 1)`;

const JOINED = `INSERT INTO "Membership" ("caseId", "memberId", "role") VALUES ('${ID.small}', '${ID.editor}', 'editor');`;

const OPENED = `INSERT INTO "Thread" ("id", "caseId", "slug", "partyId", "openedById") VALUES
  ('${THREAD}', '${ID.small}', 'thread', '${ID.alpha}', '${ID.editor}');`;

const SAID = `${OPENED} INSERT INTO "Annotation" ("id", "caseId", "threadId", "slug", "text", "authorId") VALUES
  ('${ANNOTATION}', '${ID.small}', '${THREAD}', 'annotation', 'who says so?', '${ID.editor}');`;

const CALLED = `INSERT INTO "Mention" VALUES ('${ID.small}', '${ANNOTATION}', '${ID.editor}');`;

const TOLD = `INSERT INTO "Notification" ("id", "caseId", "memberId", "kind", "noun", "slug") VALUES
  (gen_random_uuid(), '${ID.small}', '${ID.editor}', 'mentioned', 'thread', 'thread');`;

const BEGUN = `INSERT INTO "Draft" ("caseId", "memberId", "key", "text") VALUES
  ('${ID.small}', '${ID.editor}', 'thread:party:alpha', 'half a');`;

const CHARGED = `INSERT INTO "Task" ("id", "caseId", "slug", "kind", "text", "claimId", "openedById") VALUES
  (gen_random_uuid(), '${ID.small}', 'task', 'settle', 'the contract itself', '${ID.amount}', '${ID.editor}');`;

const ASKED = `INSERT INTO "Inquiry" ("id", "caseId", "slug", "partyId", "question", "askedById", "askedOn", "deadlineAt", "deadlineZone") VALUES
  (gen_random_uuid(), '${ID.small}', 'inquiry', '${ID.alpha}', 'is it so?', '${ID.editor}', '2026-01-01', '2026-01-08 18:00Z', 'Asia/Shanghai');`;

const EXPLAINED = `INSERT INTO "LoopNote" ("caseId", "loopId", "textEn", "textZh", "editedById") VALUES
  ('${ID.small}', 'cash.alpha.beta', 'It sells what it lends for.', '', '${ID.editor}');`;

const GLOSSED = `INSERT INTO "GlossaryNote" ("caseId", "termId", "textEn", "textZh", "editedById") VALUES
  ('${ID.small}', ${TERM}, 'Our use.', '本刊用法。', '${ID.editor}');`;

const ALL = `${JOINED} ${SAID} ${CALLED} ${TOLD} ${BEGUN} ${CHARGED} ${ASKED} ${EXPLAINED} ${GLOSSED}`;

const update = (title: string, rule: string, table: string, set: string): Breach => ({
  title,
  rule,
  sql: `${ALL} UPDATE "${table}" SET ${set}`,
});

const NEVER_DELETED = [
  ["Mention", "mention"],
  ["Annotation", "annotation"],
  ["Thread", "thread"],
  ["Notification", "notification"],
  ["Draft", "draft"],
  ["Task", "task"],
  ["Inquiry", "inquiry"],
  ["LoopNote", "loop_note"],
  ["GlossaryNote", "glossary_note"],
] as const;

/** Breaches of the rules of threads, notifications, drafts, tasks, inquiries and notes. */
export const TALK_BREACHES: readonly Breach[] = [
  {
    title: "a thread under a name that is no slug",
    rule: "thread_slug_shape",
    sql: OPENED.replace("'thread'", "'A thread'"),
  },
  { title: "a thread on nothing", rule: "thread_one_subject", sql: OPENED.replace(`'${ID.alpha}'`, "null") },
  {
    title: "a thread on a loop of one party",
    rule: "thread_loop_shape",
    sql: OPENED.replace('"partyId"', '"loopId"').replace(`'${ID.alpha}'`, "'cash.alpha'"),
  },
  update("a thread resolved by nobody", "thread_resolved_by_someone", "Thread", `"resolvedAt" = now()`),
  update("a thread of version 0", "thread_version_positive", "Thread", `"version" = 0`),
  update("a thread moved to another party", "thread_only_resolved", "Thread", `"partyId" = '${ID.beta}'`),
  { title: "an annotation under no slug", rule: "annotation_slug_shape", sql: SAID.replace("'annotation'", "''") },
  update("an annotation without words", "annotation_said", "Annotation", `"text" = ' '`),
  update("an annotation made public by nobody", "annotation_public_by_someone", "Annotation", `"publicAt" = now()`),
  update("an annotation of version 0", "annotation_version_positive", "Annotation", `"version" = 0`),
  update(
    "an annotation given to another time",
    "annotation_place_kept",
    "Annotation",
    `"at" = now() + interval '1 day'`,
  ),
  {
    title: "public words replaced by words that no editor saw",
    rule: "annotation_public_words_seen",
    sql: `${ALL} UPDATE "Annotation" SET "publicAt" = now(), "publicById" = "authorId";
      UPDATE "Annotation" SET "text" = 'it is a fraud'`,
  },
  { title: "a call to somebody outside", rule: "mention_of_member", sql: `${SAID} ${CALLED}` },
  update("a call turned to another", "mention_never_altered", "Mention", `"caseId" = "caseId"`),
  { title: "a notification to somebody outside", rule: "notification_of_member", sql: TOLD },
  {
    title: "a notification of nothing",
    rule: "notification_names_a_record",
    sql: `${JOINED} ${TOLD.replace("'thread', 'thread'", "'thread', ''")}`,
  },
  update("a notification of something else", "notification_only_read", "Notification", `"slug" = 'other'`),
  { title: "a draft of somebody outside", rule: "draft_of_member", sql: BEGUN },
  update("a draft of no form", "draft_key_shape", "Draft", `"key" = ''`),
  update(
    "a draft of recording without end",
    "draft_length",
    "Draft",
    `"key" = 'record-deal', "text" = repeat('x', 400001)`,
  ),
  update("a draft without end", "draft_length", "Draft", `"text" = repeat('x', 40001)`),
  update("a draft of version 0", "draft_version_positive", "Draft", `"version" = 0`),
  update("a task under no slug", "task_slug_shape", "Task", `"slug" = ''`),
  update("a task without words", "task_said", "Task", `"text" = ''`),
  update("a task about two things", "task_one_subject", "Task", `"partyId" = '${ID.alpha}'`),
  update(
    "a question settled about a party",
    "task_settles_claim_or_leg",
    "Task",
    `"claimId" = null, "partyId" = '${ID.alpha}'`,
  ),
  update("a task about no loop", "task_loop_shape", "Task", `"claimId" = null, "kind" = 'todo', "loopId" = 'x'`),
  update("a task done by nobody", "task_done_by_someone", "Task", `"doneAt" = now()`),
  update("a task of version 0", "task_version_positive", "Task", `"version" = 0`),
  {
    title: "a task for somebody outside",
    rule: "task_for_member",
    sql: `${CHARGED} UPDATE "Task" SET "assigneeId" = '${ID.editor}'`,
  },
  update("an inquiry under no slug", "inquiry_slug_shape", "Inquiry", `"slug" = ''`),
  update("an inquiry without words", "inquiry_said", "Inquiry", `"question" = ' '`),
  update("a deadline before the question", "inquiry_deadline_later", "Inquiry", `"deadlineAt" = '2025-12-31 15:59Z'`),
  update(
    "a deadline to the second",
    "inquiry_deadline_to_the_minute",
    "Inquiry",
    `"deadlineAt" = '2026-01-08 18:00:01Z'`,
  ),
  update("an offset for a zone", "inquiry_zone_named", "Inquiry", `"deadlineZone" = '+08'`),
  update(
    "silence on the day before the deadline",
    "inquiry_silence_after_deadline",
    "Inquiry",
    `"stance" = 'no_reply', "answeredOn" = '2026-01-08'`,
  ),
  update("an answer without a day", "inquiry_answered_on_a_day", "Inquiry", `"stance" = 'declined'`),
  update(
    "an answer before the question",
    "inquiry_answered_later",
    "Inquiry",
    `"stance" = 'declined', "answeredOn" = '2025-12-31'`,
  ),
  update(
    "a denial without words",
    "inquiry_answer_fits_stance",
    "Inquiry",
    `"stance" = 'denied', "answeredOn" = '2026-01-02'`,
  ),
  update("a question of a mistyped year", "inquiry_days_in_span", "Inquiry", `"askedOn" = '0202-01-01'`),
  update(
    "an answer of a mistyped year",
    "inquiry_days_in_span",
    "Inquiry",
    `"stance" = 'declined', "answeredOn" = '2260-01-02'`,
  ),
  update("a deadline of a mistyped year", "inquiry_days_in_span", "Inquiry", `"deadlineAt" = '2260-01-08 18:00Z'`),
  update("an inquiry sent to two lines", "inquiry_sent_to_fits", "Inquiry", `"sentTo" = E'a@b.example\\nc@d.example'`),
  update(
    "an answer that turns what follows",
    "inquiry_answer_fits",
    "Inquiry",
    `"stance" = 'denied', "answeredOn" = '2026-01-02', "answer" = 'No\u202e.'`,
  ),
  update("a task due in a mistyped year", "task_due_in_span", "Task", `"due" = '0202-10-07'`),
  update("an inquiry of version 0", "inquiry_version_positive", "Inquiry", `"version" = 0`),
  update("an explanation of no loop", "loop_note_loop_shape", "LoopNote", `"loopId" = 'alpha'`),
  update("an explanation without end", "loop_note_length", "LoopNote", `"textZh" = repeat('字', 4001)`),
  update("an explanation of version 0", "loop_note_version_positive", "LoopNote", `"version" = 0`),
  update("a note on a term without end", "glossary_note_length", "GlossaryNote", `"textEn" = repeat('x', 4001)`),
  update("a note on a term of version 0", "glossary_note_version_positive", "GlossaryNote", `"version" = 0`),
  ...NEVER_DELETED.flatMap(([table, snake]) => [
    { title: `a row of ${table} deleted`, rule: `${snake}_never_deleted`, sql: `${ALL} DELETE FROM "${table}"` },
    { title: `${table} emptied`, rule: `${snake}_never_emptied`, sql: `TRUNCATE "${table}" CASCADE` },
  ]),
];
