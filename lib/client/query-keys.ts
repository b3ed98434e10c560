import type { QueryClient } from "@tanstack/react-query";

const surface =
  <const Name extends string>(name: Name) =>
  <const Asked extends readonly unknown[]>(caseSlug: string, ...asked: Asked) =>
    [name, caseSlug, ...asked] as const;

/** The key of everything that the desk reads: which surface, of which case, and what of it is asked. */
export const queryKeys = {
  claimHistory: surface("claim-history"),
  claims: surface("claims"),
  dealChoices: surface("deal-choices"),
  exposure: surface("exposure"),
  inquiries: surface("inquiries"),
  links: surface("links"),
  loops: surface("loops"),
  merges: surface("merges"),
  network: surface("network"),
  notes: surface("notes"),
  notifications: surface("notifications"),
  parties: surface("parties"),
  partyChoices: surface("party-choices"),
  reports: surface("reports"),
  retraction: surface("retraction"),
  search: surface("search"),
  setEffect: surface("set-effect"),
  sourceChoices: surface("source-choices"),
  subjects: surface("subjects"),
  tasks: surface("tasks"),
  threads: surface("threads"),
  waitingWork: surface("waiting-work"),
  whatIf: surface("what-if"),
  withdrawals: surface("withdrawals"),
};

/** Asks anew for all that was read of a case, or for the surfaces of it that `isTouched` says. */
export function invalidateCase(
  queries: QueryClient,
  caseSlug: string,
  isTouched: (surface: string) => boolean = () => true,
): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [name, of] }) => of === caseSlug && isTouched(String(name)),
  });
}

/** The surfaces that show records of a kind and nothing else that could be touched. */
const SURFACES: ReadonlyMap<string, readonly string[]> = new Map([
  ["notification", ["notifications"]],
  ["thread", ["threads"]],
  ["annotation", ["threads"]],
  ["task", ["tasks"]],
  ["inquiry", ["inquiries"]],
  ["loop_note", ["notes"]],
  ["glossary_note", ["notes"]],
]);

/**
 * What must be asked for again after changes of records of these kinds. Any other kind touches everything: a claim
 * moves the network, the loops, the queue and the pages that the server draws.
 */
export function listTouchedSurfaces(nouns: ReadonlySet<string>): ReadonlySet<string> | "everything" {
  const touched = new Set<string>();
  for (const noun of nouns) {
    const surfaces = SURFACES.get(noun);
    if (!surfaces) return "everything";
    for (const name of surfaces) touched.add(name);
  }
  return touched;
}
