import type { Locale } from "@/lib/domain/model/vocabulary";
import type { Widen } from "@/lib/view/messages/widen";
import { isolateValues } from "../messages/isolate-values";

const en = {
  lead: "Everything that was written in this case, the latest first. Nothing here can be changed: each entry carries the hash of the one before it. A text can be emptied, and the entry then says when and by whom.",
  recordLead: "Everything that was written to this record, the latest first.",
  correctTexts: "Write its texts anew",
  foundBy: "words it is found by",
  correctLead: "A second person accepts what is written here before readers see it.",
  type: "Kind of record",
  record: "Record",
  recordHint: "its name, whole",
  action: "What was done",
  by: "Who",
  byProduct: "the product itself",
  since: "Since (day in UTC)",
  until: "Until (day in UTC)",
  revision: "Revision",
  field: "Field",
  before: "Before",
  after: "After",
  noDifferences: "No field changed.",
  notComparable: "What changed can no longer be told.",
  changes: (count: number) => (count === 1 ? "1 field" : `${count} fields`),
  hash: "Hash",
  exportCsv: "Export as CSV",
  exportJson: "Export as JSON",
  recordHistory: "History of this record",
  openRecord: "Open the record",
  allHistory: "History of the whole case",
  empty: "Nothing has been written in this case yet.",
  none: "Nothing was written that fits these filters.",
  noRecord: "Nothing was ever written to this record.",
  bringBack: "Bring this state back",
  bringBackLead: "The record would change as below. It is saved as a new edit, and nothing leaves the history.",
  bringBackClaim:
    "The claim would change as below. It is saved as a new edit, which somebody else reviews; a claim that is accepted stays in force until then.",
  bringBackNow: "Bring it back",
  bringingBack: "Saving …",
  why: "Why",
  standsNow: "Stands now",
  wouldStand: "Would stand",
  standsOtherwise: "Somebody saved meanwhile. Look at what would change now, and try again.",
  shapeOutdated: "This state is of an older kind and does not fit the form of today. Edit the record by hand.",
  stateEmptied: "This state was emptied and cannot come back. The history of the record says when and by whom.",
} as const;

export type HistoryMessages = Widen<typeof en>;

const zh: HistoryMessages = {
  lead: "本案例中的每一次写入，最新的在最前。记录不可更改：每一条都带有前一条的哈希。文字可以被清空，该条会写明日期和操作人。",
  recordLead: "对这条记录的每一次写入，最新的在最前。",
  correctTexts: "重写其文字",
  foundBy: "据以查找的原话",
  correctLead: "此处所写须经第二人采纳，读者方能看到。",
  type: "记录种类",
  record: "记录",
  recordHint: "完整名称",
  action: "操作",
  by: "操作人",
  byProduct: "软件自身",
  since: "起始日（UTC）",
  until: "截止日（UTC）",
  revision: "修订",
  field: "字段",
  before: "之前",
  after: "之后",
  noDifferences: "没有字段变化。",
  notComparable: "改动了什么已无从得知。",
  changes: (count) => `${count}个字段`,
  hash: "哈希",
  exportCsv: "导出CSV",
  exportJson: "导出JSON",
  recordHistory: "这条记录的历史",
  openRecord: "打开这条记录",
  allHistory: "整个案例的历史",
  empty: "本案例中尚无任何写入。",
  none: "没有符合筛选条件的写入。",
  noRecord: "这条记录从未有过写入。",
  bringBack: "恢复到这个状态",
  bringBackLead: "记录将作如下更改。它会作为一次新的编辑保存，历史中的内容一概不动。",
  bringBackClaim: "这条说法将作如下更改。它会作为一次新的编辑保存，由他人审核；已采纳的说法在此之前继续有效。",
  bringBackNow: "恢复",
  bringingBack: "正在保存……",
  why: "理由",
  standsNow: "现在",
  wouldStand: "恢复后",
  standsOtherwise: "期间有人保存过。请看看现在会有哪些更改，再试一次。",
  shapeOutdated: "这个状态的格式较旧，与现在的表单不符。请手动编辑这条记录。",
  stateEmptied: "这个状态已被清空，无法恢复。这条记录的历史中写明了清空的日期和操作人。",
};

const MESSAGES: Readonly<Record<Locale, HistoryMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of histories in one language. */
export function historyMessages(locale: Locale): HistoryMessages {
  return MESSAGES[locale];
}
