import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const en = {
  open: "Withdraw …",
  openMany: (count: number) =>
    count === 1 ? "Withdraw the ticked record …" : `Withdraw the ${count} ticked records …`,
  lead: "For what was written by mistake. It leaves the desk with a reason, stays in the history, and can be restored.",
  waits: "Readers see some of this until a second person accepts that it is gone.",
  together: "This goes together",
  claims: "These drafts and proposals are retracted with it, and do not come back by themselves",
  obstacles: "This stands in the way: it rests on it and has to go or to be changed first",
  restsOn: "rests on",
  othersWork: "Others wrote this and nobody has accepted it yet: they withdraw it, or an editor does",
  why: "Why it is withdrawn",
  withdraw: (count: number) => (count === 1 ? "Withdraw this record" : `Withdraw these ${count} records`),
  withdrawing: "Withdrawing …",
  done: "Withdrawn.",
  gone: (type: string) => `This ${type} was withdrawn`,
  by: "by ",
  at: (time: string) => `on ${time} UTC`,
  reason: "Reason",
  stillRead: "Readers see it until a second person accepts that it is gone.",
  goneTogether: "Withdrawn in the same act, and restored with it",
  restore: "Restore …",
  whyRestored: "Why it comes back",
  restoreNow: (count: number) => (count === 1 ? "Restore this record" : `Restore these ${count} records`),
  restoring: "Restoring …",
  toHistory: "Look at the history",
  stale: "Somebody changed one of these records a moment ago, so nothing was done. Look again.",
  refused: {
    "rested-on": "Something rests on it now, so nothing was withdrawn. Look at the list again.",
    "rests-on-withdrawn": "What it rests on is withdrawn itself: restore that first.",
    "others-work": "Others wrote some of this and nobody has accepted it yet: they withdraw it, or an editor does.",
    "not-found": "There is no such record any more.",
    invalid: "What it lies in was said otherwise meanwhile, and a sum would count it twice. State it anew.",
    forbidden: "Your role does not allow this.",
    "signed-out": "Your session has ended. Sign in again; the reason you wrote is kept.",
  } as Readonly<Record<string, string>>,
  failed: "That did not work. Nothing was lost; try again.",
};

const zh: Widen<typeof en> = {
  open: "撤下……",
  openMany: (count) => `撤下所选的${count}条记录……`,
  lead: "用于误录的内容。撤下须写明理由；记录随即离开编辑台，但保留在历史中，可随时恢复。",
  waits: "其中部分内容在第二人采纳撤下之前，读者仍可看到。",
  together: "以下内容将一并撤下",
  claims: "以下草稿与待审说法将随之撤回，恢复记录时不会自动恢复",
  obstacles: "以下内容以其为依据，须先撤下或修改",
  restsOn: "依据",
  othersWork: "以下内容由他人撰写且尚未被采纳：须由撰写人或编辑撤下",
  why: "撤下的理由",
  withdraw: (count) => (count === 1 ? "撤下这条记录" : `撤下这${count}条记录`),
  withdrawing: "正在撤下……",
  done: "已撤下。",
  gone: (type) => `此${type}已撤下`,
  by: "操作人：",
  at: (time) => `时间：${time} UTC`,
  reason: "理由",
  stillRead: "在第二人采纳撤下之前，读者仍可看到。",
  goneTogether: "同时撤下的记录，将一并恢复",
  restore: "恢复……",
  whyRestored: "恢复的理由",
  restoreNow: (count) => (count === 1 ? "恢复这条记录" : `恢复这${count}条记录`),
  restoring: "正在恢复……",
  toHistory: "查看历史",
  stale: "其中一条记录刚刚被人改动，因此未作任何更改。请重新查看。",
  refused: {
    "rested-on": "现在有内容以其为依据，因此未撤下。请重新查看列表。",
    "rests-on-withdrawn": "其所依据的记录也已撤下，请先恢复该记录。",
    "others-work": "其中部分内容由他人撰写且尚未被采纳：须由撰写人或编辑撤下。",
    "not-found": "已没有这条记录。",
    invalid: "其间包含关系已有变动，恢复后会重复计算。请重新填写包含关系。",
    forbidden: "您的角色不允许此操作。",
    "signed-out": "登录已失效。请重新登录；您写下的理由已保留。",
  },
  failed: "操作未成功。内容没有丢失，请重试。",
};

const MESSAGES: Readonly<Record<Locale, Widen<typeof en>>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of withdrawing records and bringing them back. */
export function withdrawalMessages(locale: Locale): Widen<typeof en> {
  return MESSAGES[locale];
}
