"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { useDesk } from "#desk";
import { useSingleKeys } from "@/components/desk-context/use-single-keys";
import { DraftNote } from "@/components/record-forms/draft-note";
import { LiveFields } from "@/components/ui/live-fields";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFormDraft } from "@/lib/client/use-form-draft";
import { normaliseText } from "@/lib/domain/citations/anchor-fragment";
import { indexNames, type KnownParty } from "@/lib/domain/reading/find-parties";
import { readSource } from "@/lib/domain/reading/read-source";
import { guessShape, isTable } from "@/lib/domain/reading/read-table";
import { readText } from "@/lib/domain/reading/read-text";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { localize } from "@/lib/view/labels";
import { recordDealMessages } from "@/lib/view/messages/record-deal";
import { savedSet, setDuplicates, setProblems } from "@/lib/wire/sets";
import { RECORD_DRAFT } from "@/lib/wire/tasks";
import { DealHead, UmbrellaHead } from "./deal-heads";
import { type DealPage, numberOf } from "./deal-page";
import { EMPTY_DRAFT, type RecordDraft, recordDraft } from "./draft";
import { LinkRow } from "./link-row";
import { isComplete, offersOf } from "./offers";
import { PasteField } from "./paste-field";
import { type Act, dealsOf, lacksOf, openParties, reduce, rowsOf } from "./reduce";
import { nextPlace, pressRow } from "./row-keys";
import { SetEffectNote } from "./set-effect-note";
import { SourceBar } from "./source-bar";
import { TableColumns } from "./table-columns";
import { TextPane } from "./text-pane";
import { countSet, isReady, slugOf, toNewSet } from "./to-set";
import { useLitRow } from "./use-lit-row";

const ANSWERS = { answer: savedSet, told: z.union([setProblems, setDuplicates]) };
/** Steps that can be taken back on the page. */
const MOST_STEPS = 100;
/** Offers and rows beyond these are drawn when the ones before are done with. */
const MOST_ROWS = 130;

/**
 * Recording from a text: the text on the left, its links on the right. What rules read lies as offers; what a person took or
 * wrote is kept as a draft and proposed as one set.
 */
export function RecordDeal({ parties }: { parties: readonly KnownParty[] }) {
  const { locale, caseSlug, memberId, languages, words } = useDesk();
  const messages = recordDealMessages(locale);
  const kept = useFormDraft({ caseSlug, memberId, key: RECORD_DRAFT.key }, EMPTY_DRAFT, {
    over: 0,
    schema: recordDraft,
  });
  const { send, isUnderWay } = useCommand();
  const draft = kept.state;
  const { text, table } = draft;
  const { kind, published } = draft.source;
  const names = useMemo(() => indexNames(parties), [parties]);
  const offered = useMemo(
    () => offersOf({ text, table, source: { kind, published } }, names),
    [text, table, kind, published, names],
  );
  const currency = table?.currency ?? firstCurrency(offered);
  const rows = rowsOf(draft, offered);
  const root = useRef<HTMLDivElement>(null);
  const [former, setFormer] = useState<readonly RecordDraft[]>([]);
  const [wanted, setWanted] = useState<{ readonly place: string } | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const current = useLitRow(root);
  const [isNaming, setNaming] = useState(false);
  const [told, setTold] = useState<readonly string[]>([]);
  const [proposed, setProposed] = useState<string | null>(null);

  const nameOf = (reference: string) => {
    const slug = slugOf(draft, reference);
    const known = slug === null ? undefined : names.names.get(slug)?.[0];
    const fresh =
      draft.parties.find(({ key }) => key === reference) ?? offered.parties.find(({ key }) => key === reference);
    return known ?? fresh?.name ?? reference.replace(/^(?:known|new):/, "");
  };
  const place = (asked: string, next: RecordDraft) => {
    const [what, key = "", cell = ""] = asked.split(":");
    if (what === "next" || what === "after") {
      const row = next.rows.find((one) => one.key === key);
      const lacks = row ? lacksOf(next, row).filter((lack) => what === "next" || lack !== cell) : [];
      return give(nextPlace(key, lacks));
    }
    give(asked);
  };
  // A party is written in a field that appears for it, and takes the focus itself.
  const give = (where: string) => {
    if (where === "umbrella") return setNaming(true);
    if (where.startsWith("sponsor:")) return setEditing(where);
    const party = /^cell:(.+:pay(?:er|ee))$/.exec(where)?.[1];
    if (party !== undefined) return setEditing(party);
    setWanted({ place: where });
  };
  const act = (acts: readonly Act[], focus?: string) => {
    const next = acts.reduce((now, one) => reduce(now, one, { offered, currency }), draft);
    if (next !== draft) {
      setFormer([...former.slice(-MOST_STEPS), draft]);
      kept.change(next);
    }
    setTold([]);
    if (focus !== undefined) place(focus, next);
  };
  const page: DealPage = {
    locale,
    messages,
    draft,
    offered,
    rows,
    known: parties,
    currency,
    words,
    nameOf,
    act,
    focus: (asked) => place(asked, draft),
    editing,
    edit: setEditing,
    current,
  };

  useEffect(() => {
    if (wanted === null) return;
    root.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(wanted.place)}"]`)?.focus();
  }, [wanted]);

  const begin = (pasted: string) => {
    const isRows = isTable(pasted.replaceAll("\r\n", "\n"));
    const whole = isRows ? pasted.replaceAll("\r\n", "\n") : normaliseText(pasted);
    const reading = readText(whole, { names, sourceKind: null, sourceDay: null });
    const source = readSource(whole, reading, draft.source.url);
    setProposed(null);
    act(
      [
        { is: "paste", text: whole, key: crypto.randomUUID(), table: isRows ? guessShape(whole) : null },
        {
          is: "source",
          source: {
            publisher: isRows ? "" : source.publisher,
            kind: source.kind ?? "",
            published: source.published,
            title: source.title,
            language: source.language,
          },
        },
      ],
      "source:publisher",
    );
  };
  const undo = () => {
    const last = former.at(-1);
    if (!last) return;
    setFormer(former.slice(0, -1));
    kept.change(last);
  };
  const selected = () => {
    const selection = document.getSelection();
    const pane = selection?.anchorNode?.parentElement?.closest(".deal-text") ?? null;
    return pane === null || selection === null ? "" : selection.toString();
  };
  const add = () => {
    const rowKeys = draft.rows.flatMap(({ key }) => (key.startsWith("t") ? [Number(key.slice(1))] : []));
    act([{ is: "add", quote: selected(), after: current }], `cell:t${Math.max(0, ...rowKeys) + 1}:payer`);
    return true;
  };
  const quote = () => {
    const chosen = selected();
    if (chosen === "" || current === null) return false;
    act([{ is: "quote", row: current, cell: null, quote: chosen }], `row:${current}`);
    return true;
  };
  const isOpen = text !== "";
  useSingleKeys({ l: isOpen ? add : undefined, q: isOpen ? quote : undefined });

  const ready = isReady(draft);
  const set = ready ? toNewSet(draft, offered, { languages, nameOf }) : null;
  const propose = async () => {
    if (set === null || isUnderWay) return;
    const outcome = await send(deskApi(caseSlug, "sets"), set, "POST", ANSWERS);
    if (outcome.is === "done") {
      setFormer([]);
      kept.drop();
      setProposed(localize(set.title, locale));
      return;
    }
    const told_ = outcome.told;
    if (told_?.code === "duplicates") {
      // The case has parties that are called so: their rows stop until somebody says which is meant.
      const fresh = set.parties;
      const parties_ = draft.parties.map((party) => {
        const local = fresh.findIndex(({ name }) => name.en === party.name || name.zh === party.name);
        const found = told_.parties.find(({ field }) => field === `parties.${local}`);
        return found ? { ...party, twins: found.duplicates.map(({ slug }) => slug), settled: "" } : party;
      });
      kept.change({ ...draft, parties: parties_ });
    }
    const problems = told_?.code === "invalid" ? told_.problems : outcome.problems;
    setTold([messages.refused, ...problems.map(({ field, reason }) => messages.problemAt(field, reason))]);
  };
  useEffect(() => {
    const element = root.current;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const isHeld = event.ctrlKey || event.metaKey;
      const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea");
      if (event.key === "Enter" && isHeld) void propose();
      else if (event.key === "z" && isHeld && !isTyping) undo();
      else {
        const target = event.target instanceof HTMLElement ? event.target : null;
        const element = target?.closest<HTMLElement>("[data-row]") ?? null;
        const row = rows.find(({ key }) => key === element?.dataset.row);
        if (element === null || row === undefined || !pressRow(event, element, page, row)) return;
      }
      event.preventDefault();
    };
    element?.addEventListener("keydown", press);
    return () => {
      element?.removeEventListener("keydown", press);
    };
  });

  const offers = rows.filter((row) => row.is === "offer");
  const open = openParties(draft, offered);
  const complete = offers.filter(({ offer }) => isComplete(offer, (key) => open.has(key))).length;
  const counts = countSet(draft, offered);
  const lacking = draft.rows.flatMap((row) => {
    const [lack] = lacksOf(draft, row);
    return lack === undefined ? [] : [{ row: row.key, lack }];
  });
  const { reading } = offered;
  return (
    <div className="deal-page" ref={root}>
      <LiveFields>
        <div className="deal-left">
          {isOpen ? (
            <>
              <SourceBar page={page} />
              {table === null ? null : <TableColumns {...{ page, table }} />}
              <TextPane page={page} />
              <p className="deal-missed">
                <span className="desk-faint">{messages.missed}</span>{" "}
                <button type="button" data-focus="add" onMouseDown={keepSelection} onClick={add}>
                  {messages.newLink} <kbd>L</kbd>
                </button>{" "}
                <button type="button" onMouseDown={keepSelection} onClick={quote}>
                  {messages.quoteCell} <kbd>Q</kbd>
                </button>{" "}
                <button
                  type="button"
                  className="desk-quiet"
                  onClick={() => act([{ is: "paste", text: "", key: "", table: null }])}
                >
                  {messages.startOver}
                </button>
              </p>
              <SetEffectNote {...{ page, caseSlug, set }} />
              {reading === null ? null : (
                <p className="desk-faint deal-count">
                  {messages.readCount(
                    reading.amounts.length,
                    reading.days.length,
                    reading.parties.filter(({ slug }) => slug !== null).length,
                    reading.parties.filter(({ slug }) => slug === null).length,
                  )}{" "}
                  {reading.left.length > 0 ? messages.leftCount(reading.left.length) : ""} {messages.noModel}
                  {offered.isCut ? ` ${messages.cut}` : ""}
                </p>
              )}
            </>
          ) : (
            <>
              {proposed === null ? null : (
                <p role="status" className="deal-proposed">
                  {messages.proposed(proposed)}{" "}
                  <a href={deskCasePath(locale, caseSlug, "review")}>{messages.toReview}</a>
                </p>
              )}
              <PasteField messages={messages} onText={begin} />
            </>
          )}
        </div>
        <section className="deal-right" aria-label={messages.rows}>
          <div className="deal-bar">
            <DraftNote safe={kept.safe} />
            <button type="button" disabled={former.length === 0} onClick={undo}>
              {messages.undo}
            </button>
            {draft.rows.length > 0 && draft.umbrella === null && !isNaming ? (
              <button type="button" onClick={() => give("umbrella")}>
                {messages.umbrella} <kbd>U</kbd>
              </button>
            ) : null}
          </div>
          {isOpen ? (
            <>
              <UmbrellaHead
                key={String(isNaming)}
                {...{ page, isNaming }}
                onDone={(title) => {
                  setNaming(false);
                  act([{ is: "umbrella", title }], current === null ? undefined : `row:${current}`);
                }}
              />
              <div className="deal-columns" aria-hidden="true">
                <span />
                {(["payer", "payee", "kind", "amount", "stage", "day"] as const).map((cell) => (
                  <span key={cell}>{messages.cell[cell]}</span>
                ))}
              </div>
              <div className="deal-rows">
                {dealsOf(draft, rows.slice(0, MOST_ROWS)).map((deal, at) => (
                  <div key={deal.key}>
                    <DealHead {...{ page, names, deal }} place={at} />
                    {deal.rows.map((row) => (
                      <LinkRow key={row.key} {...{ page, names, row }} />
                    ))}
                  </div>
                ))}
              </div>
              <p className="desk-faint deal-keys">{messages.keys}</p>
              <div className="deal-foot">
                <p role="status">
                  {lacking.length === 0 && draft.rows.length > 0 ? (
                    <strong>{messages.oneSet(counts.parties, counts.deals, counts.links, counts.claims)}</strong>
                  ) : (
                    messages.takenOf(draft.rows.length, rows.length)
                  )}
                  {draft.rows.length > 0 && (draft.source.kind === "" || draft.source.publisher.trim() === "") ? (
                    <button
                      type="button"
                      className="deal-lack"
                      onClick={() => page.focus(draft.source.kind === "" ? "source:kind" : "source:publisher")}
                    >
                      {messages.lackSource}
                    </button>
                  ) : null}
                  {lacking.slice(0, 6).map(({ row, lack }) => (
                    <button
                      key={row}
                      type="button"
                      className="deal-lack"
                      onClick={() => page.focus(nextPlace(row, [lack]))}
                    >
                      {messages.lackOf(numberOf(page, row), messages.lack[lack])}
                    </button>
                  ))}
                </p>
                {told.length === 0 ? null : (
                  <div role="alert" className="desk-alert">
                    {told.map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                  </div>
                )}
                {complete === 0 ? null : (
                  <button
                    type="button"
                    onClick={() => act([{ is: "take-complete" }], current === null ? undefined : `row:${current}`)}
                  >
                    {messages.takeComplete(complete)} <kbd>Shift ↵</kbd>
                  </button>
                )}
                <button
                  type="button"
                  className="deal-propose"
                  aria-disabled={!ready || isUnderWay}
                  onClick={() => void propose()}
                >
                  {messages.propose} <kbd>Ctrl ↵</kbd>
                </button>
              </div>
            </>
          ) : (
            <p className="desk-faint">{messages.emptyRows}</p>
          )}
        </section>
      </LiveFields>
    </div>
  );
}

/** A button that uses the selected words must not take them away. */
function keepSelection(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

/** The currency of the first amount that names one. */
function firstCurrency({ reading }: ReturnType<typeof offersOf>): string | null {
  for (const { said } of reading?.amounts ?? []) {
    const unit = said.is === "read" ? said.value.unit.slice(0, 3) : "";
    if (/^[A-Z]{3}$/.test(unit)) return unit;
  }
  return null;
}
