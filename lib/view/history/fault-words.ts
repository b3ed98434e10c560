import type { ChainFault } from "@/lib/domain/history/judge-chain";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { revisionTextName } from "./emptied-words";

/** What is wrong with a history, in one sentence. */
export function faultText(fault: ChainFault, locale: Locale): string {
  return locale === "zh" ? inChinese(fault) : inEnglish(fault);
}

function inEnglish(fault: ChainFault): string {
  switch (fault.code) {
    case "altered":
      return `revision ${fault.seq} does not fit its hash: it was changed or moved`;
    case "text-altered":
      return `revision ${fault.seq} does not fit its hash: ${revisionTextName(fault.text, "en")} was changed`;
    case "text-missing":
      return `revision ${fault.seq} lacks ${revisionTextName(fault.text, "en")}, and nothing says that somebody emptied it`;
    case "former-differs":
      return `revision ${fault.seq} does not fit the hash that it had before texts could be emptied: it was changed or moved before that`;
    case "unlinked":
      return `revision ${fault.seq} does not follow the one before it: something between them was taken out or put in`;
    case "tail-cut":
      return `revision ${fault.seq} is anchored and gone: the history was cut off after ${fault.last ?? "its beginning"}`;
    case "rewritten":
      return `revision ${fault.seq} is not the one that was anchored: the history was written anew`;
    case "anchors-missing":
      return "versions were published, and the file of anchors is not there";
    case "anchor-edited":
      return `line ${fault.line} of the file of anchors was changed`;
    case "anchor-foreign":
      return `line ${fault.line} of the file of anchors belongs to another database`;
    case "anchor-missing":
      return `version ${fault.version} has no anchor`;
    case "version-differs":
      return `version ${fault.version} is not the one that was anchored`;
  }
}

function inChinese(fault: ChainFault): string {
  switch (fault.code) {
    case "altered":
      return `第${fault.seq}条修订与其哈希不符：内容被改动，或位置被移动`;
    case "text-altered":
      return `第${fault.seq}条修订与其哈希不符：${revisionTextName(fault.text, "zh")}被改动`;
    case "text-missing":
      return `第${fault.seq}条修订缺少${revisionTextName(fault.text, "zh")}，也没有任何记录说明有人清空了它`;
    case "former-differs":
      return `第${fault.seq}条修订与文字可清空之前的哈希不符：在那之前内容被改动，或位置被移动`;
    case "unlinked":
      return `第${fault.seq}条修订接不上前一条：中间有记录被删去或插入`;
    case "tail-cut":
      return fault.last === null
        ? `第${fault.seq}条修订曾留存锚点，现已不在：整个历史被清空`
        : `第${fault.seq}条修订曾留存锚点，现已不在：第${fault.last}条之后的历史被截去`;
    case "rewritten":
      return `第${fault.seq}条修订与锚点不一致：历史被重写`;
    case "anchors-missing":
      return "已有版本发布，但锚点文件不见了";
    case "anchor-edited":
      return `锚点文件第${fault.line}行被改动`;
    case "anchor-foreign":
      return `锚点文件第${fault.line}行属于另一个数据库`;
    case "anchor-missing":
      return `版本${fault.version}没有锚点`;
    case "version-differs":
      return `版本${fault.version}与锚点不一致`;
  }
}
