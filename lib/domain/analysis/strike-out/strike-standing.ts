import type { Slug } from "../../model/case-records";
import type { LoopSet, Network, NetworkLink } from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";
import { headLookup } from "../../network/group-heads";
import { closesLoop, hopKey, LOOP_KINDS } from "../loops/closing-hops";
import { loopId } from "../loops/loop-id";
import type { FigureGround } from "../measures/figure-ground";
import { groupsOf, indexStrikes, readStrikeEffects, type StrikeIndex } from "./strike-effects";
import { type LoopLoss, type StandingLoop, standingLoops } from "./strike-out";
import { type Strike, strikeRecords } from "./strike-records";

/** The loops of a ground by the steps they run over: whoever takes something away asks only those over changed steps. */
export interface StandingWeb {
  readonly index: StrikeIndex;
  readonly loops: readonly StandingLoop[];
  readonly loopsOver: ReadonlyMap<string, readonly StandingLoop[]>;
  readonly linksOver: ReadonlyMap<string, readonly NetworkLink[]>;
}

/** Indexes the loops that stand, and the links of every step between two groups, whatever they carry. */
export function indexStanding(ground: FigureGround): StandingWeb {
  const loops = standingLoops(ground.loopSets);
  const index = indexStrikes(ground);
  const loopsOver = new Map<string, StandingLoop[]>();
  for (const loop of loops) for (const step of stepsOf(loop)) append(loopsOver, step, loop);
  const linksOver = new Map<string, NetworkLink[]>();
  for (const link of ground.network.links) append(linksOver, stepOf(link, index.headOf), link);
  return { index, loops, loopsOver, linksOver };
}

/**
 * The listed loops that fall or soften without some claims, sources and parties: what `strikeLoops` says of them, found
 * without searching the web again. Whether a loop stands depends on the links of its own steps alone, so only loops over
 * steps that changed are asked. Where a list was cut off, loops that nobody listed are not spoken of.
 */
export function strikeStanding(
  { index, loopsOver, linksOver }: StandingWeb,
  strikes: readonly Strike[],
): Pick<LoopLoss, "fallen" | "softened"> {
  const { links, headOf: headBefore } = index;
  const { network } = index.ground;
  const effects = readStrikeEffects(index, strikes);
  const changed = new Map(effects.links);
  const headOf = effects.mayRegroup ? regroup(index, strikes, changed) : headBefore;
  if (headOf !== headBefore) {
    for (const link of network.links) {
      const isMoved =
        headBefore(link.giver) !== headOf(link.giver) || headBefore(link.receiver) !== headOf(link.receiver);
      if (isMoved && !changed.has(link.link)) changed.set(link.link, link);
    }
  }
  const linksNow = new Map<string, NetworkLink[]>();
  const touch = (step: string) => {
    const known = linksNow.get(step) ?? (linksOver.get(step) ?? []).filter(({ link }) => !changed.has(link));
    linksNow.set(step, known);
    return known;
  };
  for (const [link, now] of changed) {
    const old = links.get(link);
    if (old) touch(stepOf(old, headBefore));
    if (now) touch(stepOf(now, headOf)).push(now);
  }
  const asked = new Set([...linksNow.keys()].flatMap((step) => loopsOver.get(step) ?? []));
  const fallen: StandingLoop[] = [];
  const softened: { readonly loop: StandingLoop; readonly lens: Lens }[] = [];
  for (const loop of asked) {
    const now = standingNow(loop, (step) => linksNow.get(step) ?? linksOver.get(step) ?? [], headOf);
    if (now?.id !== loop.id) fallen.push(loop);
    else if (LENSES.indexOf(now.lens) > LENSES.indexOf(loop.lens)) softened.push({ loop, lens: now.lens });
  }
  return { fallen: fallen.sort(byId), softened: softened.sort((one, other) => byId(one.loop, other.loop)) };
}

/** Who is whose head without what was struck; the very look-up of before where nobody is joined in another way. */
function regroup(
  { ground: { records, network }, headOf }: StrikeIndex,
  strikes: readonly Strike[],
  changed: ReadonlyMap<Slug, NetworkLink | null>,
): (party: Slug) => Slug {
  const remaining = network.links.flatMap((link) => (changed.has(link.link) ? (changed.get(link.link) ?? []) : [link]));
  const groups = groupsOf(strikeRecords(records, network, strikes).records, remaining);
  return isSameGroups(groups, network.groups) ? headOf : headLookup({ links: remaining, groups });
}

function isSameGroups(groups: Network["groups"], others: Network["groups"]): boolean {
  return (
    groups.length === others.length &&
    groups.every(({ party, head }, place) => party === others[place]?.party && head === others[place]?.head)
  );
}

/** A loop as its steps are now: its name by the widest lens, and the narrowest that closes it; null where none does. */
function standingNow(
  { parties }: StandingLoop,
  linksOf: (step: string) => readonly NetworkLink[],
  headOf: (party: Slug) => Slug,
): { readonly id: string; readonly lens: Lens } | null {
  const steps = parties.map((giver, place) => linksOf(hopKey(giver, parties[(place + 1) % parties.length] ?? giver)));
  let lens: Lens | null = null;
  let kind: LoopSet["kind"] | null = null;
  for (const one of LENSES) {
    for (const closing of LOOP_KINDS) {
      if (!closesLoop(steps, closing, one, headOf)) continue;
      lens ??= one;
      kind = closing;
    }
  }
  return lens === null || kind === null ? null : { id: loopId(kind, parties), lens };
}

function stepsOf({ parties }: StandingLoop): readonly string[] {
  return parties.map((giver, place) => hopKey(giver, parties[(place + 1) % parties.length] ?? giver));
}

function stepOf({ giver, receiver }: NetworkLink, headOf: (party: Slug) => Slug): string {
  return hopKey(headOf(giver), headOf(receiver));
}

function byId(one: StandingLoop, other: StandingLoop): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
