import { useMemo, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { focusOnce } from "@/lib/client/focus-once";
import { type CalledParty, rankParties } from "@/lib/domain/parties/rank-parties";
import { type NameIndex, nameParty } from "@/lib/domain/reading/find-parties";
import { deskMessages } from "@/lib/view/messages/desk";
import type { DealPage } from "./deal-page";
import type { Act } from "./reduce";

/** Most parties that are offered at once. */
const OFFERED = 8;

/** A party as the cell offers it: of the case, of the text, or of the set. */
interface PartyRow {
  readonly key: string;
  readonly name: string;
  readonly note: string | null;
}

/**
 * The field in which a party is found or made. Parties that the set makes come first, then those of the text, then those of
 * the case; a name that there is not yet becomes a new party.
 */
export function PartyField({
  page,
  names,
  title,
  suggested,
  onChoose,
}: {
  page: DealPage;
  names: NameIndex;
  title: string;
  /** Parties that the words may mean, offered before anything is typed. */
  suggested: readonly string[];
  onChoose: (reference: string, made: readonly Act[]) => void;
}) {
  const [typed, setTyped] = useState("");
  const { draft, offered, known, messages, locale } = page;
  const called = useMemo(() => {
    const fresh = [
      ...draft.parties,
      ...offered.parties.filter(({ slug, key }) => slug === null && !draft.parties.some((one) => one.key === key)),
    ];
    const mine = fresh.map(({ key, name }) => ({ slug: key, names: [name], readings: [] }));
    return { mine, theirs: known.map(({ slug, names: all }) => ({ slug: `known:${slug}`, names: all, readings: [] })) };
  }, [draft.parties, offered.parties, known]);
  const ranked = (parties: readonly CalledParty[]) => rankParties(typed, parties).filter(({ score }) => score > 0.35);
  const found = typed.trim() === "" ? [] : [...ranked(called.mine), ...ranked(called.theirs)].slice(0, OFFERED);
  const choices: PartyRow[] = found.map(({ slug, name }) => ({
    key: slug,
    name: page.nameOf(slug),
    note: slug.startsWith("new:") ? messages.fresh : name === page.nameOf(slug) ? null : name,
  }));
  const make = (name: string) => {
    const [party] = nameParty(name, names);
    if (!party) return;
    const isKnown = party.slug !== null;
    onChoose(
      party.key,
      isKnown ? [] : [{ is: "party", key: party.key, name: party.name, kind: party.kind, twins: party.twins }],
    );
  };
  return (
    <div className="deal-party-field">
      <Combobox
        title={title}
        isTitleShown={false}
        choices={choices}
        field={focusOnce}
        nothingFound={deskMessages(locale).nothingFound}
        create={{ label: (name) => `${messages.fresh}: ${name}`, onCreate: make }}
        onAsk={setTyped}
        onChoose={({ key }) => onChoose(key, madeOf(page, key))}
      />
      {suggested.length === 0 || typed !== "" ? null : (
        <p className="deal-suggested">
          {suggested.slice(0, 3).map((reference) => (
            <button key={reference} type="button" onClick={() => onChoose(reference, madeOf(page, reference))}>
              {page.nameOf(reference)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** A party of the text becomes one of the set with the first cell that names it. */
function madeOf({ offered, draft }: DealPage, reference: string): readonly Act[] {
  const party = offered.parties.find(({ key, slug }) => key === reference && slug === null);
  if (!party || draft.parties.some(({ key }) => key === reference)) return [];
  return [{ is: "party", key: party.key, name: party.name, kind: party.kind, twins: party.twins }];
}
