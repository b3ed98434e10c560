import { indexClaims } from "../../claims/claim-index";
import type { Claim, Slug } from "../../model/case-records";
import type { LoopSet, Network, NetworkLeg } from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";
import { findGroupHeads, headLookup } from "../../network/group-heads";
import { projectNetwork } from "../../network/project-network";
import { closesLoop, hopKey, LOOP_KINDS } from "../loops/closing-hops";
import { loopId } from "../loops/loop-id";
import type { FigureGround } from "../measures/figure-ground";
import { type LoopLoss, type StandingLoop, standingLoops } from "./strike-out";
import { type Strike, strikeRecords } from "./strike-records";

/** The loops of a ground by the steps they run over: whoever takes something away asks only those over changed steps. */
export interface StandingWeb {
  readonly ground: FigureGround;
  readonly loops: readonly StandingLoop[];
  readonly loopsOver: ReadonlyMap<string, readonly StandingLoop[]>;
  readonly legs: ReadonlyMap<Slug, NetworkLeg>;
  readonly legsOver: ReadonlyMap<string, readonly NetworkLeg[]>;
}

/** Indexes the loops that stand, and the legs of every step between two groups, whatever they carry. */
export function indexStanding(ground: FigureGround): StandingWeb {
  const loops = standingLoops(ground.loopSets);
  const headOf = headLookup(ground.network);
  const loopsOver = new Map<string, StandingLoop[]>();
  for (const loop of loops) for (const step of stepsOf(loop)) append(loopsOver, step, loop);
  const legsOver = new Map<string, NetworkLeg[]>();
  for (const leg of ground.network.legs) append(legsOver, stepOf(leg, headOf), leg);
  return { ground, loops, loopsOver, legs: new Map(ground.network.legs.map((leg) => [leg.link, leg])), legsOver };
}

/**
 * The listed loops that fall or soften without some claims, sources and parties: what `strikeLoops` says of them, found
 * without searching the web again. Whether a loop stands depends on the legs of its own steps alone, so only loops over
 * steps that changed are asked. Where a list was cut off, loops that nobody listed are not spoken of.
 */
export function strikeStanding(
  { ground, loopsOver, legs, legsOver }: StandingWeb,
  strikes: readonly Strike[],
): Pick<LoopLoss, "fallen" | "softened"> {
  const { records: before, network } = ground;
  const struck = strikeRecords(before, network, strikes);
  const changed = changedLegs(ground, struck);
  const remaining = network.legs.flatMap((leg) => (changed.has(leg.link) ? (changed.get(leg.link) ?? []) : [leg]));
  const groups = groupsOf(struck.records, remaining, before.header.asOf);
  const [headBefore, headOf] = [headLookup(network), headLookup({ legs: remaining, groups })];
  if (!isSameGroups(groups, network.groups)) {
    for (const leg of network.legs) {
      const isMoved = headBefore(leg.giver) !== headOf(leg.giver) || headBefore(leg.receiver) !== headOf(leg.receiver);
      if (isMoved && !changed.has(leg.link)) changed.set(leg.link, leg);
    }
  }
  const legsNow = new Map<string, NetworkLeg[]>();
  const touch = (step: string) => {
    const known = legsNow.get(step) ?? (legsOver.get(step) ?? []).filter(({ link }) => !changed.has(link));
    legsNow.set(step, known);
    return known;
  };
  for (const [link, now] of changed) {
    const old = legs.get(link);
    if (old) touch(stepOf(old, headBefore));
    if (now) touch(stepOf(now, headOf)).push(now);
  }
  const asked = new Set([...legsNow.keys()].flatMap((step) => loopsOver.get(step) ?? []));
  const fallen: StandingLoop[] = [];
  const softened: { readonly loop: StandingLoop; readonly lens: Lens }[] = [];
  for (const loop of asked) {
    const now = standingNow(loop, (step) => legsNow.get(step) ?? legsOver.get(step) ?? [], headOf);
    if (now?.id !== loop.id) fallen.push(loop);
    else if (LENSES.indexOf(now.lens) > LENSES.indexOf(loop.lens)) softened.push({ loop, lens: now.lens });
  }
  return { fallen: fallen.sort(byId), softened: softened.sort((one, other) => byId(one.loop, other.loop)) };
}

/** The legs that may be others now, by link: of claims that changed, on a link itself or its deal; null where one is gone. */
function changedLegs(
  { records: before, network }: FigureGround,
  { records, links: gone }: ReturnType<typeof strikeRecords>,
): Map<Slug, NetworkLeg | null> {
  const kept = new Set<Claim>(records.claims);
  const touched = new Set(before.claims.filter((claim) => !kept.has(claim)).map(subjectOf));
  const isTouched = ({ link, deal }: NetworkLeg) => touched.has(`link ${link}`) || touched.has(`deal ${deal}`);
  const lost = new Set(gone);
  const again = new Set(network.legs.filter((leg) => !lost.has(leg.link) && isTouched(leg)).map(({ link }) => link));
  const links = records.links.filter(({ slug }) => again.has(slug));
  const asked = new Set(links.flatMap(({ slug, deal }) => [`link ${slug}`, `deal ${deal}`]));
  const claims = records.claims.filter((claim) => asked.has(subjectOf(claim)));
  const { legs } = projectNetwork({ ...records, links, claims }, records.header.asOf);
  return new Map<Slug, NetworkLeg | null>([
    ...gone.map((link) => [link, null] as const),
    ...legs.map((leg) => [leg.link, leg] as const),
  ]);
}

function groupsOf(
  { parties, claims, sources }: FigureGround["records"],
  legs: readonly NetworkLeg[],
  asOf: FigureGround["records"]["header"]["asOf"],
): Network["groups"] {
  const ofParties = claims.filter(({ subjectType, property }) => subjectType === "party" && property === "parent");
  return findGroupHeads(parties, legs, indexClaims(ofParties, sources, asOf));
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
  legsOf: (step: string) => readonly NetworkLeg[],
  headOf: (party: Slug) => Slug,
): { readonly id: string; readonly lens: Lens } | null {
  const steps = parties.map((giver, place) => legsOf(hopKey(giver, parties[(place + 1) % parties.length] ?? giver)));
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

function stepOf({ giver, receiver }: NetworkLeg, headOf: (party: Slug) => Slug): string {
  return hopKey(headOf(giver), headOf(receiver));
}

function subjectOf({ subjectType, subject }: Claim): string {
  return `${subjectType} ${subject}`;
}

function byId(one: StandingLoop, other: StandingLoop): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
