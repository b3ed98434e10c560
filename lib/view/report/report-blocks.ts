import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type ReportChoice, type ReportSection, wholeReport } from "@/lib/domain/reports/report-choice";
import { formatPartialDate } from "../format";
import { localize } from "../labels";
import { checkedByMessages } from "../messages/checked-by";
import { listChapters } from "../snapshots/chapters";
import { type DocumentIndex, indexDocument } from "../snapshots/document-index";
import { writeLoopRows, writeLoops } from "./loop-chapter";
import { writeCheck, writeDays, writeDeals, writeNetwork, writeParties, writeTable } from "./money-chapters";
import { writeFront } from "./report-front";
import type { ReportGround } from "./report-ground";
import { type ReportMessages, reportMessages } from "./report-messages";
import { numberClaims, openNotes } from "./report-notes";
import type { LoopRow, RegisterGroup, RegisterSource, ReportChapter, ReportFront, ReportNote } from "./report-parts";
import { listClaimGroups, writeRegister, writeSources } from "./report-register";
import { writeMethod, writeSaid, writeUnknown, writeVehicleChapter } from "./word-chapters";

/**
 * A report in one language as plain words: what the typesetter sets, with no markup of its own. Every citation of the
 * document stands in the register exactly once; every footnote names claims of the register.
 */
export interface ReportBlocks {
  readonly locale: Locale;
  readonly title: string;
  readonly asOf: string;
  readonly version: string;
  /** Stands on every page of a case that one person checks. */
  readonly mark: string | null;
  readonly words: ReportMessages;
  readonly front: ReportFront;
  readonly chapters: readonly ReportChapter[];
  readonly loopRows: readonly LoopRow[];
  readonly register: readonly RegisterGroup[];
  readonly sources: readonly RegisterSource[];
  readonly notes: readonly ReportNote[];
}

const WRITERS: Readonly<Record<ReportSection, (ground: ReportGround) => ReportChapter | null>> = {
  network: writeNetwork,
  loops: writeLoops,
  deals: writeDeals,
  parties: writeParties,
  days: writeDays,
  table: writeTable,
  check: writeCheck,
  vehicles: writeVehicleChapter,
  said: writeSaid,
  unknown: writeUnknown,
  method: writeMethod,
};

/** Sections that the page of a case has as well, and only where the document fills them. */
const ON_PAGE = new Set<ReportSection>(["network", "loops", "deals", "parties", "days", "table", "check"]);

/** The chosen sections that a document has something for. */
function listSections(index: DocumentIndex, { sections }: Pick<ReportChoice, "sections">) {
  const filled = new Set<string>(listChapters(index));
  return sections.filter((section) => !ON_PAGE.has(section) || filled.has(section));
}

/** Turns a frozen document into the words of its report in one language. */
export function buildReportBlocks(
  frozen: SnapshotDocument,
  locale: Locale,
  choice: Omit<ReportChoice, "language"> = wholeReport(locale),
): ReportBlocks {
  const index = indexDocument(frozen);
  const { header, number } = index.document;
  const words = reportMessages(locale, header.words);
  const groups = listClaimGroups(index, locale);
  const numbers = numberClaims(groups.flatMap(({ claims }) => claims.map(({ slug }) => slug)));
  const notes = openNotes(index, numbers, words, locale);
  const ground = { index, locale, words, notes };
  const front = writeFront(ground);
  const chapters = listSections(index, choice).flatMap((section): readonly ReportChapter[] => {
    notes.startChapter();
    const chapter = WRITERS[section](ground);
    return chapter === null ? [] : [chapter];
  });
  notes.startChapter();
  const hasLoops = chapters.some(({ id }) => id === "loops");
  return {
    locale,
    title: localize(header.title, locale),
    asOf: words.asOf(formatPartialDate(header.asOf, locale)),
    version: words.version(number),
    mark: header.checkedBy === "one" ? checkedByMessages(locale).one : null,
    words,
    front,
    chapters,
    loopRows: hasLoops ? writeLoopRows(ground) : [],
    register: writeRegister(index, numbers, words, locale),
    sources: writeSources(index, choice.style, words, locale),
    notes: notes.list(),
  };
}
