"use client";
import { useRouter } from "next/navigation";
import { useEffect, useReducer, useRef, useState } from "react";
import { useDesk } from "#desk";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { deskClaimEditPath } from "@/lib/view/desk/desk-addresses";
import { refusalText } from "@/lib/view/messages/review";
import { setMessages } from "@/lib/view/messages/sets";
import type { SetView } from "@/lib/wire/sets";
import { SetEffectPanel, SetElsewhere, SetParties } from "./set-aside";
import { isAskableRow, isOpenRow, type Mark, mark, NO_MARKS, rowsOf, toDecision } from "./set-marks";
import { SetMine } from "./set-mine";
import { SetQuestion } from "./set-question";
import { SetRow } from "./set-row";
import { SetStructure } from "./set-structure";
import { SetTalk } from "./set-talk";
import { SetText } from "./set-text";
import { SetUndo } from "./set-undo";
import { useSetKeys } from "./use-set-keys";

/** One set on one screen: its structure with a tick per quote, the text with the quotes lit, what acceptance changes. */
export function SetReview({
  set,
  previousPath,
  nextPath,
}: {
  set: SetView;
  previousPath: string;
  /** Where to go once it is decided. */
  nextPath: string;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = setMessages(locale);
  const router = useRouter();
  const rows = rowsOf(set);
  const [marks, dispatch] = useReducer((former: typeof NO_MARKS, one: Mark) => mark(former, rows, one), NO_MARKS);
  const [isAsking, setIsAsking] = useState(false);
  const [told, setTold] = useState("");
  const { isUnderWay, send } = useCommand();
  const list = useRef<HTMLDivElement>(null);
  const current = rows[marks.at];
  const mayAsk = current !== undefined && isAskableRow(current);
  const decision = toDecision(set, rows, marks);
  const count = decision.accept.length + decision.sendBack.length;

  const decide = async () => {
    if (!set.isOpen || isUnderWay || count === 0) return;
    setTold("");
    const outcome = await send(deskApi(caseSlug, `sets/${encodeURIComponent(set.slug)}/decide`), decision);
    if (outcome.is === "done") {
      const isWhole = set.claims.every(({ claim }) => claim.status !== "proposed" || isDecided(claim.slug));
      return isWhole ? router.push(nextPath) : router.refresh();
    }
    setTold(outcome.code === "stale" ? messages.changedMeanwhile : refusalText(outcome, locale));
    router.refresh();
  };
  const isDecided = (slug: string) => [...decision.accept, ...decision.sendBack].some(({ claim }) => claim === slug);

  useSetKeys({
    move: (by) => dispatch({ do: "move", by }),
    tick: () => set.isOpen && dispatch({ do: "tick", at: marks.at }),
    ask: () => set.isOpen && mayAsk && setIsAsking(true),
    undo: () => dispatch({ do: "undo" }),
    // A question that is being written is kept first.
    decide: () => isAsking || void decide(),
    open: (what) => {
      if (what === "previous") return router.push(previousPath);
      if (what === "next") return router.push(nextPath);
      if (what === "edit" && current) {
        return router.push(deskClaimEditPath(locale, caseSlug, current.claims[0]?.claim.slug ?? ""));
      }
      if (set.source.url && /^https?:\/\//i.test(set.source.url)) window.open(set.source.url, "_blank", "noopener");
    },
  });

  // The place of scrolling belongs to the browser: the row at hand stays in view.
  const key = current?.key;
  useEffect(() => {
    const row = key === undefined ? null : list.current?.querySelector('[data-current="true"]');
    row?.scrollIntoView({ block: "nearest" });
  }, [key]);

  return (
    <div className="set-review" aria-busy={isUnderWay}>
      <div className="set-structure" ref={list}>
        {set.withdrawnAt === null ? null : <p className="review-note">{messages.takenBack}</p>}
        <SetStructure
          set={set}
          rows={rows}
          renderRow={(row, at) => (
            <div key={row.key}>
              <SetRow
                row={row}
                names={set.names}
                isCurrent={at === marks.at}
                isTicked={marks.ticked.has(row.key)}
                question={row.claims.map(({ claim }) => marks.asked.get(claim.slug)).find((one) => one !== undefined)}
                onGo={() => dispatch({ do: "go", at })}
                onTick={() => set.isOpen && dispatch({ do: "tick", at })}
              />
              {isAsking && at === marks.at ? (
                <SetQuestion
                  former={marks.asked.get(row.claims[0]?.claim.slug ?? "") ?? ""}
                  onKeep={(question) => {
                    setIsAsking(false);
                    if (question !== null) dispatch({ do: "ask", at, question });
                  }}
                />
              ) : null}
              <SetTalk row={row} isMine={set.isMine} />
            </div>
          )}
        />
      </div>
      <aside className="set-aside">
        <section className="set-panel">
          <h2>{messages.text}</h2>
          <p className="desk-faint">
            <bdi>{set.source.name}</bdi> · {set.source.published} · {set.source.reliability}
          </p>
          <SetText text={set.source.text} rows={rows} at={marks.at} />
        </section>
        <SetEffectPanel set={set} />
        <SetElsewhere set={set} />
        <SetParties set={set} />
      </aside>
      <footer className="set-foot">
        <p className="desk-faint">
          {current !== undefined && set.isOpen && isOpenRow(current) && !mayAsk ? messages.keysOfOwn : messages.keys}
        </p>
        {set.isOpen ? (
          <button
            type="button"
            className="desk-primary"
            disabled={isUnderWay || count === 0}
            onClick={() => void decide()}
          >
            {isUnderWay ? messages.deciding : messages.decide(decision.accept.length, decision.sendBack.length)}{" "}
            <kbd>Ctrl ↵</kbd>
          </button>
        ) : null}
        <SetMine set={set} />
        {set.mayUndo ? <SetUndo set={set} /> : null}
        <p role="alert" className="desk-alert">
          {told}
        </p>
      </footer>
    </div>
  );
}
