import { InquiryPanel } from "@/components/annotations/inquiry-panel";
import { NoteEditor } from "@/components/annotations/note-editor";
import { TaskPanel } from "@/components/annotations/task-panel";
import { ThreadPanel } from "@/components/annotations/thread-panel";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoopDossier } from "@/components/dossiers/loop-dossier";
import { writeSubject } from "@/lib/domain/annotations/subject";
import { joinWay } from "@/lib/domain/bidi";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { holds } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { loadLoopDossier } from "@/lib/server/dossiers/loaders";
import { deskLoopPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { talkMessages } from "@/lib/view/messages/talk";
import { frameOf, openCase, orNotFound } from "../../../open-case";

/** One loop: its ring, its links with the words that carry them, what explains it, and what is said of it. */
export default async function LoopPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; loop: string }>;
}) {
  const { case: caseSlug, loop: text } = await params;
  const id = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskLoopPath(locale, caseSlug, id));
  const { locale, actor } = opened;
  const { loop, loopSets, records, document } = orNotFound(await loadLoopDossier(actor, id));
  const names = new Map(records.parties.map(({ slug, name }) => [slug, localize(name, locale)]));
  const subject = { type: "loop", slug: id } as const;
  const messages = talkMessages(locale);
  const at = now().toISOString();
  const first = loop.parties[0] ?? "";
  return (
    <DeskCaseFrame
      {...frameOf(opened, "loops", deskLoopPath(otherLocale(locale), caseSlug, id))}
      title={joinWay([...loop.parties, first].map((slug) => names.get(slug) ?? slug))}
    >
      <LoopDossier
        {...{ loop, loopSets, records, document }}
        explanation={
          <NoteEditor about={writeSubject(subject)} title={messages.loopNote} lead={messages.loopNoteLead} />
        }
        below={
          <>
            <InquiryPanel subject={subject} now={at} />
            <h2>{messages.threads}</h2>
            <ThreadPanel subject={subject} reader={{ memberId: actor.memberId, mayPublish: holds(actor, "review") }} />
            <h2>{messages.todo}</h2>
            <TaskPanel subject={subject} today={at.slice(0, 10)} />
          </>
        }
      />
    </DeskCaseFrame>
  );
}
