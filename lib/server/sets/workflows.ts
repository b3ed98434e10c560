import "server-only";
import { anchorFragment } from "@/lib/domain/citations/anchor-fragment";
import { isNamed, textIn } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import { slugOfState } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import {
  type CellOrigin,
  type ItemRef,
  listQuotes,
  listRefs,
  type PlannedClaim,
  planSet,
  type SetPlan,
} from "@/lib/domain/sets/plan-set";
import { slugOf } from "@/lib/interchange/names/slug-of";
import type { Actor } from "@/lib/server/auth/actor";
import { keyOfCommand } from "@/lib/server/auth/command-key";
import type { CitedSource } from "@/lib/server/claims/citations/repository";
import { takeSource } from "@/lib/server/claims/citations/workflows";
import { addClaim } from "@/lib/server/claims/editing/workflows";
import type { Db } from "@/lib/server/db";
import { addDealIn } from "@/lib/server/deals/editing/workflows";
import { addPartIn } from "@/lib/server/deals/links/containment/workflows";
import { addLinkToDeal } from "@/lib/server/deals/links/editing/workflows";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { addPartyIn } from "@/lib/server/parties/editing/workflows";
import { listIds } from "@/lib/server/records/kinds/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { FieldProblem } from "@/lib/wire/claims";
import type { NewSet, SavedSet, SetDuplicates } from "@/lib/wire/sets";
import { findSet, listSetSlugs, type SetItem, type StoredSet, saveSet } from "./repository";

interface Invalid {
  readonly code: "invalid";
  readonly problems: readonly FieldProblem[];
}

export type SetRefusal = Invalid | SetDuplicates | { readonly code: "forbidden" | "taken" };

/**
 * Makes all that one person proposes in one act from one source, or nothing of it: the records and claims go through the
 * workflows that make them one by one, with their judges, histories and rights. What cannot stand is named by its item and
 * cell. The same set sent twice is one set.
 */
export async function proposeSet(actor: Actor<"propose">, form: NewSet): Promise<Result<SavedSet, SetRefusal>> {
  return inCaseTransaction(actor.caseId, (tx) => proposeSetIn(tx, actor, form));
}

/** The same within a transaction that holds the case already. */
export async function proposeSetIn(
  tx: Db,
  actor: Actor<"propose">,
  form: NewSet,
): Promise<Result<SavedSet, SetRefusal>> {
  const former = await findSet(tx, actor.caseId, { id: form.key });
  if (former) return former.author.id === actor.memberId ? ok(toSaved(former)) : err({ code: "taken" });
  const planned = planSet(form);
  if (!planned.ok) return invalid(planned.reason);
  const unknown = await listUnknown(tx, actor, form);
  if (unknown.length > 0) return invalid(unknown);
  const taken = await takeSource(tx, actor, form.source);
  if (!taken.ok) return invalid(taken.reason);
  const source = taken.value;
  if (source === null) return invalid([{ field: "source", reason: "reference_missing" }]);
  const unquoted = listUnquoted(form, source);
  if (unquoted.length > 0) return invalid(unquoted);

  const made = aMade(form, source);
  const refused = await makeAll(tx, actor, form, { plan: planned.value, source }, made);
  if (refused !== null) return err(refused);
  const beginning = slugOf(textIn(form.title, "en"), "set", () => false);
  const names = await listSetSlugs(tx, actor.caseId, beginning);
  const slug = slugOf(textIn(form.title, "en"), "set", (one) => one === "new" || names.has(one));
  const { key: id, title } = form;
  await saveSet(tx, actor.caseId, {
    id,
    slug,
    title,
    sourceId: source.id,
    authorId: actor.memberId,
    items: made.items,
  });
  const { caseId, memberId: actorId } = actor;
  const items = made.items.map(({ type, slug: name }) => ({ type, slug: name }));
  const after = { slug, title, source: source.slug, items };
  const how = { action: "proposed", why: null, before: null, after, version: 1 };
  await recordChanges(tx, [{ caseId, recordType: "set", recordSlug: slug, actorId, ...how }]);
  const saved = await findSet(tx, caseId, { id });
  if (saved === null) throw new Error(`the set "${slug}" is not where it was put`);
  return ok(toSaved(saved));
}

/** What was made so far: items in the order of the set, and the slugs behind local keys. */
interface Made {
  readonly items: SetItem[];
  readonly names: { readonly [Type in "party" | "deal" | "link"]: Map<string, Slug> };
}

function aMade({ source }: NewSet, { slug }: CitedSource): Made {
  const names = { party: new Map<string, Slug>(), deal: new Map<string, Slug>(), link: new Map<string, Slug>() };
  return { items: typeof source === "string" ? [] : [{ type: "source", slug, key: null, cells: {} }], names };
}

/** The slug behind a name; every name was found before anything was made. */
function slugIn({ names }: Made, type: "party" | "deal" | "link", ref: ItemRef): Slug {
  if ("slug" in ref) return ref.slug;
  const slug = names[type].get(ref.new);
  if (slug === undefined) throw new Error(`the ${type} "${ref.new}" of the set is not made yet`);
  return slug;
}

/** Makes kind after kind, each whole: what is wrong with several items of a kind is told at once. */
async function makeAll(
  tx: Db,
  actor: Actor<"propose">,
  form: NewSet,
  ground: { readonly plan: SetPlan; readonly source: CitedSource },
  made: Made,
): Promise<SetRefusal | null> {
  return (
    (await makeParties(tx, actor, form, made)) ??
    refusalOf(await makeDeals(tx, actor, form, ground.plan, made)) ??
    refusalOf(await makeLinks(tx, actor, form, made)) ??
    refusalOf(await makeParts(tx, actor, form, made)) ??
    (await makeClaims(tx, actor, form, ground, made))
  );
}

function refusalOf(problems: readonly FieldProblem[]): SetRefusal | null {
  return problems.length > 0 ? { code: "invalid", problems } : null;
}

async function makeParties(tx: Db, actor: Actor<"propose">, form: NewSet, made: Made): Promise<SetRefusal | null> {
  const problems: FieldProblem[] = [];
  const alike: SetDuplicates["parties"][number][] = [];
  for (const [at, party] of form.parties.entries()) {
    const { key, how } = party;
    const added = await addPartyOfSet(tx, actor, party, made);
    if (added.ok) {
      made.names.party.set(key, added.value.slug);
      made.items.push({ type: "party", slug: added.value.slug, key, cells: { name: { quote: null, how } } });
      continue;
    }
    const field = `parties.${at}.name`;
    if (added.reason === "name-missing") problems.push({ field: `${field}.${actor.languages[0]}`, reason: "required" });
    else if (typeof added.reason === "object" && added.reason.code === "duplicates") {
      const others = added.reason.duplicates.filter(({ slug }) => !isOwn(made, slug));
      // A party of the same set is no party of the case yet: of one name, it was written down twice.
      if (others.length === 0) problems.push({ field, reason: "row_twice" });
      else alike.push({ field, duplicates: others });
    } else throw new Error(`a party of the set is refused: ${JSON.stringify(added.reason)}`);
  }
  return refusalOf(problems) ?? (alike.length > 0 ? { code: "duplicates", parties: alike } : null);
}

/** Adds a party of a set. One like another of the same set is another: whoever wrote both down in one act meant two. */
async function addPartyOfSet(
  tx: Db,
  actor: Actor<"propose">,
  { name, kind, jurisdiction, differsFrom }: NewSet["parties"][number],
  made: Made,
): ReturnType<typeof addPartyIn> {
  const blank = { sponsor: null, lei: null, cik: null, ticker: null, wikidata: null, aliases: [], note: null };
  const said = { name, kind, jurisdiction, ...blank };
  const added = await addPartyIn(tx, actor, { ...said, differsFrom });
  if (added.ok || typeof added.reason !== "object" || added.reason.code !== "duplicates") return added;
  const { duplicates } = added.reason;
  const isLike = duplicates.every(({ slug, likeness }) => isOwn(made, slug) && likeness === "similar-name");
  if (!isLike) return added;
  return addPartyIn(tx, actor, { ...said, differsFrom: [...differsFrom, ...duplicates.map(({ slug }) => slug)] });
}

function isOwn({ names }: Made, party: Slug): boolean {
  return [...names.party.values()].includes(party);
}

async function makeDeals(
  tx: Db,
  actor: Actor<"propose">,
  form: NewSet,
  { deals, stages }: SetPlan,
  made: Made,
): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const at of deals) {
    const deal = form.deals[at];
    // What lies in an umbrella that was refused is refused with it.
    if (deal === undefined || isUnmade(made, deal.partOf)) continue;
    const { key, title, note } = deal;
    const partOf = deal.partOf && slugIn(made, "deal", deal.partOf);
    const dates = { announced: null, signed: null, effective: null, ended: null };
    // Its stage is told by claims; the row says the least that any of its links has come to.
    const stage = stages.get(key) ?? "reported";
    const added = await addDealIn(tx, actor, { title, partOf, note, ...dates, stage, supersededBy: null, links: [] });
    if (!added.ok) {
      problems.push(...listProblems(added.reason).map((one) => ({ ...one, field: `deals.${at}.${one.field}` })));
      continue;
    }
    made.names.deal.set(key, added.value.slug);
    made.items.push({ type: "deal", slug: added.value.slug, key, cells: {} });
  }
  return problems;
}

function isUnmade({ names }: Made, ref: ItemRef | null): boolean {
  return ref !== null && "new" in ref && !names.deal.has(ref.new);
}

async function makeLinks(tx: Db, actor: Actor<"propose">, form: NewSet, made: Made): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const [at, { key, deal, payer, payee, kind, day, tranche, collateral }] of form.links.entries()) {
    const ends = { payer: slugIn(made, "party", payer.party), payee: slugIn(made, "party", payee.party) };
    const rest = { layer: "record", interest: null, start: null, end: null, note: null } as const;
    const said = { kind: kind.kind, ...ends, ...rest, tranche, collateral };
    const added = await addLinkToDeal(tx, actor, slugIn(made, "deal", deal), said);
    if (!added.ok) {
      problems.push(...added.reason.map((one) => ({ ...one, field: `links.${at}.${one.field}` })));
      continue;
    }
    made.names.link.set(key, added.value);
    const cells = { payer, payee, kind, ...(day !== null && { day }) };
    made.items.push({ type: "link", slug: added.value, key, cells: originsOf(cells) });
  }
  return problems;
}

async function makeParts(tx: Db, actor: Actor<"propose">, form: NewSet, made: Made): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const [at, { part, whole, relation, ...origin }] of form.parts.entries()) {
    const said = { wholeType: "link", whole: slugIn(made, "link", whole), relation, note: null } as const;
    const added = await addPartIn(tx, actor, slugIn(made, "link", part), said);
    if (added.ok) {
      const slug = slugOfState("link_part", added.value.row);
      made.items.push({ type: "link_part", slug, key: null, cells: originsOf({ relation: origin }) });
    } else if (added.reason === "forbidden") {
      // Claims on one of the links stand: an editor says what it lies in.
      problems.push({ field: `parts.${at}.part`, reason: "in_force" });
    } else problems.push(...listProblems(added.reason).map((one) => ({ ...one, field: `parts.${at}.${one.field}` })));
  }
  return problems;
}

async function makeClaims(
  tx: Db,
  actor: Actor<"propose">,
  form: NewSet,
  { plan, source }: { readonly plan: SetPlan; readonly source: CitedSource },
  made: Made,
): Promise<SetRefusal | null> {
  const problems: FieldProblem[] = [];
  for (const planned of plan.claims) {
    const { place, subjectType, quote, how } = planned;
    const subject = slugIn(made, subjectType, planned.subject);
    const key = keyOfCommand(actor, { set: form.key, place });
    const said = { ...saidOf(planned, made), citations: [citationOf(form, source, quote)] };
    const added = await addClaim(tx, actor, { key, subjectType, subject, ...said });
    if (added.ok) {
      made.items.push({ type: "claim", slug: added.value.slug, key: place, cells: { value: { quote, how } } });
    } else if (added.reason.code === "invalid") {
      problems.push(...added.reason.problems.map((one) => ({ ...one, field: placeOfProblem(planned, one.field) })));
    } else if (added.reason.code === "forbidden") return { code: "forbidden" };
    else throw new Error(`a claim of the set is refused: ${added.reason.code}`);
  }
  return refusalOf(listOnce(problems));
}

function saidOf(
  { property, qualifier, unit, value, valueZh, min, max, printed, asOf, party }: PlannedClaim,
  made: Made,
) {
  return {
    property,
    qualifier,
    unit,
    value: party === null ? value : slugIn(made, "party", party),
    valueZh,
    min,
    max,
    wording: printed,
    asOf,
    period: null,
    credibility: null,
    note: null,
    contradicts: [],
    propose: true,
  };
}

function citationOf({ origin, noCaptureReason }: NewSet, { slug }: CitedSource, fragment: string | null) {
  return { source: slug, fragment, locator: null, stance: "supports" as const, origin, noCaptureReason };
}

/** The cell of the set that a field of a claim came from. */
function placeOfProblem({ place }: PlannedClaim, field: string): string {
  if (field === "asOf") return `${place.split(".").slice(0, 2).join(".")}.day.date`;
  if (field.endsWith("noCaptureReason")) return "noCaptureReason";
  return `${place}.${field.startsWith("citations") ? "quote" : field}`;
}

/** Where cells came from, without what they say. */
function originsOf(cells: Readonly<Record<string, CellOrigin>>): SetItem["cells"] {
  return Object.fromEntries(Object.entries(cells).map(([name, { quote, how }]) => [name, { quote, how }]));
}

/** Fields that a workflow refused; a set names nothing that is not there, and nothing of it is stale. */
function listProblems(reason: unknown): readonly FieldProblem[] {
  const isInvalid = typeof reason === "object" && reason !== null && "problems" in reason;
  if (!isInvalid) throw new Error(`an item of the set is refused: ${JSON.stringify(reason)}`);
  return reason.problems as readonly FieldProblem[];
}

/** Records that items name and the case does not have, or has withdrawn. */
async function listUnknown(tx: Db, actor: Actor, form: NewSet): Promise<readonly FieldProblem[]> {
  const refs = listRefs(form).flatMap(({ place, type, ref }) =>
    "slug" in ref ? [{ place, type, slug: ref.slug }] : [],
  );
  const problems: FieldProblem[] = [];
  for (const type of ["party", "deal", "link"] as const) {
    const named = refs.filter((one) => one.type === type);
    const known = await listIds(
      tx,
      actor.caseId,
      type,
      named.map(({ slug }) => slug),
    );
    for (const { place, slug } of named.filter((one) => !known.has(one.slug))) {
      problems.push({ field: place, reason: "reference_missing", detail: slug });
    }
  }
  if (!isNamed(form.title, actor.languages)) {
    problems.push({ field: `title.${actor.languages[0]}`, reason: "required" });
  }
  return problems;
}

/** Quotes that do not stand in the text: whether they carry the value is asked later, that they are there is not. */
function listUnquoted(form: NewSet, { capture }: CitedSource): readonly FieldProblem[] {
  if (capture === null) {
    return form.noCaptureReason === null ? [{ field: "noCaptureReason", reason: "reason_missing" }] : [];
  }
  const missing = listQuotes(form).filter(({ quote }) => anchorFragment(capture.text, quote) === null);
  return missing.map(({ place }) => ({ field: place, reason: "quote_not_found" }));
}

function toSaved({ slug, version, source, items }: StoredSet): SavedSet {
  const named = (type: SetItem["type"]) =>
    Object.fromEntries(items.flatMap((one) => (one.type === type && one.key !== null ? [[one.key, one.slug]] : [])));
  const claims = items.flatMap((one) => (one.type === "claim" ? [one.slug] : []));
  return { slug, version, source, parties: named("party"), deals: named("deal"), links: named("link"), claims };
}

function invalid(problems: readonly FieldProblem[]) {
  return err<Invalid>({ code: "invalid", problems });
}

/** Each problem once: a day that is none is one cell, however many claims it is the day of. */
function listOnce(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return [...new Map(problems.map((one) => [`${one.field} ${one.reason}`, one])).values()];
}
