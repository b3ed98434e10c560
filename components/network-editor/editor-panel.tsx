import { useDesk } from "#desk";
import type { TalkReader } from "@/components/annotations/thread-panel";
import { PartyForm } from "@/components/parties/party-form";
import type { Slug } from "@/lib/domain/model/case-records";
import type { WithdrawableRef } from "@/lib/domain/records/by-kind";
import { linkMessages } from "@/lib/view/messages/links";
import { webMessages } from "@/lib/view/messages/web";
import type { DrawnEnd } from "./link-draft";
import { LinkForm } from "./link-form";
import { LinkPanel } from "./link-panel";
import { PartyPanel } from "./party-panel";
import { undoAdded, undoEdit, undoLinkEdit, undoMerge } from "./undo-steps";

/** What the panel shows: nothing chosen, a record, or the form of a new one. */
export type Panel =
  | { readonly of: "nothing" }
  | { readonly of: "party"; readonly slug: Slug }
  | { readonly of: "link"; readonly slug: Slug; readonly isJustDrawn?: boolean }
  | { readonly of: "new-party" }
  | { readonly of: "new-link"; readonly ends: readonly [DrawnEnd | null, DrawnEnd | null] };

/** Whatever is chosen or being added; each edit is remembered with the way to undo it. */
export function EditorPanel({
  reader,
  mayMerge,
  panel,
  hiddenLinks,
  remember,
  onPanel,
  onTold,
  onFocus,
  onNewParty,
}: {
  reader: TalkReader;
  mayMerge: boolean;
  panel: Panel;
  /** Links of the chosen party to parties outside the picture. */
  hiddenLinks: number;
  remember: (step: { readonly words: string; readonly undo: () => Promise<boolean> }) => void;
  onPanel: (panel: Panel) => void;
  onTold: (words: string) => void;
  onFocus: (party: Slug) => void;
  onNewParty: (party: Slug) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const close = () => onPanel({ of: "nothing" });
  const rememberAdded = (words: string, record: WithdrawableRef) =>
    remember({
      words,
      undo: async () => {
        const worked = await undoAdded(caseSlug, record, messages.undo);
        if (worked) close();
        return worked;
      },
    });
  return (
    <>
      <button type="button" className="web-close" onClick={close}>
        {messages.close}
      </button>
      {panel.of === "link" ? (
        <LinkPanel
          key={panel.slug}
          link={panel.slug}
          reader={reader}
          isJustDrawn={panel.isJustDrawn === true}
          onEdited={(before) =>
            remember({ words: linkMessages(locale).editLink, undo: () => undoLinkEdit(caseSlug, before) })
          }
        />
      ) : null}
      {panel.of === "party" ? (
        <>
          {hiddenLinks > 0 ? <p>{messages.hidden(hiddenLinks)}</p> : null}
          <PartyPanel
            key={panel.slug}
            party={panel.slug}
            reader={reader}
            mayMerge={mayMerge}
            onFocus={onFocus}
            onEdited={(before) => remember({ words: messages.editParty, undo: () => undoEdit(caseSlug, before) })}
            onMerged={(party, into) => {
              remember({ words: messages.merge, undo: () => undoMerge(caseSlug, party, messages.undo) });
              onPanel({ of: "party", slug: into });
            }}
          />
        </>
      ) : null}
      {panel.of === "new-party" ? (
        <PartyForm
          standing={null}
          onCancel={close}
          onDone={(party, _before, isNew) => {
            if (isNew) rememberAdded(messages.addParty, { type: "party", slug: party });
            onNewParty(party);
          }}
        />
      ) : null}
      {panel.of === "new-link" ? (
        <LinkForm
          key={panel.ends.map((end) => end?.slug ?? "").join(" ")}
          ends={panel.ends}
          onCancel={close}
          onDone={(link, added) => {
            rememberAdded(messages.newLink, added);
            onTold(messages.linkAdded);
            onPanel({ of: "link", slug: link, isJustDrawn: true });
          }}
        />
      ) : null}
    </>
  );
}
