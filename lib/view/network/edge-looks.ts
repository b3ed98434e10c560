import { LINK_KIND_ROWS, type LinkKind } from "@/lib/domain/model/link-kinds";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { FlowFamily, Lens } from "@/lib/domain/model/vocabulary";
import { arrowLook, BROADEST, LINE_WIDTHS } from "../pictures/arrow-look";
import { flowOf } from "../pictures/streams";
import { currenciesOf } from "./arrow-looks";

/** A link as a canvas draws it. */
export interface InkedLink {
  readonly kind: LinkKind;
  readonly family: FlowFamily;
  readonly lens: Lens;
  readonly amount: MoneyInterval | null;
}

/** What a canvas is told of an edge: colours, width, outline and dashes of the same arrow on the page. */
export interface EdgeLook {
  readonly line: string;
  readonly fill: string;
  readonly width: number;
  /** Width of its outline; 0 where it is a line. */
  readonly outline: number;
  readonly dash: "is-announced" | "is-reported" | "";
}

/** Pixels for each unit of money: the largest amount in the currency that most is stated in is the broadest arrow. */
export function scaleOfLinks(links: readonly InkedLink[]): {
  readonly scale: number;
  readonly currency: string | null;
} {
  const currency = currenciesOf(links)[0] ?? null;
  const most = Math.max(1, ...links.map((link) => amountIn(link, currency)));
  return { scale: BROADEST / most, currency };
}

/**
 * The look of a link on a canvas. A canvas outlines no dashes: what is announced or reported is a band of dashes as broad
 * as its shape on the page and in the wash of its flow, so that no more ink stands there than was proved.
 */
export function edgeLook(
  link: InkedLink,
  { scale, currency }: ReturnType<typeof scaleOfLinks>,
  token: (name: string) => string,
): EdgeLook {
  const flow = flowOf({ flowClass: LINK_KIND_ROWS[link.kind].flowClass, family: link.family });
  const look = arrowLook({ flow, lens: link.lens, amount: amountIn(link, currency) }, scale);
  const line = token(look.line);
  const fills = { nothing: token(look.wash), wash: token(look.wash), half: line, line };
  return {
    line,
    fill: look.isShape ? fills[look.fill] : line,
    width: look.width,
    outline: look.isShape && look.dash === null ? LINE_WIDTHS.outline : 0,
    dash: look.dash === null ? "" : link.lens === "REPORTED" ? "is-reported" : "is-announced",
  };
}

function amountIn({ amount }: InkedLink, currency: string | null): number {
  return amount === null || amount.currency !== currency ? 0 : Number(amount.high ?? amount.low);
}
