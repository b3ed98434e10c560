import { isUnknown, toInterval } from "@/lib/domain/amounts/money-interval";
import { withoutBidiControls } from "@/lib/domain/bidi";
import { statedUnder } from "@/lib/domain/lens/link-under-lens";
import type { MoneyInterval, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { NO_CURRENCY } from "@/lib/domain/network/link-money";
import { guardCell } from "@/lib/interchange/sheets/read-sheet";
import { INQUIRY_TABLE } from "@/lib/view/addresses";
import { claimValueText, propertyLabel } from "@/lib/view/claims/claim-words";
import { dayOfStage } from "@/lib/view/deals/link-day";
import { termWords, yearsOfClaim } from "@/lib/view/deals/term-words";
import { indexRecords, partyName } from "@/lib/view/snapshots/document-index";
import { type BakedFile, textFile } from "./baked-file";
import { PICTURE_COLUMNS, pictureRows } from "./picture-table";

/**
 * Parties, links, loops, claims, sources and replies of a document as CSV files: comma, CR LF, header row, UTF-8 with byte order
 * mark; words are in the first language of the case. Every row says how many people checked the case, for a table is
 * read away from its page.
 */
export function bakeTables(document: SnapshotDocument): readonly BakedFile[] {
  const index = indexRecords(document);
  const { checkedBy, words, languages } = document.header;
  const [locale] = languages;
  const tableFile = (path: string, header: readonly string[], rows: readonly (readonly (string | null)[])[]) =>
    toTable(
      path,
      [...header, "checked_by"],
      rows.map((row) => [...row, checkedBy]),
    );
  return [
    tableFile(
      "parties.csv",
      ["party", "name_en", "name_zh", "kind", "jurisdiction", "sponsor", "ticker", "wikidata"],
      document.parties.map((party) => [
        party.slug,
        party.name.en,
        party.name.zh,
        party.kind,
        party.jurisdiction,
        party.sponsor,
        party.ticker,
        party.wikidata,
      ]),
    ),
    tableFile(
      "links.csv",
      [
        "link",
        "deal",
        "kind",
        "layer",
        "payer_or_provider",
        "payee_or_recipient",
        "payer_name",
        "payee_name",
        "stage",
        "date",
        "lens",
        "currency",
        "amount_low",
        "amount_high",
        "amount_about",
        "paid_low",
        "paid_high",
        "claims",
        "term_from",
        "term_until",
        "term_in_words",
      ],
      document.links.map((link) => {
        const networkLink = index.networkLinks.get(link.slug);
        const term = index.terms.get(link.slug);
        return [
          link.slug,
          link.deal,
          link.kind,
          link.layer,
          link.payer,
          link.payee,
          partyName(index, link.payer, locale),
          partyName(index, link.payee, locale),
          networkLink?.stage ?? index.deals.get(link.deal)?.stage ?? null,
          networkLink ? dayOfStage(networkLink) : link.start,
          networkLink?.lens ?? null,
          networkLink?.amount?.currency ?? null,
          networkLink?.amount?.low ?? null,
          networkLink?.amount?.high ?? null,
          networkLink?.amount ? String(networkLink.amount.approx) : null,
          ...(networkLink ? endsOf(statedUnder(networkLink, "PAID")) : [null, null]),
          networkLink?.claims.join("|") ?? null,
          term?.first ?? null,
          term?.last ?? null,
          term ? termWords(term, locale) : null,
        ];
      }),
    ),
    tableFile(
      "loops.csv",
      [
        "loop",
        "parties",
        "lens",
        "kind",
        "steps",
        "longest_looked_for",
        "search_cut_off",
        "currency",
        "narrowest_low",
        "narrowest_high",
        "narrowest_about",
        "links",
      ],
      loopRows(document),
    ),
    tableFile("pictures.csv", PICTURE_COLUMNS, pictureRows(index)),
    tableFile(
      "claims.csv",
      [
        "claim",
        "subject_type",
        "subject",
        "property",
        "property_name",
        "value_in_words",
        "as_of",
        "rank",
        "status",
        "evidence",
        "basis",
        "credibility",
        "conflicts_with",
        "sources",
        "term_in_words",
      ],
      document.claims.map((claim) => [
        claim.slug,
        claim.subjectType,
        claim.subject,
        claim.property,
        propertyLabel(claim.property, locale, words),
        withoutBidiControls(claimValueText(index, claim, locale, words)),
        claim.asOf ?? claim.period?.end ?? null,
        claim.rank,
        claim.status,
        claim.evidence,
        claim.basis,
        claim.credibility === null ? null : String(claim.credibility),
        claim.conflictsWith.join("|"),
        claim.citations.map((citation) => citation.source).join("|"),
        yearsOfClaim(index, claim, locale),
      ]),
    ),
    tableFile(
      "sources.csv",
      [
        "source",
        "kind",
        "publisher",
        "read_in",
        "words_of",
        "title",
        "author",
        "published",
        "url",
        "language",
        "reliability",
      ],
      document.sources.map((source) => [
        source.slug,
        source.kind,
        source.publisher,
        source.readIn,
        source.wordsOf,
        source.title,
        source.author,
        source.published,
        source.url,
        source.language,
        source.reliability,
      ]),
    ),
    // A case that asked nobody has no table of it: its version is the files that it was before there was one.
    ...(document.inquiries.length === 0
      ? []
      : [
          tableFile(
            INQUIRY_TABLE,
            [
              "inquiry",
              "party",
              "party_name",
              "asked_on",
              "until",
              "until_in_zone",
              "zone",
              "stance",
              "answered_on",
              "answer",
            ],
            document.inquiries.map(({ slug, party, askedOn, deadline, stance, answeredOn, answer }) => [
              slug,
              party,
              partyName(index, party, locale),
              askedOn,
              deadline.at,
              deadline.local,
              deadline.zone,
              stance,
              answeredOn,
              answer,
            ]),
          ),
        ]),
  ];
}

/** One row per lens under which a loop closes; both ends are empty where nobody says how much can go round. */
function loopRows(document: SnapshotDocument): readonly (readonly (string | null)[])[] {
  return document.loopSets.flatMap(({ lens, kind, loops, maxLength, truncated }) =>
    loops.map(({ id, parties, hops, bottleneck }) => {
      const narrowest = bottleneck !== null && isUnknown(toInterval(bottleneck)) ? null : bottleneck;
      return [
        id,
        parties.join("|"),
        lens,
        kind,
        String(hops.length),
        String(maxLength),
        String(truncated),
        bottleneck === null || bottleneck.currency === NO_CURRENCY ? null : bottleneck.currency,
        ...endsOf(narrowest),
        narrowest === null ? null : String(narrowest.approx),
        hops.flatMap(({ links }) => links).join("|"),
      ];
    }),
  );
}

function endsOf(amount: MoneyInterval | null): readonly [string | null, string | null] {
  return [amount?.low ?? null, amount?.high ?? null];
}

function toTable(path: string, header: readonly string[], rows: readonly (readonly (string | null)[])[]): BakedFile {
  const lines = [header, ...rows].map((row) => row.map(quoteCell).join(","));
  return textFile(path, "text/csv", `\uFEFF${lines.join("\r\n")}\r\n`);
}

/** Quotes where CSV asks for it; a text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function quoteCell(cell: string | null): string {
  if (cell === null) return "";
  const safe = guardCell(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
