import { type AmountRole, type AmountSaid, findAmounts } from "./find-amounts";
import { asked, flatten, LEFT, type Reading, read } from "./spans";

/** An amount as somebody writes it into one field. */
export interface CellAmount {
  readonly said: Reading<AmountSaid>;
  /** A rate and the price of a share are no sum. */
  readonly role: AmountRole;
  /** True where the words name no currency and that of the field was taken. */
  readonly isAssumed: boolean;
}

const FIRM_PART =
  /^(.+?)[,，;]?\s*(?:of which|其中)\s*(.+?)\s*(?:is |are |已|为)?\s*(?:firm|committed|binding|确定|已承诺|承诺)?$/i;
const NOT_STATED = /^(?:not (?:stated|disclosed)|undisclosed|unspecified|n\/?a|未披露|未公开|不详|保密)$/i;
const LONGEST = 120;

/**
 * Reads what stands in the field of an amount: "up to US$12 billion", "$110m a month", "between 7 and 8.5bn", "5bn, of which
 * 2 firm", 约80亿元人民币, "a significant sum". All of the field is read, or nothing; doubt is asked.
 *
 * @param currency of a figure that names none: the one of the text, or of the case
 */
export function readCellAmount(text: string, currency: string | null): CellAmount {
  const flat = flatten(text).trim();
  const none: CellAmount = { said: LEFT, role: "sum", isAssumed: false };
  if (flat === "" || flat.length > LONGEST) return none;
  if (NOT_STATED.test(flat))
    return { ...none, said: read({ qualifier: "undisclosed", unit: "", value: null, min: null, max: null }) };
  const parts = FIRM_PART.exec(flat);
  if (parts) return readParts(parts[1] ?? "", parts[2] ?? "", currency) ?? none;
  const [only, ...others] = findAmounts(flat, { currency, isCell: true });
  if (!only || others.length > 0) return none;
  const around = `${flat.slice(0, only.span.start)} ${flat.slice(only.span.end)}`.trim();
  if (!/^(?:between|from|a|an|total|of|in total|in cash|price|总额|共计|合计|\s)*$/i.test(around)) return none;
  const named = findAmounts(flat, { currency: null, isCell: true });
  const isAssumed = named[0]?.said.is !== "read" && only.said.is === "read" && only.role !== "percent";
  return { said: only.said, role: only.role, isAssumed };
}

/** "5bn, of which 2 firm": the firm part takes scale and currency of the whole, where it names none. */
function readParts(whole: string, part: string, currency: string | null): CellAmount | null {
  const total = readCellAmount(whole, currency);
  const scale = /[a-z亿万]+\s*$/i.exec(whole.replace(/[a-z]{3}$/i, ""))?.[0] ?? "";
  const firm = readCellAmount(/[a-z亿万]/i.test(part) ? part : `${part}${scale}`, currency);
  if (total.said.is !== "read" || firm.said.is !== "read") return null;
  const [all, some] = [total.said.value, firm.said.value];
  const [value, max] = [some.value, all.value ?? all.max];
  if (value === null || max === null || some.unit !== all.unit || Number(value) > Number(max)) {
    return { said: asked("amount-unsure", [all]), role: "sum", isAssumed: total.isAssumed };
  }
  return {
    said: read({ qualifier: "up_to", unit: all.unit, value, min: null, max }),
    role: total.role,
    isAssumed: total.isAssumed,
  };
}
