import { z } from "zod";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import {
  ANCHOR_STATES,
  CITATION_ORIGINS,
  LENSES,
  LOCALES,
  PART_RELATIONS,
  PARTY_KINDS,
  QUALIFIERS,
  RELIABILITIES,
  SOURCE_KINDS,
  STAGES,
} from "@/lib/domain/model/vocabulary";
import { HOW_CAME, MOST_IN_SET, SET_RELATIONS } from "@/lib/domain/sets/set-words";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { statesSeen } from "./acceptance";
import { claimAnswer, namesBySlug } from "./answered-claims";
import { newSource, optionalDate, slugText } from "./citations";
import { claimStanding } from "./claims";
import { localized } from "./localized";
import { saidName } from "./name-text";
import { offeredDuplicate } from "./parties";
import { acceptance, sendBack } from "./review";
import { optionalText, optionalWords, requiredText, textOf } from "./texts";

/**
 * What one person proposes in one act from one source. `POST /api/desk/[case]/sets` with a `newSet` makes all of it or
 * nothing; `POST /api/desk/[case]/sets/effect` with the same body says what it would change and writes nothing.
 *
 * Items name one another by local keys (`{ new: "sample" }`) and records of the case by their slugs (`{ slug: "nvidia" }`).
 * A cell is a value, the words of the text that carry it, and how it came. An amount that the source does not state is
 * null: no claim is made of it, and the link is unknown in every lens.
 *
 * @example the press note of Example Cloud: 5 links, 4 deals, 3 parties, 13 claims, one containment, one vehicle
 * {
 *   key: "0190…", title: { en: "Example Cloud and Sample Compute package", zh: null },
 *   source: { kind: "release", publisher: "Example Cloud plc", …, text: "On 3 November 2026 Example Cloud plc agreed …" },
 *   origin: "announcement", noCaptureReason: null,
 *   parties: [
 *     { key: "example", name: { en: "Example Cloud plc", zh: null }, kind: "company", jurisdiction: null, differsFrom: [], how: "read" },
 *     { key: "sample", name: { en: "Sample Compute N.V.", zh: null }, kind: "company", jurisdiction: null, differsFrom: ["sample-compute-nv"], how: "read" },
 *     { key: "leasing", name: { en: "Sample Leasing SPV", zh: null }, kind: "spv", jurisdiction: null, differsFrom: [], how: "read" },
 *   ],
 *   deals: [
 *     { key: "package", title: { en: "Example Cloud and Sample Compute package", zh: null }, partOf: null, note: null },
 *     { key: "capacity", title: { en: "Capacity agreement", zh: null }, partOf: { new: "package" }, note: null },
 *     …
 *   ],
 *   links: [{
 *     key: "1", deal: { new: "capacity" },
 *     payer: { party: { new: "example" }, quote: "Example Cloud plc agreed to buy", how: "read" },
 *     payee: { party: { new: "sample" }, quote: "from Sample Compute N.V.", how: "read" },
 *     kind: { kind: "purchase_services", quote: "buy capacity", how: "read" },
 *     amount: {
 *       property: "amount", printed: "up to US$12 billion", qualifier: "up_to", unit: "USD",
 *       value: "", valueZh: null, min: "", max: "12000000000",
 *       quote: "buy capacity worth up to US$12 billion", how: "read",
 *     },
 *     stage: { stage: "announced", quote: "agreed to buy capacity", how: "read" },
 *     day: { date: "2026-11-03", quote: "On 3 November 2026", how: "read" },
 *     further: [{
 *       property: "duration", printed: "five years", qualifier: "exact", unit: "years",
 *       value: "5", valueZh: null, min: "", max: "", quote: "over five years", how: "read",
 *     }],
 *   }, …],
 *   parts: [{ part: { new: "2" }, whole: { new: "1" }, relation: "paid_out_of", quote: "about $8bn of it", how: "read" }],
 *   vehicles: [{
 *     party: { new: "leasing" }, debt: [{ new: "4" }], rent: [{ new: "5" }],
 *     sponsor: { party: { new: "sample" }, quote: "lease the machines back", how: "typed" },
 *   }],
 *   claims: [],
 * }
 *
 * The thirteen claims: an amount and a stage of links 1 to 4, the rent (`rate`, `USD_per_month`) and the stage of link 5, the
 * length of link 1 (`duration`, `years`), the price of link 3 (`price_per_share`, `USD`), and who sponsors the vehicle.
 */

/** Most bytes of a set with its text. */
export const SET_MAX_BYTES = 2_500_000;

/** What an item of a set is called within it. */
const localKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** A record: an item of the same set, or one that the case has. */
const itemRef = z.union([z.strictObject({ new: localKey }), z.strictObject({ slug: slugText })]);

/** The words of the text that carry a cell; a line break counts as a blank. Null where nobody named them. */
const quote = z
  .string()
  .overwrite((text) => text.replace(/\s+/g, " "))
  .pipe(optionalText(TEXTS.citation.fragment).unwrap())
  .nullable();

/** Where a cell came from: its words in the text, and how they came into the cell. */
const came = { quote, how: z.enum(HOW_CAME) } as const;
/** The same of a cell that becomes a claim: no claim without words. */
const cited = { quote: quote.refine((words) => words !== null, "text_missing"), how: z.enum(HOW_CAME) } as const;

const cellText = textOf(TEXTS.claim.unit);

/** A value as the form of a claim states it, read by the table of properties, with the words as printed beside it. */
const said = {
  property: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/),
  qualifier: z.enum(QUALIFIERS),
  unit: cellText,
  value: textOf(TEXTS.claim.words),
  valueZh: optionalText(TEXTS.claim.words),
  min: cellText,
  max: cellText,
  /** The amount as it is printed, which `read-amount` reads: "up to US$12 billion". */
  printed: optionalText(TEXTS.claim.wording),
} as const;

const valueCell = z.strictObject({ ...said, ...cited });

const partyCell = z.strictObject({ party: itemRef, ...came });
const dayCell = z.strictObject({ date: optionalDate, ...came });

const setParty = z.strictObject({
  key: localKey,
  name: saidName(LONGEST.party.name),
  kind: z.enum(PARTY_KINDS),
  jurisdiction: z.string().max(2).nullable(),
  /** Parties that were offered as the same, and that somebody looked at and found to be others. */
  differsFrom: z.array(slugText).max(50),
  how: z.enum(HOW_CAME),
});

const setDeal = z.strictObject({
  key: localKey,
  title: saidName(LONGEST.deal.title),
  /** The umbrella that it lies in. An umbrella never adds up with its deals. */
  partOf: itemRef.nullable(),
  note: optionalWords(TEXTS.deal.note),
});

const setLink = z.strictObject({
  key: localKey,
  deal: itemRef,
  payer: partyCell,
  payee: partyCell,
  kind: z.strictObject({ kind: z.enum(LINK_KINDS), ...came }),
  /** Null: the source does not state it. */
  amount: valueCell.nullable(),
  stage: z.strictObject({ stage: z.enum(STAGES), ...cited }),
  /** When it was said: the day of every claim on the link. */
  day: dayCell.nullable(),
  /** Length, price of a share, firm part, share held: each one claim. */
  further: z.array(valueCell).max(MOST_IN_SET.further),
  tranche: optionalWords(TEXTS.link.tranche).default(null),
  collateral: optionalWords(TEXTS.link.collateral).default(null),
});

const setPart = z.strictObject({ part: itemRef, whole: itemRef, relation: z.enum(SET_RELATIONS), ...came });

/** A vehicle: a party with who stands behind it, the links that lend to it, and those that pay it rent. */
const setVehicle = z.strictObject({
  party: itemRef,
  sponsor: z.strictObject({ party: itemRef, ...cited }).nullable(),
  debt: z.array(itemRef).max(MOST_IN_SET.links),
  rent: z.array(itemRef).max(MOST_IN_SET.links),
});

/** A claim by itself: a second source for what the case has, or a figure of a party. */
const setClaim = z.strictObject({
  subjectType: z.enum(["party", "deal", "link"]),
  subject: itemRef,
  day: dayCell.nullable(),
  ...said,
  ...cited,
});

const many = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).default([]);

export const newSet = z.strictObject({
  /** Chosen by the page: sent twice, it makes one set. */
  key: z.uuid(),
  /** What the set is called in the queue: the umbrella's title, or what the text is about. */
  title: saidName(LONGEST.deal.title),
  source: z.union([slugText, newSource]),
  /** How the text knows what it says. */
  origin: z.enum(CITATION_ORIGINS),
  /** Why there is no archived copy, where the source has none and no text is sent. */
  noCaptureReason: optionalText(TEXTS.citation.noCaptureReason),
  parties: many(setParty, MOST_IN_SET.parties),
  deals: many(setDeal, MOST_IN_SET.deals),
  links: many(setLink, MOST_IN_SET.links),
  parts: many(setPart, MOST_IN_SET.parts),
  vehicles: many(setVehicle, MOST_IN_SET.vehicles),
  claims: many(setClaim, MOST_IN_SET.claims),
});
export type NewSet = z.infer<typeof newSet>;

/** Which records a set made, by the local keys of its items, and its claims in the order of the set. */
export const savedSet = z.object({
  slug: z.string(),
  version: z.int(),
  parties: z.record(z.string(), z.string()),
  deals: z.record(z.string(), z.string()),
  links: z.record(z.string(), z.string()),
  source: z.string(),
  claims: z.array(z.string()).readonly(),
});
export type SavedSet = Readonly<z.infer<typeof savedSet>>;

/** Why a set is not made: each cell that cannot stand by its place (`links.2.amount.max`), in the words of the importer. */
export const setProblems = z.object({
  code: z.literal("invalid"),
  problems: z.array(z.object({ field: z.string(), reason: z.string(), detail: z.string().optional() })).readonly(),
});

/** Parties of the set that may be ones of the case; each is taken instead, or named in `differsFrom`. */
export const setDuplicates = z.object({
  code: z.literal("duplicates"),
  parties: z.array(z.object({ field: z.string(), duplicates: z.array(offeredDuplicate).readonly() })).readonly(),
});
export type SetDuplicates = Readonly<z.infer<typeof setDuplicates>>;

/** What a set would change if all of it were accepted, in the words of the language that asks. */
export const setEffectQuestion = z.strictObject({ set: newSet, locale: z.enum(LOCALES) });
export const effectQuery = z.object({ locale: z.enum(LOCALES).default("en") });
export const setEffect = z.object({
  /** Loops under each lens, now and with the set. */
  loops: z.array(z.object({ lens: z.enum(LENSES), before: z.int(), after: z.int() })).readonly(),
  /** Loops that the set would close, and what each goes through. */
  closed: z.array(z.object({ id: z.string(), way: z.string(), lens: z.enum(LENSES) })).readonly(),
  /** The money under each lens, and other figures that would change, as they are printed. */
  figures: z.array(z.object({ id: z.string(), label: z.string(), before: z.string(), after: z.string() })).readonly(),
  /** Whether the search for loops ended before it was through: then the counts are "at least". */
  isCut: z.boolean(),
});
export type SetEffect = Readonly<z.infer<typeof setEffect>>;

export const SET_FILTERS = ["waiting", "mine", "returned"] as const;
/** Sets on one page of the queue. */
export const SETS_PAGE = 50;
export const setQueueQuery = z.object({
  /** `waiting`: mine to decide; `mine`: what others decide for me; `returned`: mine, with something sent back. */
  filter: z.enum(SET_FILTERS).default("waiting"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type SetQueueQuery = z.infer<typeof setQueueQuery>;

const person = z.object({ id: z.string(), name: z.string() });
const setRow = z.object({
  slug: z.string(),
  title: localized,
  by: person,
  at: z.string(),
  source: z.string(),
  /** How many of each kind it made. */
  parties: z.int(),
  deals: z.int(),
  links: z.int(),
  claims: z.int(),
  /** Claims of it by what became of them. */
  open: z.int(),
  returned: z.int(),
  accepted: z.int(),
  withdrawnAt: z.string().nullable(),
});

/** Sets, the oldest first. */
const setQueue = z.object({ rows: z.array(setRow).readonly(), total: z.int(), page: z.int() });
export type SetQueue = Readonly<z.infer<typeof setQueue>>;

/** Where a cell came from, by its name: `payer`, `kind`, `amount`, `stage`, `day`. */
export const setCells = z
  .record(z.string(), z.object({ quote: z.string().nullable(), how: z.enum(HOW_CAME) }))
  .readonly();

/** The state of a record that waits, as it is accepted: what was seen, and whether the asker may accept it. */
const waiting = z.object({ revision: z.string(), stateHash: z.string(), isOpen: z.boolean() }).nullable();

const setRecord = z.object({
  slug: z.string(),
  /** Whether the set made it, or only names it. */
  isNew: z.boolean(),
  waiting,
});

/** A set with everything that whoever decides it needs to see. */
const setView = z.object({
  slug: z.string(),
  title: localized,
  version: z.int(),
  by: person,
  at: z.string(),
  withdrawnAt: z.string().nullable(),
  /** Whether the asker may decide it, whether it is theirs or of somebody for whom they go on, and theirs to take back. */
  isOpen: z.boolean(),
  isMine: z.boolean(),
  mayTakeBack: z.boolean(),
  /** Whether the asker may undo what was decided: they review, and wrote none of what was accepted. */
  mayUndo: z.boolean(),
  source: setRecord.extend({
    name: z.string(),
    published: z.string().nullable(),
    reliability: z.enum(RELIABILITIES),
    kind: z.enum(SOURCE_KINDS),
    url: z.string().nullable(),
    /** The archived text, in which the quotes stand. */
    text: z.string().nullable(),
  }),
  parties: z
    .array(
      setRecord.extend({
        name: localized,
        kind: z.enum(PARTY_KINDS),
        how: z.enum(HOW_CAME).nullable(),
        /** Parties like it, which the person said are others. */
        twins: z.array(z.object({ slug: z.string(), name: localized })).readonly(),
      }),
    )
    .readonly(),
  deals: z.array(setRecord.extend({ title: localized, partOf: z.string().nullable() })).readonly(),
  links: z
    .array(
      setRecord.extend({
        deal: z.string(),
        payer: z.string(),
        payee: z.string(),
        kind: z.enum(LINK_KINDS),
        cells: setCells,
      }),
    )
    .readonly(),
  parts: z
    .array(
      z.object({
        slug: z.string(),
        part: z.string(),
        whole: z.string(),
        wholeType: z.enum(["link", "deal"]),
        relation: z.enum(PART_RELATIONS),
        cells: setCells,
        waiting,
      }),
    )
    .readonly(),
  claims: z
    .array(
      z.object({
        claim: claimAnswer,
        version: z.int(),
        contentHash: z.string(),
        /** Whether the asker wrote it first or last: somebody else decides. */
        isOwn: z.boolean(),
        /** Whether the asker wrote it, whoever decides: nobody asks themselves back, they edit it. */
        isWritten: z.boolean(),
        cells: setCells,
        citations: z
          .array(
            z.object({
              id: z.string(),
              fragment: z.string().nullable(),
              /** `exact`: the quote is found in the text. Whether its words carry the value is the reviewer's tick. */
              anchor: z.enum(ANCHOR_STATES),
              isSupport: z.boolean(),
            }),
          )
          .readonly(),
        /** Questions of reviewers and answers to them, the oldest first. */
        talk: z
          .array(
            z.object({
              kind: z.enum(["sent_back", "answered"]),
              text: z.string(),
              writtenBy: z.string(),
              at: z.string(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  /** Claims of the case on the same property of the same record, or of a link with the same ends and kind, by `of`. */
  elsewhere: z.array(z.object({ of: z.string(), claim: claimAnswer, source: z.string() })).readonly(),
  /** What parties, deals and sources are called. */
  names: namesBySlug,
});
export type SetView = Readonly<z.infer<typeof setView>>;

/**
 * Decides on a set: what is ticked is accepted, what is asked goes back with its question, the rest is left. One transaction:
 * one thing that cannot be done leaves everything as it was.
 */
export const setDecision = z
  .strictObject({
    /** States that were seen and are accepted, all of what the ticked claims rest on among them. */
    states: statesSeen,
    accept: z.array(acceptance.omit({ states: true }).extend({ claim: slugText })).max(MOST_IN_SET.allClaims),
    sendBack: z.array(sendBack.extend({ claim: slugText })).max(MOST_IN_SET.allClaims),
  })
  .refine(({ states, accept, sendBack: back }) => states.length + accept.length + back.length > 0, "text_missing");
export type SetDecision = z.infer<typeof setDecision>;

const setDecided = z.object({ accepted: z.int(), states: z.int(), sentBack: z.int(), left: z.int() });
export type SetDecided = Readonly<z.infer<typeof setDecided>>;

/** Undoes the decision on a set: its accepted claims over the versions that were seen, and why, which readers may read. */
export const setUndo = claimStanding.pick({ reason: true }).extend({
  claims: z
    .array(z.strictObject({ claim: slugText, version: z.int().min(1) }))
    .min(1)
    .max(MOST_IN_SET.allClaims),
});
export type SetUndo = z.infer<typeof setUndo>;

/** Takes all of a set back that nobody accepted, with a reason, over the version that was seen. */
export const setWithdrawal = z.strictObject({ version: z.int().min(1), reason: requiredText(TEXTS.act.why) });
export type SetWithdrawal = z.infer<typeof setWithdrawal>;
