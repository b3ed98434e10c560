import type { Claim } from "@/lib/domain/model/case-records";
import type { SetView } from "@/lib/wire/sets";
import { aClaim } from "./case-builders";

type ClaimInView = SetView["claims"][number];

/** A claim of a set as its page gets it, with one quote. */
export function aClaimInView(slug: string, quote: string, over: Partial<Claim> = {}): ClaimInView {
  const claim = aClaim({ slug, status: "proposed", evidence: null, ...over });
  return {
    claim,
    version: 1,
    contentHash: "0".repeat(64),
    isOwn: false,
    isWritten: false,
    cells: { value: { quote, how: "read" } },
    citations: [{ id: `q-${slug}`, fragment: quote, anchor: "exact", isSupport: true }],
    talk: [],
  };
}

/** A set of two links in two deals under an umbrella, one lying in the other, and of a party; all of it waits. */
export function aSetInView(claims: readonly ClaimInView[]): SetView {
  const waiting = { revision: "1", stateHash: "1".repeat(64), isOpen: true };
  const made = (slug: string) => ({ slug, isNew: true, waiting });
  const name = (en: string) => ({ en, zh: null });
  const party = (slug: string) => ({
    ...made(slug),
    name: name(slug),
    kind: "company" as const,
    how: "read" as const,
    twins: [],
  });
  const link = (slug: string, deal: string) => ({
    ...made(slug),
    deal,
    payer: "ash",
    payee: "beech",
    kind: "loan" as const,
    cells: {},
  });
  return {
    slug: "set",
    title: name("A set"),
    version: 1,
    by: { id: "ann", name: "Ann" },
    at: "2026-11-03T00:00:00.000Z",
    withdrawnAt: null,
    isOpen: true,
    isMine: false,
    mayTakeBack: false,
    mayUndo: false,
    source: {
      ...made("s"),
      name: "Register",
      published: null,
      reliability: "A",
      kind: "filing",
      url: null,
      text: "Ash lends ten dollars to Beech, and beech sells to ash.",
    },
    parties: [party("ash"), party("beech"), party("larch")],
    deals: [
      { ...made("umbrella"), title: name("Umbrella"), partOf: null },
      { ...made("one"), title: name("One"), partOf: "umbrella" },
      { ...made("two"), title: name("Two"), partOf: "umbrella" },
    ],
    links: [link("l-one", "one"), link("l-two", "two")],
    parts: [
      {
        slug: "l-two/l-one/paid_out_of",
        part: "l-two",
        whole: "l-one",
        wholeType: "link",
        relation: "paid_out_of",
        cells: {},
        waiting,
      },
    ],
    claims: [...claims],
    elsewhere: [],
    names: {},
  };
}
