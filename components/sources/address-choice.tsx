"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useIsLive } from "@/lib/client/use-is-live";
import type { Slug } from "@/lib/domain/model/case-records";
import { deskMessages } from "@/lib/view/messages/desk";
import { dealRefusalText } from "@/lib/view/messages/web";

/** Whether readers have the address of a copy, and for editors the way to change it from the next version on. */
export function AddressChoice({
  source,
  version,
  isShown,
  mayChoose,
}: {
  source: Slug;
  version: number;
  isShown: boolean;
  mayChoose: boolean;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const router = useRouter();
  const isLive = useIsLive();
  const { send } = useCommand();
  const [told, setTold] = useState<string | null>(null);
  const choose = async () => {
    const path = deskApi(caseSlug, `sources/${encodeURIComponent(source)}/address`);
    const outcome = await send(path, { version, shown: !isShown }, "PUT");
    setTold(outcome.is === "done" ? null : dealRefusalText(outcome, locale));
    router.refresh();
  };
  return (
    <small className="desk-faint">
      {isShown ? messages.copyShown : messages.copyHidden}{" "}
      {mayChoose ? (
        <button type="button" className="desk-quiet" disabled={!isLive} onClick={() => void choose()}>
          {isShown ? messages.hideCopy : messages.showCopy}
        </button>
      ) : null}{" "}
      {told === null ? null : <span role="alert">{told}</span>}
    </small>
  );
}
