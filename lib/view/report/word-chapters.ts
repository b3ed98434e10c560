import { readVehicles, type VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { joinTexts } from "@/lib/domain/bidi";
import type { Claim } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { VERDICTS } from "@/lib/domain/model/vocabulary";
import { blameOf } from "@/lib/domain/statements/blame";
import { claimTitle } from "../claims/claim-words";
import { dayOfStage } from "../deals/link-day";
import { linkSentenceText, sentenceOf } from "../deals/link-sentence";
import { methodSections } from "../figures/method-sections";
import { formatMoneyInterval, formatPartialDate } from "../format";
import { label, localize } from "../labels";
import { askedLines } from "../loops/asked-words";
import { siteMessages } from "../messages/site";
import { countForAnswer } from "../snapshots/answer";
import { countArchived, partyName } from "../snapshots/document-index";
import { missingText } from "../vehicles/missing-words";
import { drawStructure } from "../vehicles/structure-picture";
import { vehicleMessages } from "../vehicles/vehicle-messages";
import { originWords, speakCase } from "../words/case-speech";
import { claimsBehind, type ReportGround } from "./report-ground";
import { beside } from "./report-notes";
import type { ReportChapter, ReportLine, ReportPart, VehicleParts } from "./report-parts";

/** Vehicles with a picture; the others stand in the register. */
const MOST_VEHICLES = 6;
/** Rows of a list; what is more stands in the register. */
const MOST_LISTED = 15;
const MOST_MISSING = 4;

/** Every vehicle with money in it, those with most links first. */
export function listVehicles({ index }: Pick<ReportGround, "index">): readonly VehicleRecord[] {
  return readVehicles(index.document).filter((record) => linksOf(record).length > 1);
}

function linksOf({ equity, debt, purchases, leases, guarantees, holdings }: VehicleRecord) {
  return [...equity, ...debt, ...purchases, ...leases, ...guarantees, ...holdings];
}

/** The vehicles: who stands behind each, what it owes and buys, and what is not on record. */
export function writeVehicleChapter(ground: ReportGround): ReportChapter | null {
  const { index, words, notes } = ground;
  const all = listVehicles(ground);
  const shown = all.slice(0, MOST_VEHICLES);
  if (shown.length === 0) return null;
  const open = all.filter(({ missing }) => missing.length > 0).length;
  const claimsOf = (records: readonly VehicleRecord[]) =>
    records.flatMap((record) => linksOf(record).flatMap(({ claims }) => claims));
  return {
    id: "vehicles",
    name: words.vehicles.name,
    title: [notes.rest(words.vehicles.title(all.length, open), claimsOf(all))],
    parts: [
      { is: "guide", text: words.vehicles.guide },
      { is: "vehicles", vehicles: shown.map((record) => writeVehicle(ground, record)) },
      ...(all.length === shown.length
        ? []
        : [
            {
              is: "lines",
              title: null,
              lines: [[notes.rest(words.vehicles.more(all.length - shown.length), claimsOf(all.slice(shown.length)))]],
            } as const,
          ]),
    ],
  };

  function writeVehicle({ locale }: ReportGround, record: VehicleRecord): VehicleParts {
    const text = vehicleMessages(locale);
    const picture = drawStructure(index, record, locale);
    const name = [notes.rest(partyName(index, record.vehicle, locale), claimsOf([record]), "strong")];
    const lines = linksOf(record).map(
      ({ link, networkLink, claims }): ReportLine => [
        notes.rest(linkSentenceText(index, link, networkLink, locale), claims),
        beside(standingOf(networkLink, ground), "faint"),
      ],
    );
    const { cost } = record;
    return {
      name,
      picture: { name: `vehicle-${record.vehicle}`, alt: picture.text },
      lines: [
        ...lines,
        ...(cost === null
          ? []
          : [
              [
                notes.rest(
                  words.vehicles.cost(formatMoneyInterval(cost.amount, locale), text.costBasis[cost.basis]),
                  cost.claims,
                ),
              ],
            ]),
      ],
      missing:
        record.missing.length === 0
          ? []
          : [
              notes.without(
                words.vehicles.missing(
                  record.missing.slice(0, MOST_MISSING).map((one) => missingText(index, one, locale)),
                ),
                "absent",
                "faint",
              ),
            ],
    };
  }
}

function standingOf(link: NetworkLink, { locale, words }: ReportGround): string {
  return [label.stage(link.stage, locale), formatPartialDate(dayOfStage(link), locale)].join(words.comma);
}

/** What the document under test said against what the sources say; null where a case tests none. */
export function writeSaid({ index, locale, words, notes }: ReportGround): ReportChapter | null {
  const { discrepancies, header } = index.document;
  if (discrepancies.length === 0) return null;
  const speech = speakCase(header.words, locale);
  const verdicts = VERDICTS.flatMap((verdict) => {
    const count = discrepancies.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [words.said.part(count, label.verdict(verdict, locale))];
  });
  return {
    id: "said",
    name: words.saidName,
    title: [
      notes.rest(
        words.said.title(discrepancies.length, verdicts),
        discrepancies.flatMap(({ claims }) => claims),
      ),
    ],
    parts: [
      {
        is: "table",
        title: null,
        heads: words.said.heads,
        widths: [4, 4, 6],
        isMatrix: false,
        rows: discrepancies.map((discrepancy) => {
          const { statement, testedValue, sourcedValue, explanation, claims } = discrepancy;
          const blame = blameOf(discrepancy);
          const origin = blame === null ? null : originWords(blame, speech, locale);
          return [
            [
              beside(localize(statement, locale)),
              ...(testedValue === null ? [] : [beside(localize(testedValue, locale), "faint")]),
            ],
            [sourcedValue === null ? beside(words.none) : notes.rest(localize(sourcedValue, locale), claims)],
            [
              notes.rest(words.said.verdict(label.verdict(discrepancy.verdict, locale), origin), claims, "strong"),
              ...notes.restEach(localize(explanation, locale), claims),
            ],
          ];
        }),
      },
    ],
  };
}

/** What is not known: amounts and payments that no source states, what is only told or disputed, who was asked. */
export function writeUnknown(ground: ReportGround): ReportChapter {
  const { index, locale, words, notes } = ground;
  const { document } = index;
  const counts = countForAnswer(index);
  const drawn = document.network.links.filter((link) => link.drawn);
  const silent = drawn
    .filter((link) => link.flowClass === "cash" && link.amounts.PAID !== null && link.lens !== "PAID")
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  const told = document.links.filter(({ layer }) => layer === "told");
  const disputed = document.claims.filter(({ status }) => status === "disputed");
  const list = (title: string, lines: readonly ReportLine[]): readonly ReportPart[] =>
    lines.length === 0 ? [] : [{ is: "lines", title, lines }];
  const unknown = drawn.filter(({ amount }) => amount === null);
  const title = notes.rest(words.unknown.title(counts.linksWithoutPaid, counts.owedLinks), claimsBehind(silent));
  const first: ReportLine = [
    notes.rest(words.unknown.amounts(unknown.length, drawn.length), claimsBehind(unknown)),
    notes.without(words.unknown.archived(countArchived(index), document.sources.length), "count"),
  ];
  const parties = [...new Set(drawn.flatMap(({ giver, receiver }) => [giver, receiver]))].filter((party) =>
    index.loopParties.has(party),
  );
  return {
    id: "unknown",
    name: words.unknown.name,
    title: [title],
    parts: [
      { is: "lines", title: null, lines: [first] },
      ...list(words.unknown.paidTitle, [
        ...silent.slice(0, MOST_LISTED).map((networkLink): ReportLine => {
          const link = index.links.get(networkLink.link);
          return [
            notes.rest(
              link === undefined ? networkLink.link : linkSentenceText(index, link, networkLink, locale),
              networkLink.claims,
            ),
            beside(standingOf(networkLink, ground), "faint"),
          ];
        }),
        ...(silent.length > MOST_LISTED
          ? [[notes.rest(words.unknown.more(silent.length - MOST_LISTED), claimsBehind(silent.slice(MOST_LISTED)))]]
          : []),
      ]),
      ...list(
        words.unknown.toldTitle,
        told.map((link): ReportLine => {
          const own = index.claimsOf("link", link.slug);
          const claims = own.length > 0 ? own : index.claimsOf("deal", link.deal);
          return [
            notes.rest(
              sentenceOf(index, link, null, locale)
                .map((part) => (part.type === "party" ? part.name : part.text))
                .join(""),
              claims.map(({ slug }) => slug),
            ),
          ];
        }),
      ),
      ...list(
        words.unknown.disputedTitle,
        disputed
          .slice(0, MOST_LISTED)
          .map(
            (claim): ReportLine => [
              notes.rest(
                words.unknown.disputed(
                  joinTexts([subjectOf(ground, claim), claimTitle(index, claim.slug, locale)], words.comma),
                  claim.reason === null ? null : localize(claim.reason, locale),
                ),
                [claim.slug],
              ),
            ],
          ),
      ),
      ...list(
        words.unknown.askedTitle,
        askedLines(index, parties, locale).map((line): ReportLine => [notes.without(line, "asked")]),
      ),
    ],
  };
}

/** What a claim is about, by name; the claim of a link goes by its deal. */
function subjectOf({ index, locale }: ReportGround, { subjectType, subject }: Claim): string {
  const deal = subjectType === "link" ? (index.links.get(subject)?.deal ?? subject) : subject;
  const named =
    subjectType === "party"
      ? index.parties.get(subject)?.name
      : subjectType === "indicator"
        ? index.indicators.get(subject)?.name
        : (index.deals.get(deal) ?? index.rules.get(subject))?.title;
  return named === undefined ? subject : localize(named, locale);
}

function sizeOf({ amount }: NetworkLink): number {
  return amount === null ? 0 : Number(amount.high ?? amount.low);
}

/** How the figures are made, and what changed since the version before. */
export function writeMethod({ index, locale, words, notes }: ReportGround): ReportChapter {
  const { corrections } = index.document;
  return {
    id: "method",
    name: words.method.name,
    title: [beside(words.method.title)],
    parts: [
      ...(corrections.length === 0
        ? []
        : [
            {
              is: "lines",
              title: words.corrections,
              lines: corrections.map(
                ({ number, day, text }): ReportLine => [
                  notes.without(
                    words.correction(number, formatPartialDate(day, locale), localize(text, locale)),
                    "summary",
                  ),
                ],
              ),
            } as const,
          ]),
      {
        is: "prose",
        sections: [...siteMessages(locale).sections, ...methodSections(locale)].map(({ title, paragraphs }) => ({
          title,
          paragraphs,
        })),
      },
    ],
  };
}
