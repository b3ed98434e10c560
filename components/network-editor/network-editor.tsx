"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useDesk } from "#desk";
import { QueryProblem } from "@/components/annotations/query-problem";
import type { TalkReader } from "@/components/annotations/thread-panel";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useAddress } from "@/lib/client/use-address";
import { useCommand } from "@/lib/client/use-command";
import { usePanelFocus } from "@/lib/client/use-panel-focus";
import { useUndo } from "@/lib/client/use-undo";
import { networkOptions } from "@/lib/client/web-options";
import { LINK_STATES } from "@/lib/domain/live/live-links";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Loop } from "@/lib/domain/model/snapshot-document";
import { FLOW_FAMILIES } from "@/lib/domain/model/vocabulary";
import { networkPath } from "@/lib/view/desk/desk-addresses";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { webMessages } from "@/lib/view/messages/web";
import type { LiveParty } from "@/lib/wire/network";
import { EditorPanel, type Panel } from "./editor-panel";
import { type EditorState, EditorTools } from "./editor-tools";
import { LivePicture } from "./live-picture";
import { LoopPanel } from "./loop-panel";
import { ShownLinks } from "./shown-links";
import { undoPlace } from "./undo-steps";

/** The network editor: the picture, what may be done in it, and one panel for whatever is chosen. */
export function NetworkEditor({
  initialFocus,
  reader,
  mayMerge,
}: {
  initialFocus: readonly Slug[];
  reader: TalkReader;
  mayMerge: boolean;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const queries = useQueryClient();
  const [state, setState] = useState<EditorState>({
    focus: initialFocus,
    reach: 1,
    states: new Set(LINK_STATES),
    families: new Set(FLOW_FAMILIES),
    isDrawing: false,
  });
  const [panel, setPanel] = useState<Panel>({ of: "nothing" });
  const [loop, setLoop] = useState<Loop | null>(null);
  const [told, setTold] = useState("");
  const { send } = useCommand();
  const { canUndo, remember, undoLast } = useUndo();
  const answer = useQuery(networkOptions(caseSlug, state));
  const network = answer.data;
  const partyOf = (slug: Slug): LiveParty | null => network?.parties.find((party) => party.slug === slug) ?? null;
  const nameOf = (slug: Slug) => localize(partyOf(slug)?.name ?? { en: slug, zh: null }, locale);
  const change = (changes: Partial<EditorState>) => setState((former) => ({ ...former, ...changes }));
  const refresh = () => invalidateCase(queries, caseSlug);
  const choice = useMemo(
    () => ({
      chosen: panel.of === "party" || panel.of === "link" ? panel.slug : null,
      states: state.states,
      families: state.families,
      loop: new Set(loop?.hops.flatMap((hop) => hop.links) ?? []),
    }),
    [panel, state.states, state.families, loop],
  );

  const undo = async () => {
    const done = await undoLast();
    if (done) setTold(done.worked ? messages.undone(done.words) : messages.cannotUndo);
    await refresh();
  };
  const place = async (party: Slug, at: LiveParty["at"]) => {
    const before = partyOf(party);
    if (!before) return;
    const body = { places: [{ party, at, version: before.placeVersion }] };
    const outcome = await send(deskApi(caseSlug, "network/places"), body);
    if (outcome.is === "done") {
      remember({
        words: messages.pinned(nameOf(party)),
        undo: () => undoPlace(caseSlug, party, before.at, before.placeVersion + 1),
      });
    } else setTold(messages.pinnedElsewhere);
    await refresh();
  };

  useAddress(networkPath(locale, caseSlug, state.focus));
  // On a narrow screen the panel stands below the picture and its table: whoever chooses something is led to it.
  const isOpen = panel.of !== "nothing";
  const aside = usePanelFocus(panel, isOpen);
  useEffect(() => {
    if (isOpen && window.matchMedia("(max-width: 60rem)").matches) aside.current?.scrollIntoView({ block: "start" });
  }, [isOpen, panel, aside]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      if (event.key === "Escape" && !isField) {
        change({ isDrawing: false });
        setPanel({ of: "nothing" });
      }
      if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isField) {
        event.preventDefault();
        void undo();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  if (!network) return <QueryProblem answer={answer} />;
  const listener = {
    onChoose: (of: "party" | "link", slug: Slug) => setPanel({ of, slug }),
    onMove: (party: Slug, at: { readonly x: number; readonly y: number }) => void place(party, at),
    onStart: (party: Slug | null) => setTold(party === null ? "" : messages.drawFrom(nameOf(party))),
    onDraw: (giver: Slug, receiver: Slug) => {
      change({ isDrawing: false });
      setPanel({ of: "new-link", ends: [partyOf(giver), partyOf(receiver)] });
    },
  };
  const chosenParty = panel.of === "party" ? partyOf(panel.slug) : null;

  return (
    <div className="web-editor">
      <EditorTools
        state={state}
        focusNames={state.focus.map(nameOf).join(marksOf(locale).list)}
        canUndo={canUndo}
        onChange={(changes) => {
          change(changes);
          if (changes.focus) setLoop(null);
        }}
        onAddParty={() => setPanel({ of: "new-party" })}
        onUndo={() => void undo()}
      />
      <p role="status" className="desk-faint">
        {messages.shown(network.parties.length, network.links.length, network.total.parties)}{" "}
        {network.isCut ? messages.cut : null} {state.isDrawing ? messages.drawing : null} {told}
      </p>
      {network.parties.length === 0 ? <p className="desk-empty">{messages.nothingYet}</p> : null}
      <div className="web-columns">
        <div aria-busy={answer.isPlaceholderData}>
          <LivePicture network={network} choice={choice} isDrawing={state.isDrawing} listener={listener} />
          <p className="web-actions">
            <button type="button" onClick={() => setPanel({ of: "new-link", ends: [chosenParty, null] })}>
              {messages.newLink}
            </button>{" "}
            {chosenParty?.at ? (
              <button type="button" onClick={() => void place(chosenParty.slug, null)}>
                {messages.unpin}
              </button>
            ) : null}
          </p>
          <ShownLinks
            network={network}
            chosen={choice.chosen}
            isShown={(link) =>
              choice.loop.size > 0
                ? choice.loop.has(link.slug)
                : state.states.has(link.state) && state.families.has(link.family)
            }
            onChoose={listener.onChoose}
          />
        </div>
        <aside ref={aside} className="web-panel" tabIndex={-1} aria-label={messages.panel}>
          {panel.of === "nothing" ? (
            <LoopPanel
              shownLoop={loop?.id ?? null}
              onShow={(shown) => {
                setLoop(shown);
                if (shown && !shown.parties.every(partyOf)) change({ focus: shown.parties, reach: 0 });
              }}
            />
          ) : (
            <EditorPanel
              {...{ reader, mayMerge, panel, remember }}
              hiddenLinks={chosenParty?.hiddenLinks ?? 0}
              onPanel={setPanel}
              onTold={setTold}
              onFocus={(party) => change({ focus: [party], reach: Math.max(state.reach, 1) })}
              onNewParty={(party) => {
                setPanel({ of: "party", slug: party });
                if (network.total.parties > network.parties.length) change({ focus: [party] });
              }}
            />
          )}
        </aside>
      </div>
    </div>
  );
}
