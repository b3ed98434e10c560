import { notFound } from "next/navigation";
import { InquiryPanel } from "@/components/annotations/inquiry-panel";
import { NoteEditor } from "@/components/annotations/note-editor";
import { TaskPanel } from "@/components/annotations/task-panel";
import { ThreadPanel } from "@/components/annotations/thread-panel";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { readSubject, writeSubject } from "@/lib/domain/annotations/subject";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { isWithdrawableKind } from "@/lib/domain/records/by-kind";
import { holds } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { loadTalkSubjectName } from "@/lib/server/talk/annotations/loaders";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { deskRecordPath } from "@/lib/view/history/history-addresses";
import { localize } from "@/lib/view/labels";
import { talkMessages } from "@/lib/view/messages/talk";
import { frameOf, openCase, orNotFound } from "../../../../open-case";
import { findWithdrawn, WithdrawnPart } from "../../../../withdrawn-record";

/** Everything that is said, asked and to be done about one thing of the case. */
export default async function SubjectTalkPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; type: string; subject: string }>;
}) {
  const { case: caseSlug, type, subject: text } = await params;
  const subject = readSubject(`${type}:${decodeURIComponent(text)}`) ?? notFound();
  const opened = await openCase("read-desk", params, (locale) => talkPath(locale, caseSlug, subject));
  const { locale, actor } = opened;
  const frame = frameOf(opened, "threads", talkPath(otherLocale(locale), caseSlug, subject));
  const kind = subject.type === "term" ? "glossary_term" : subject.type;
  const withdrawn = isWithdrawableKind(kind) ? await findWithdrawn(opened, { type: kind, slug: subject.slug }) : null;
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const name = localize(orNotFound(await loadTalkSubjectName(actor, subject)), locale);
  const messages = talkMessages(locale);
  const reader = { memberId: actor.memberId, mayPublish: holds(actor, "review") };
  const at = now().toISOString();
  const about = writeSubject(subject);
  const path = deskRecordPath(locale, caseSlug, kind, subject.slug);
  return (
    <DeskCaseFrame {...frame} title={name} heading={<bdi>{path === null ? name : <a href={path}>{name}</a>}</bdi>}>
      <p className="desk-faint">
        {messages.talkAbout} · {messages.subjectType[subject.type]}
      </p>
      {subject.type === "loop" ? (
        <NoteEditor about={about} title={messages.loopNote} lead={messages.loopNoteLead} />
      ) : null}
      {subject.type === "term" ? (
        <NoteEditor about={about} title={messages.termNote} lead={messages.termNoteLead} />
      ) : null}
      {subject.type === "party" || subject.type === "loop" ? <InquiryPanel subject={subject} now={at} /> : null}
      <h2>{messages.threads}</h2>
      <ThreadPanel {...{ subject, reader }} />
      <h2>{messages.todo}</h2>
      <TaskPanel subject={subject} today={at.slice(0, 10)} />
    </DeskCaseFrame>
  );
}
