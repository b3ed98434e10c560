import type { VehicleLink, VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { FlowFamily, Locale } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { amountWithTerm, termYears } from "../deals/term-words";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { breakLines } from "../text-lines";
import { type VehicleMessages, vehicleMessages } from "./vehicle-messages";

/** A box of the picture with its lines already broken. */
interface StructureBox {
  readonly role: string;
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isEmpty: boolean;
}

interface StructureArrow {
  readonly family: FlowFamily;
  readonly isDashed: boolean;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

export interface StructurePicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StructureBox[];
  readonly arrows: readonly StructureArrow[];
  /** The same in one sentence per role. */
  readonly text: string;
}

const WIDTH = 360;
const COLUMN = 112;
const GAP = 12;
const LINE = 14;
const PAD = 8;
const ARROW = 34;
/** Width of a line in half-width characters. */
const BREAK_AT = 19;
/** Most lines of one name in a box; the sentence of the picture has it whole. */
const MOST_LINES = 3;

interface Corner {
  readonly role: keyof VehicleMessages["roles"];
  readonly family: FlowFamily;
  readonly towards: "vehicle" | "party";
  readonly isDashed: boolean;
  readonly lines: readonly string[];
}

/**
 * Draws a vehicle on a grid that fits a phone: who sets it up and pays in above, the vehicle, whom it pays and who pays
 * it below. A role without a link stays as an empty box, so that what is not on record is seen to be missing.
 */
export function drawStructure(index: DocumentIndex, record: VehicleRecord, locale: Locale): StructurePicture {
  const messages = vehicleMessages(locale);
  const describe = (links: readonly VehicleLink[], end: "payer" | "payee") =>
    poolsFirst(links).flatMap(({ link, amount, insideOf }) => {
      const name = shortPartyName(index, link[end], locale);
      const sum = amount === null ? [] : [amountWithTerm(amount, index.terms.get(link.slug), locale, termYears)];
      return [insideOf === null ? name : messages.including(name), ...sum];
    });
  const sponsors = [...new Set([record.sponsor, ...record.control.map(({ link }) => link.payer)])].flatMap((slug) =>
    slug === null ? [] : [shortPartyName(index, slug, locale)],
  );
  const above: readonly Corner[] = [
    corner("sponsor", "cooperation", "vehicle", true, sponsors),
    corner("equity", "equity", "vehicle", false, describe(record.equity, "payer")),
    corner("lenders", "debt", "vehicle", false, describe(record.debt, "payer")),
  ];
  const below: readonly Corner[] = [
    record.holdings.length > 0 && record.purchases.length === 0
      ? corner("holdings", "equity", "party", false, describe(record.holdings, "payee"))
      : corner("supplier", "purchases", "party", false, describe(record.purchases, "payee")),
    corner("lessee", "purchases", "vehicle", false, describe(record.leases, "payer")),
    corner("guarantor", "contingent", "vehicle", true, describe(record.guarantees, "payer")),
  ];
  const name = shortPartyName(index, record.vehicle, locale);
  const [top, topHeight] = placeRow(above, 0, messages);
  const middleY = topHeight + ARROW;
  const nameLines = breakLines(name, BREAK_AT * 3, MOST_LINES);
  const middleHeight = PAD * 2 + LINE * (nameLines.length + 1);
  const bottomY = middleY + middleHeight + ARROW;
  const [bottom, bottomHeight] = placeRow(below, bottomY, messages);
  const middle: StructureBox = {
    role: "vehicle",
    title: messages.roles.vehicle,
    lines: placeLines(nameLines, middleY),
    x: 0,
    y: middleY,
    width: WIDTH,
    height: middleHeight,
    isEmpty: false,
  };
  const arrows = [
    ...above.map((one, at) => ({ one, x: middleOf(at), near: topHeight, far: middleY })),
    ...below.map((one, at) => ({ one, x: middleOf(at), near: bottomY, far: middleY + middleHeight })),
  ];
  return {
    width: WIDTH,
    height: bottomY + bottomHeight,
    boxes: [...top, middle, ...bottom],
    arrows: arrows
      .filter(({ one }) => one.lines.length > 0)
      .map(({ one, x, near, far }) => ({
        family: one.family,
        isDashed: one.isDashed,
        x,
        y1: one.towards === "vehicle" ? near : far,
        y2: one.towards === "vehicle" ? far : near,
      })),
    text: [...above, ...below]
      .map(({ role, lines }) => {
        const colon = marksOf(locale).colon;
        return `${messages.roles[role]}${colon}${lines.length === 0 ? messages.notOnRecord : lines.join(marksOf(locale).list)}`;
      })
      .join(marksOf(locale).semicolon),
  };

  function placeRow(
    corners: readonly Corner[],
    y: number,
    words: VehicleMessages,
  ): readonly [readonly StructureBox[], number] {
    const broken = corners.map(({ lines }) =>
      (lines.length === 0 ? [words.notOnRecord] : lines).flatMap((line) => breakLines(line, BREAK_AT, MOST_LINES)),
    );
    const height = PAD * 2 + LINE * (1 + Math.max(...broken.map((lines) => lines.length)));
    const boxes = corners.map(({ role, lines }, at) => ({
      role,
      title: words.roles[role],
      lines: placeLines(broken[at] ?? [], y),
      x: at * (COLUMN + GAP),
      y,
      width: COLUMN,
      height,
      isEmpty: lines.length === 0,
    }));
    return [boxes, height];
  }
}

/** A pool stands before its slices, so that no slice reads as money beside it. */
export function poolsFirst(links: readonly VehicleLink[]): readonly VehicleLink[] {
  return [...links.filter(({ insideOf }) => insideOf === null), ...links.filter(({ insideOf }) => insideOf !== null)];
}

function corner(
  role: Corner["role"],
  family: FlowFamily,
  towards: Corner["towards"],
  isDashed: boolean,
  lines: readonly string[],
): Corner {
  return { role, family, towards, isDashed, lines };
}

/** Baselines of the lines of a box, below its title. */
function placeLines(lines: readonly string[], y: number) {
  return lines.map((text, at) => ({ text, y: y + PAD + LINE * (at + 2) - 3 }));
}

function middleOf(column: number): number {
  return column * (COLUMN + GAP) + COLUMN / 2;
}
