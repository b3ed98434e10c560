import { z } from "zod";
import type { Claim } from "@/lib/domain/model/case-records";
import { findProperty } from "@/lib/domain/model/properties";
import {
  CITATION_ORIGINS,
  QUALIFIERS,
  READ_INS,
  RELIABILITIES,
  SOURCE_KINDS,
  STANCES,
} from "@/lib/domain/model/vocabulary";
import { wordsOrNull } from "./citations";
import { type ClaimSaid, toClaimSaid } from "./claims";

export const sourceState = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: z.string(),
  title: z.string(),
  author: z.string(),
  published: z.string(),
  url: z.string(),
  language: z.string(),
  reliability: z.enum(RELIABILITIES),
  /** How the text came to stand there, or blank where nobody says, and whose words they are where it is another's page. */
  readIn: z.enum(["", ...READ_INS]).default(""),
  wordsOf: z.string().default(""),
  text: z.string(),
});
export type SourceState = z.infer<typeof sourceState>;

const citationState = z.strictObject({
  /** Tells two citations of one form apart, whatever is written in them. */
  key: z.string(),
  /** null: a new source is being added. */
  source: z.string().nullable(),
  sourceName: z.string(),
  newSource: sourceState,
  fragment: z.string(),
  locator: z.string(),
  locatorZh: z.string().default(""),
  stance: z.enum(STANCES),
  origin: z.enum(CITATION_ORIGINS),
  noCaptureReason: z.string(),
});
export type CitationState = z.infer<typeof citationState>;

/** A claim form as it is being written: every field as text, so that a half-written one can be kept and restored. */
export const claimFormState = z.strictObject({
  property: z.string(),
  qualifier: z.enum(QUALIFIERS),
  unit: z.string(),
  value: z.string(),
  valueZh: z.string().default(""),
  min: z.string(),
  max: z.string(),
  wording: z.string(),
  asOf: z.string(),
  periodStart: z.string(),
  periodEnd: z.string(),
  periodLabel: z.string(),
  periodLabelZh: z.string().default(""),
  credibility: z.string(),
  note: z.string(),
  noteZh: z.string().default(""),
  citations: z.array(citationState),
  contradicts: z.array(z.string()),
  why: z.string(),
});
export type ClaimFormState = z.infer<typeof claimFormState>;

/** A source of which nothing is written yet. */
export const NEW_SOURCE: SourceState = {
  kind: "article",
  publisher: "",
  title: "",
  author: "",
  published: "",
  url: "",
  language: "en",
  reliability: "C",
  readIn: "",
  wordsOf: "",
  text: "",
};

/** An empty citation. */
export function anEmptyCitation(key: string, noCaptureReason: string): CitationState {
  return {
    key,
    source: "",
    sourceName: "",
    newSource: NEW_SOURCE,
    fragment: "",
    locator: "",
    locatorZh: "",
    stance: "supports",
    origin: "press",
    noCaptureReason,
  };
}

/** An empty form, beginning with what is usually stated of such a subject. */
export function anEmptyForm(
  noCaptureReason: string,
  { property, unit }: { readonly property: string; readonly unit: string } = { property: "amount", unit: "USD" },
): ClaimFormState {
  return {
    property,
    qualifier: "exact",
    unit,
    value: "",
    valueZh: "",
    min: "",
    max: "",
    wording: "",
    asOf: "",
    periodStart: "",
    periodEnd: "",
    periodLabel: "",
    periodLabelZh: "",
    credibility: "",
    note: "",
    noteZh: "",
    citations: [anEmptyCitation("1", noCaptureReason)],
    contradicts: [],
    why: "",
  };
}

/** A claim as the form that would save it again. */
export function toFormState(
  claim: Claim,
  nameOf: (source: string) => string,
  noCaptureReasonOf: (place: number) => string,
): ClaimFormState {
  const said = toClaimSaid(claim, "");
  return {
    ...pickPlaces(said),
    wording: said.wording ?? "",
    asOf: said.asOf ?? "",
    periodStart: said.period?.start ?? "",
    periodEnd: said.period?.end ?? "",
    periodLabel: said.period?.label?.en ?? "",
    periodLabelZh: said.period?.label?.zh ?? "",
    credibility: said.credibility === null ? "" : String(said.credibility),
    note: said.note?.en ?? "",
    noteZh: said.note?.zh ?? "",
    citations: claim.citations.map((citation, place) => ({
      ...anEmptyCitation(String(place + 1), noCaptureReasonOf(place)),
      source: citation.source,
      sourceName: nameOf(citation.source),
      fragment: citation.fragment ?? "",
      locator: citation.locator?.en ?? "",
      locatorZh: citation.locator?.zh ?? "",
      stance: citation.stance,
      origin: citation.origin,
    })),
    contradicts: [...claim.conflictsWith],
    why: "",
  };
}

function pickPlaces({ property, qualifier, unit, value, valueZh, min, max }: ClaimSaid) {
  return { property, qualifier, unit, value, valueZh: valueZh ?? "", min, max };
}

/** What a form says of a new source, ready to be sent; its text travels apart. */
export function toSourceSaid({ text: _text, readIn, ...source }: SourceState) {
  return { ...source, readIn: readIn === "" ? null : readIn, note: null };
}

/** What a form says, ready to be sent. `readNumber` turns shorthand for numbers into digits. */
export function toSaid(state: ClaimFormState, propose: boolean, readNumber: (text: string) => string): object {
  const { periodStart, periodEnd, credibility, citations, why: _why, ...rest } = state;
  const { periodLabel, periodLabelZh, note, noteZh, ...said } = rest;
  const isWords = findProperty(state.property)?.types.includes("text") === true;
  const isNumber = findProperty(state.property)?.types.some((type) =>
    ["money", "percent", "count", "rate"].includes(type),
  );
  const isSilent = state.qualifier === "undisclosed" || state.qualifier === "unknown";
  const place = (text: string) => (isSilent ? "" : isNumber ? readNumber(text) : text);
  return {
    ...said,
    qualifier: isNumber || state.qualifier === "undisclosed" ? state.qualifier : "exact",
    unit: isNumber ? state.unit : "",
    value: place(state.value),
    valueZh: isWords && !isSilent ? state.valueZh : null,
    note: wordsOrNull(note, noteZh),
    min: isNumber ? place(state.min) : "",
    max: isNumber ? place(state.max) : "",
    period:
      periodEnd === ""
        ? null
        : {
            start: periodStart === "" ? null : periodStart,
            end: periodEnd,
            label: wordsOrNull(periodLabel, periodLabelZh),
          },
    credibility: credibility === "" ? null : Number(credibility),
    citations: citations.map(
      ({ source, newSource, fragment, locator, locatorZh, stance, origin, noCaptureReason }) => ({
        source: source ?? { ...toSourceSaid(newSource), text: newSource.text },
        fragment,
        locator: wordsOrNull(locator, locatorZh),
        stance,
        origin,
        noCaptureReason,
      }),
    ),
    propose,
  };
}
