import { showMarks } from "@/lib/domain/parties/namesakes";
import { VALUE_REFUSALS } from "@/lib/domain/values/refusals";

/** A text for people in both languages of the product. */
interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/**
 * Why a sheet or a cell was refused. Each sentence stands beside the place (sheet, row, column) and may end with
 * a detail: what was expected, or the other row that it clashes with.
 */
const SENTENCES = {
  ...VALUE_REFUSALS,
  sheet_missing: { en: "this sheet is needed and was not given", zh: "缺少必需的工作表" },
  sheet_unknown: { en: "no sheet of a case has this name", zh: "案例中没有这个名称的工作表" },
  sheet_empty: { en: "the sheet has no header row", zh: "工作表没有表头" },
  too_many_bytes: { en: "the sheet is too large", zh: "工作表过大" },
  too_many_rows: { en: "the sheet has too many rows", zh: "工作表行数过多" },
  not_utf8: { en: "the file is not UTF-8 text", zh: "文件不是 UTF-8 编码的文本" },
  not_comma_separated: { en: "columns must be separated by commas", zh: "各列须以逗号分隔" },
  bad_quoting: { en: "a quotation mark is not closed or stands in the wrong place", zh: "引号未闭合或位置有误" },
  column_missing: { en: "this column is missing", zh: "缺少这一列" },
  column_unknown: { en: "this sheet has no such column", zh: "此工作表没有这一列" },
  column_twice: { en: "this column stands twice", zh: "这一列重复出现" },
  cell_count: { en: "the row has more or fewer cells than the header", zh: "该行的单元格数与表头不符" },
  cell_too_long: { en: "the cell is too long", zh: "单元格内容过长" },
  formula: {
    en: "the cell holds a formula instead of its value; a text that begins so is written with an apostrophe before it",
    zh: "单元格是公式而不是数值；若是文字，须在其前加一个撇号",
  },
  required: { en: "this cell must not be empty", zh: "此单元格不能为空" },
  not_a_slug: {
    en: "an id is lower-case letters, digits and single hyphens",
    zh: "标识只能由小写字母、数字和单个连字符组成",
  },
  not_in_list: { en: "this word is not in the list", zh: "该词不在允许的范围内" },
  not_a_whole_number: { en: "a whole number from 1 on is needed", zh: "须为不小于 1 的整数" },
  no_chinese: { en: "a Chinese text without a Chinese character", zh: "中文栏内没有汉字" },
  chinese_in_english: { en: "an English text with Chinese characters", zh: "英文栏内出现汉字" },
  no_english: {
    en: "a Chinese text needs the same text in the column for the first language",
    zh: "填写中文时，须同时填写第一语言栏",
  },
  not_in_chinese: {
    en: "the case is in Chinese alone: the text belongs in the Chinese column",
    zh: "本案例只有中文：该内容须填在中文栏",
  },
  too_many_words: { en: "the text has too many words", zh: "文字过长" },
  id_twice: { en: "this id stands twice", zh: "标识重复" },
  id_withdrawn: {
    en: "a record of this id was withdrawn from the case: restore it, or choose another id",
    zh: "使用该标识的记录已从案例中撤下：请将其恢复，或改用其他标识",
  },
  id_of_another_kind: { en: "this id already names a record of another kind", zh: "该标识已用于另一类记录" },
  reference_missing: { en: "no such record", zh: "所指记录不存在" },
  refers_to_itself: { en: "a record cannot refer to itself", zh: "记录不能指向自身" },
  relation_wrong: { en: "this relation does not stand between the two", zh: "两者之间不能有这种包含关系" },
  second_whole: {
    en: "it lies in another whole already, and would be counted in both",
    zh: "该项已归入另一整体，不能重复计入",
  },
  cycle: { en: "the references go round in a circle", zh: "引用关系形成循环" },
  alias_taken: {
    en: "another party has this name already; where the two are not the same, say so in the sheet not_same",
    zh: "另一主体已使用这一名称；如二者并非同一主体，请在not_same表中注明",
  },
  name_taken: { en: "another record of this sheet or the case has this name already", zh: "本表或案例中已有同名记录" },
  name_repeated: { en: "the party has this name already", zh: "该主体已有这一名称" },
  same_party: { en: "a link needs two different parties", zh: "一条关系须连接两个不同的主体" },
  value_flow_wrong: { en: "this kind of link carries something else", zh: "此类关系传递的并非该项" },
  superseded_by_nothing: { en: "a superseded deal must name its successor", zh: "已被取代的交易须写明后继交易" },
  same_place: { en: "the same address and language as another source", zh: "网址和语言与另一来源相同" },
  words_of_original: {
    en: "on the publisher's own page the words are the publisher's",
    zh: "读自出版者本身页面的文字即为出版者所写",
  },
  shown_is_no_copy: { en: "only the address of a copy needs to be let out", zh: "只有转载副本的网址才须另行放行" },
  property_unknown: { en: "no claim can state this property", zh: "没有这种属性" },
  unit_wrong: { en: "this unit does not fit the property", zh: "单位与属性不符" },
  no_value: { en: "the qualifier calls for a value", zh: "按限定词应当有数值" },
  value_not_allowed: { en: "the qualifier allows no value here", zh: "按限定词此处不应有数值" },
  bounds_out_of_order: {
    en: "the lower bound, value and upper bound are not in order",
    zh: "下限、数值、上限的顺序不对",
  },
  value_wrong: { en: "the value does not fit the property", zh: "取值与属性不符" },
  reason_missing: { en: "a deprecated claim needs a reason", zh: "弃用的主张须写明理由" },
  second_preferred: {
    en: "another claim is preferred for the same property at that time",
    zh: "同一属性在该时间已有首选主张",
  },
  conflict_not_mutual: {
    en: "the other claim does not name this one as a conflict",
    zh: "对方主张没有把本主张列为冲突",
  },
  basis_differs: { en: "the citations lead to another basis", zh: "按引文推出的依据与所填不同" },
  status_against_rule: { en: "the citations do not allow this status", zh: "引文不足以支持这一状态" },
  citation_missing: { en: "a claim needs a citation", zh: "每项主张都须有引文" },
  only_context: { en: "a claim needs a citation that supports or contradicts it", zh: "须有支持或反驳该主张的引文" },
  row_twice: { en: "the same row stands twice, here or in the case", zh: "该行在此处或案例中重复" },
  rule_rows_differ: { en: "rows of one rule differ here", zh: "同一规则的各行在此不一致" },
  cap_incomplete: { en: "a cap needs both a value and what it counts", zh: "上限须同时写明数值和计量对象" },
  verdict_and_origin: {
    en: "only what is wrong or imprecise has an origin of an error",
    zh: "只有错误或不准确的说法才写错误来源",
  },
  verdicts_differ: { en: "a statement that this judges has another verdict", zh: "所评判的陈述写有不同的核查结论" },
  period_reversed: { en: "the period ends before it begins", zh: "期间的结束早于开始" },
  period_missing: { en: "this figure needs the first day of its period", zh: "该数字须写明期间的起始日" },
  reliability_differs: { en: "the source is graded otherwise", zh: "与来源的评级不一致" },
  out_of_order: { en: "the rows are not in order here", zh: "各行在此顺序不对" },
  note_missing: { en: "a derived figure needs a note", zh: "推算的数字须有说明" },
  unit_missing: { en: "a number needs a unit", zh: "数字须有单位" },
} as const satisfies Record<string, Sentence>;

export type SheetErrorCode = keyof typeof SENTENCES;

/** What a refusal says, in both languages. */
export function sheetErrorSentence(reason: SheetErrorCode): Sentence {
  return SENTENCES[reason];
}

/** True for the codes that the cell schemas may hand over as their message. */
export function isSheetErrorCode(text: string): text is SheetErrorCode {
  return Object.hasOwn(SENTENCES, text);
}

/** One thing wrong with the files of a case, with the place where a person finds it. */
export interface SheetError {
  readonly sheet: string;
  /** Row as a spreadsheet counts it: the header is row 1. Null when the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  /** The cell as found, cut to 120 characters. */
  readonly value: string | null;
  readonly reason: SheetErrorCode;
  readonly message: Sentence;
}

export interface ErrorPlace {
  readonly sheet: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

const LONGEST_SHOWN = 120;

/**
 * Builds an error; `detail` (what was expected, or what it clashes with) is appended to both sentences. Marks that nobody
 * sees are written as their code points.
 */
export function sheetError(place: ErrorPlace, reason: SheetErrorCode, detail?: string): SheetError {
  const { en, zh } = SENTENCES[reason];
  const shown = place.value ? showMarks(place.value.slice(0, LONGEST_SHOWN)) : (place.value ?? null);
  return {
    sheet: place.sheet,
    row: place.row ?? null,
    column: place.column ?? null,
    value: shown,
    reason,
    message:
      detail === undefined ? { en, zh } : { en: `${en}: ${showMarks(detail)}`, zh: `${zh}：${showMarks(detail)}` },
  };
}
