"use client";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useLocale } from "#desk";
import { type KeptHere, keepOnServer } from "@/lib/client/kept-here";
import { leave } from "@/lib/client/sign-in";
import { leavingMessages } from "@/lib/view/messages/leaving";

/**
 * Signs out, and takes what the desk left in this browser with it. What the server has not got is given to it first; what it
 * does not take is asked about, so that no word is lost by leaving.
 */
export function SignOutButton({
  memberId,
  label,
  afterwards,
}: {
  memberId: string;
  label: string;
  afterwards: string;
}) {
  const locale = useLocale();
  const words = leavingMessages(locale);
  const [isLeaving, setLeaving] = useState(false);
  const [unsent, setUnsent] = useState<readonly KeptHere[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const go = async (isKept: boolean) => {
    if (isLeaving) return;
    setLeaving(true);
    setTrouble(null);
    const left = isKept ? await keepOnServer(memberId) : [];
    if (left.length > 0) {
      if (unsent !== null) setTrouble(words.notKept);
      setUnsent(left);
    } else if (!(await leave(memberId, afterwards))) setTrouble(words.notOut);
    setLeaving(false);
  };

  return (
    <>
      <button type="button" className="desk-quiet" aria-disabled={isLeaving} onClick={() => void go(true)}>
        {label}
      </button>
      {unsent === null ? (
        <span role="alert" className="desk-alert">
          {trouble}
        </span>
      ) : (
        createPortal(
          <dialog ref={openModal} className="desk-dialog" aria-labelledby="unsent" onClose={() => setUnsent(null)}>
            <h2 id="unsent">{words.title}</h2>
            <p>{words.lead(unsent.length)}</p>
            <p>{words.where}</p>
            <ul>
              {unsent.map(({ place, page, key }) => (
                <li key={place}>
                  {page === undefined ? (
                    <bdi>{key}</bdi>
                  ) : (
                    <a href={page.path} dir="auto">
                      {page.title}
                    </a>
                  )}
                </li>
              ))}
            </ul>
            <p role="alert" className="desk-alert">
              {trouble}
            </p>
            <form method="dialog" className="desk-dialog-acts">
              <button type="button" aria-disabled={isLeaving} onClick={() => void go(true)}>
                {isLeaving ? words.leaving : words.keep}
              </button>
              <button type="button" aria-disabled={isLeaving} onClick={() => void go(false)}>
                {words.drop}
              </button>
              <button type="submit" className="desk-quiet">
                {words.stay}
              </button>
            </form>
          </dialog>,
          document.body,
        )
      )}
    </>
  );
}

function openModal(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}
