import type { LinkKind } from "../model/link-kinds";
import type { Deed } from "./deeds";
import type { FoundAmount } from "./find-amounts";
import type { FoundDay, FoundLength } from "./find-days";
import type { Mention } from "./find-parties";
import type { VerbForm } from "./read-stage";
import type { Reading, Span } from "./spans";

/** The words of one verb: from its subject to where the next one's begin. */
export interface Clause extends Span {
  readonly verb: Span;
}

/** Everything that was found in a text before its verbs are looked at. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly amounts: readonly FoundAmount[];
  readonly days: readonly FoundDay[];
  readonly lengths: readonly FoundLength[];
}

/** What one verb says: who does what for whom, with the amounts among its words. */
export interface SaidDeed {
  readonly clause: Clause;
  readonly deed: Deed;
  readonly form: VerbForm;
  readonly doer: Reading<string>;
  readonly payer: Reading<string>;
  readonly payee: Reading<string>;
  readonly kind: Reading<LinkKind>;
  readonly amounts: readonly FoundAmount[];
  /** "lease it back": which way it goes hangs on what was done before. */
  readonly isBack: boolean;
  /** Words that put it into the one before. */
  readonly inside: Span | null;
}
