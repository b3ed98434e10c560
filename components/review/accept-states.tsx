"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { WithdrawRecords } from "@/components/withdrawals/withdraw-records";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { isWithdrawableKind } from "@/lib/domain/records/by-kind";
import { refusalText } from "@/lib/view/messages/review";
import { stateMessages } from "@/lib/view/messages/states";
import { withdrawalMessages } from "@/lib/view/messages/withdrawals";
import type { StateRow } from "@/lib/wire/acceptance";
import { WaitingState } from "./waiting-state";

/**
 * One page of states, each with a tick: what is ticked is accepted together, exactly as it is shown, or withdrawn
 * together. To accept, all of them are ticked at first; of one's own, which others accept, none is.
 */
export function AcceptStates({
  rows,
  mayAccept,
  mayWithdraw,
}: {
  rows: readonly StateRow[];
  mayAccept: boolean;
  mayWithdraw: boolean;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = stateMessages(locale);
  const router = useRouter();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const { isUnderWay: isSending, send: sendStates } = useCommand();
  const [told, setTold] = useState("");
  const open = rows.filter(({ isOpen, after }) => (mayAccept ? isOpen : mayWithdraw && after !== null));
  const isTicked = ({ revision }: StateRow) => turned.has(revision) !== mayAccept;
  const chosen = open.filter(isTicked);
  const withdrawn = chosen.flatMap(({ type, slug, after }) =>
    after !== null && isWithdrawableKind(type) ? [{ type, slug }] : [],
  );

  const send = async () => {
    setTold("");
    const states = chosen.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
    const outcome = await sendStates(deskApi(caseSlug, "states"), { states });
    if (outcome.is === "refused") {
      setTold(outcome.code === "stale" ? messages.changedMeanwhile : refusalText(outcome, locale));
    }
    router.refresh();
  };

  return (
    <>
      <form
        className="state-rows"
        aria-busy={isSending}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ol>
          {rows.map((row) => (
            <li key={row.revision}>
              {open.includes(row) ? (
                <label className="state-tick">
                  <input
                    type="checkbox"
                    checked={isTicked(row)}
                    onChange={({ target }) =>
                      setTurned((former) => {
                        const next = new Set(former);
                        if (target.checked === mayAccept) next.delete(row.revision);
                        else next.add(row.revision);
                        return next;
                      })
                    }
                  />{" "}
                  {mayAccept ? messages.take : messages.tick}
                </label>
              ) : null}
              <WaitingState row={row} />
            </li>
          ))}
        </ol>
        {mayAccept ? (
          <p className="claim-buttons">
            <SubmitButton disabled={isSending || chosen.length === 0}>
              {isSending ? messages.accepting : messages.accept(chosen.length)}
            </SubmitButton>
          </p>
        ) : null}
        <p role="alert" className="desk-alert">
          {told}
        </p>
      </form>
      {mayWithdraw && withdrawn.length > 0 ? (
        <WithdrawRecords
          {...{ locale, caseSlug, memberId }}
          records={withdrawn}
          label={withdrawalMessages(locale).openMany(withdrawn.length)}
        />
      ) : null}
    </>
  );
}
