/** The end of a case's history at one moment: number and hash of its last revision. */
export interface ChainHead {
  readonly seq: bigint;
  readonly hash: string;
}

/** A head of a history as it was written down outside the database. */
export interface Anchor extends ChainHead {
  readonly caseId: string;
  /** The version that was published at that moment and the hash of its document; null between publications. */
  readonly version: { readonly number: number; readonly sha256: string } | null;
}

/** One line of the file of anchors; null when it cannot be read or does not fit its own seal. */
export interface AnchorLine {
  readonly line: number;
  readonly anchor: Anchor | null;
}

/** The texts of a revision, each chained by a salted digest of its own, so that each can be emptied by itself. */
export const REVISION_TEXTS = ["before", "after", "why"] as const;
export type RevisionText = (typeof REVISION_TEXTS)[number];

/** What can be wrong with one revision. `seq` numbers it. */
export type RevisionFault =
  /** What is written of it (who, when, what, digests) does not fit its hash: it was changed or moved. */
  | { readonly code: "altered"; readonly seq: bigint }
  /** It does not follow the one before it: something between them was taken out or put in. */
  | { readonly code: "unlinked"; readonly seq: bigint }
  /** A text does not fit its digest: it was changed, or put back after it was emptied. */
  | { readonly code: "text-altered"; readonly seq: bigint; readonly text: RevisionText }
  /** A text is gone, and no later revision says that somebody emptied it. */
  | { readonly code: "text-missing"; readonly seq: bigint; readonly text: RevisionText }
  /** It does not fit the hash that it had before digests were chained: it was changed before that. */
  | { readonly code: "former-differs"; readonly seq: bigint };

/** What the database says of a case's history. */
export interface ChainState {
  readonly caseId: string;
  /** The first revision that does not fit, as the walk found it. */
  readonly broken: RevisionFault | null;
  readonly head: ChainHead | null;
  /** Hashes of the revisions that anchors name, as far as they are there: today's, and the one from before digests. */
  readonly hashes: ReadonlyMap<bigint, readonly string[]>;
  readonly versions: readonly { readonly number: number; readonly sha256: string }[];
}

/** What is wrong with a history. `seq` numbers a revision, `line` a line of the file of anchors. */
export type ChainFault =
  | RevisionFault
  /** An anchored revision lies beyond the last one: the end was cut off. */
  | { readonly code: "tail-cut"; readonly seq: bigint; readonly last: bigint | null }
  /** An anchored revision is there with another hash, or not there: the history was written anew. */
  | { readonly code: "rewritten"; readonly seq: bigint }
  /** Versions were published and no file of anchors is there. */
  | { readonly code: "anchors-missing" }
  /** A line of the file was changed. */
  | { readonly code: "anchor-edited"; readonly line: number }
  /** A line belongs to another case of the same name: file and database do not go together. */
  | { readonly code: "anchor-foreign"; readonly line: number }
  /** A published version has no line in the file. */
  | { readonly code: "anchor-missing"; readonly version: number }
  /** An anchored version is gone, or its document is another. */
  | { readonly code: "version-differs"; readonly version: number };

/**
 * Compares a history with itself and with the anchors kept outside the database. A chain of hashes shows a change in
 * the middle by itself; that its end was cut off, or all of it written anew, only an anchor shows. `lines` is null when
 * there is no file.
 *
 * @returns every fault, the first broken revision first; an empty list means that nothing is wrong
 */
export function judgeChain(state: ChainState, lines: readonly AnchorLine[] | null): ChainFault[] {
  const faults: ChainFault[] = state.broken === null ? [] : [state.broken];
  if (lines === null) {
    if (state.versions.length > 0) faults.push({ code: "anchors-missing" });
    return faults;
  }
  const anchored = new Set<number>();
  for (const { line, anchor } of lines) {
    if (anchor === null) faults.push({ code: "anchor-edited", line });
    else if (anchor.caseId !== state.caseId) faults.push({ code: "anchor-foreign", line });
    else {
      faults.push(...judgeAnchor(state, anchor));
      if (anchor.version !== null) anchored.add(anchor.version.number);
    }
  }
  const bare = state.versions.filter(({ number }) => !anchored.has(number));
  return [...faults, ...bare.map(({ number }) => ({ code: "anchor-missing", version: number }) as const)];
}

function judgeAnchor(state: ChainState, { seq, hash, version }: Anchor): ChainFault[] {
  const faults: ChainFault[] = [];
  const last = state.head?.seq ?? null;
  if (last === null || seq > last) faults.push({ code: "tail-cut", seq, last });
  else if (!state.hashes.get(seq)?.includes(hash)) faults.push({ code: "rewritten", seq });
  if (version !== null) {
    const published = state.versions.find(({ number }) => number === version.number);
    if (published?.sha256 !== version.sha256) faults.push({ code: "version-differs", version: version.number });
  }
  return faults;
}
