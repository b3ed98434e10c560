"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useIsLive } from "@/lib/client/use-is-live";
import type { RecordRef } from "@/lib/domain/records/by-kind";
import { publishMessages } from "@/lib/view/messages/publish";
import { dealRefusalText } from "@/lib/view/messages/web";

/** Writes a record down again whose accepted state cannot be read. */
export function RewriteState({ record }: { record: RecordRef }) {
  const { locale, caseSlug } = useDesk();
  const messages = publishMessages(locale);
  const router = useRouter();
  const isLive = useIsLive();
  const { send } = useCommand();
  const [told, setTold] = useState("");
  const rewrite = async () => {
    const outcome = await send(deskApi(caseSlug, "states/rewrite"), record);
    setTold(outcome.is === "done" ? messages.rewritten : dealRefusalText(outcome, locale));
    router.refresh();
  };
  return (
    <>
      {" "}
      <button type="button" className="desk-quiet" disabled={!isLive} onClick={() => void rewrite()}>
        {messages.rewrite}
      </button>{" "}
      <span role="status">{told}</span>
    </>
  );
}
