"use client";
import { useRouter } from "next/navigation";
import { useDesk } from "#desk";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import type { Source } from "@/lib/domain/model/case-records";
import type { Reliability } from "@/lib/domain/model/vocabulary";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { refusalTextOf } from "@/lib/view/messages/problems";
import { toSourceEditSaid, toSourceForm } from "@/lib/wire/sources";

/** Grades a source otherwise, where what it would move stands beside it. Nothing moves before a second person agrees. */
export function RegradeButton({ source, version, letter }: { source: Source; version: number; letter: Reliability }) {
  const { locale, caseSlug } = useDesk();
  const messages = dossierMessages(locale).sourcePage;
  const router = useRouter();
  const { send, refused, isUnderWay } = useCommand();
  const grade = async () => {
    const said = { ...toSourceEditSaid({ ...toSourceForm(source), reliability: letter }), version, why: null };
    await send(deskApi(caseSlug, `sources/${encodeURIComponent(source.slug)}`), said, "PUT");
    router.refresh();
  };
  return (
    <>
      <button type="button" className="desk-quiet" disabled={isUnderWay} onClick={() => void grade()}>
        {messages.gradeSo(letter)}
      </button>
      <span role="alert" className="desk-alert">
        {refused === null ? "" : refusalTextOf("source", refused, locale)}
      </span>
    </>
  );
}
