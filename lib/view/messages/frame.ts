import type { Locale } from "@/lib/domain/model/vocabulary";
import type { KeyAct, KeyScope } from "@/lib/view/desk/desk-keys";
import type { RailGroup } from "@/lib/view/desk/desk-places";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

const en = {
  where: "Where you are",
  tabs: "Beside this page",
  quick: "Most used pages",
  group: { work: "Work", record: "Record", see: "See", publish: "Publish", settings: "Case" } satisfies Record<
    RailGroup,
    string
  >,
  reference: "Reference",
  switchCase: "Your cases",
  allPages: "All pages",
  add: "Record",
  search: "Search or do …",
  rail: "Narrow or widen the rail",
  railKey: "Rail",
  keys: "Keys",
  keysLead: "Single keys act wherever nothing is being typed. They are switched off in your account.",
  keysOff: "Single keys are switched off in your account.",
  close: "Close",
  scope: { everywhere: "Everywhere", list: "In a list" } satisfies Record<KeyScope, string>,
  act: {
    find: "find on this page",
    help: "show the keys",
    create: "record something new",
    go: "go to a page, with a letter",
    rail: "narrow or widen the rail",
    move: "down, up",
    choose: "choose the row",
    peek: "look into the row",
    open: "open the row",
    filter: "filter",
    sort: "sort by another column",
  } satisfies Record<KeyAct, string>,
  palette: "search and do",
};

const zh: Widen<typeof en> = {
  where: "当前位置",
  tabs: "相邻页面",
  quick: "常用页面",
  group: { work: "工作", record: "记录", see: "查看", publish: "发布", settings: "案例" },
  reference: "参考",
  switchCase: "您的案例",
  allPages: "全部页面",
  add: "记录",
  search: "搜索或操作……",
  rail: "收窄或展开侧栏",
  railKey: "侧栏",
  keys: "快捷键",
  keysLead: "没有在输入文字时，单个按键即可操作。可在账户中关闭。",
  keysOff: "您已在账户中关闭单键操作。",
  close: "关闭",
  scope: { everywhere: "任何页面", list: "列表中" },
  act: {
    find: "在本页查找",
    help: "显示快捷键",
    create: "记录新内容",
    go: "再按一个字母，前往页面",
    rail: "收窄或展开侧栏",
    move: "下移、上移",
    choose: "选中该行",
    peek: "预览该行",
    open: "打开该行",
    filter: "筛选",
    sort: "换一列排序",
  },
  palette: "搜索与操作",
};

const MESSAGES: Readonly<Record<Locale, Widen<typeof en>>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of the frame of the desk: rail, head, tabs and keys. */
export function frameMessages(locale: Locale): Widen<typeof en> {
  return MESSAGES[locale];
}
