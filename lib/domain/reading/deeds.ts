import type { LinkKind } from "../model/link-kinds";
import { asked, type Reading, read } from "./spans";

const DEEDS = [
  "invest",
  "buy",
  "spend",
  "acquire",
  "sell",
  "provide",
  "lend",
  "borrow",
  "raise",
  "receive",
  "lease",
  "rent-out",
  "guarantee",
  "pay",
  "issue",
  "subscribe",
  "hold",
  "contribute",
  "finance",
] as const;
/** What a verb says that somebody does with money or for it. */
export type Deed = (typeof DEEDS)[number];

export type End = "payer" | "payee";

/** The end of a link that whoever does it is; null where the words beside the verb decide. */
export const DOER: Readonly<Record<Deed, End | null>> = {
  invest: "payer",
  buy: "payer",
  spend: "payer",
  acquire: "payer",
  sell: "payee",
  provide: null,
  lend: "payer",
  borrow: "payee",
  raise: "payee",
  receive: "payee",
  lease: null,
  "rent-out": "payee",
  guarantee: "payer",
  pay: "payer",
  issue: "payee",
  subscribe: "payer",
  hold: "payer",
  contribute: "payer",
  finance: "payer",
};

/** Deeds that move value to somebody at once, so that "has paid" says that it was paid. */
export const SETTLING: ReadonlySet<Deed> = new Set(["invest", "lend", "borrow", "pay", "contribute", "subscribe"]);

/** What the words beside a verb name, in both languages. */
const THINGS = {
  services:
    /\b(?:capacity|comput(?:e|ing)|cloud|services?|hosting|colocation|electricity|bandwidth|training time|maintenance|software|subscriptions?)\b|算力|云服务|云计算|计算服务|计算能力|服务(?!器)|托管|电力|带宽|软件|容量/i,
  goods:
    /\b(?:chips?|gpus?|cpus?|accelerators?|processors?|servers?|racks?|hardware|equipment|machines?|wafers?|turbines?|batteries|semiconductors?|silicon|goods|systems)\b|芯片|处理器|服务器|设备|硬件|显卡|加速卡|机器|晶圆|货物|货款|GPU/i,
  equity: /\b(?:shares?|stock|equity|stake|interests?)\b(?! rate)|股份|股权|股票|普通股|优先股|新股|入股|增资|出资额/i,
  stake: /\b(?:stake|shareholding|interest in)\b|股份|股权/i,
  bond: /\b(?:bonds?|notes|debentures?|commercial paper|convertibles?)\b|债券|票据|公司债|可转债/i,
  loan: /\b(?:loans?|facility|credit line|credit agreement|revolver|debt financing|mortgage|line of credit|promissory note)\b|贷款|借款|授信|信贷|银团|融资款/i,
  warrant: /\b(?:warrants?)\b|认股权证|认股权/i,
  guarantee: /\b(?:guarant(?:ees?|y|ies)|backstop)\b|担保|保证/i,
  residual: /\bresidual[- ]value\b|残值/i,
  rent: /\b(?:rent|rental|rentals|lease payments?)\b|租金|月租|年租/i,
  revenueShare: /\b(?:of (?:its |the |their )?(?:revenues?|sales))\b|revenue[- ]shar(?:e|ing)|收入分成|分成/i,
  distribution: /\b(?:dividends?|distributions?)\b|股息|红利|分红|派息/i,
  repayment:
    /\b(?:repay\w*|principal and interest|interest payments?|settlement|damages|fine|penalty|refund|compensation|deposit|fees?)\b|偿还|归还|还款|本息|利息|赔偿|罚款|退还|和解|押金|保证金|定金|订金|手续费/i,
  deposit: /\b(?:deposit)\b|押金|定金/i,
} as const satisfies Readonly<Record<string, RegExp>>;

type Thing = keyof typeof THINGS;

function names(words: string, thing: Thing): boolean {
  return THINGS[thing].test(words);
}

/** The kind of link that a deed makes by the words beside it; asked where they fit two kinds or none. */
export function kindOf(deed: Deed, words: string): Reading<LinkKind> {
  switch (deed) {
    case "invest":
      if (names(words, "bond") || names(words, "loan"))
        return asked("kind-open", ["equity_investment", names(words, "bond") ? "bond" : "loan"]);
      return read("equity_investment");
    case "lend":
      return names(words, "bond") ? asked("kind-open", ["loan", "bond"]) : read("loan");
    case "borrow":
      return names(words, "bond") && !/promissory/i.test(words) ? asked("kind-open", ["loan", "bond"]) : read("loan");
    case "buy":
    case "spend":
    case "sell":
      return traded(words);
    case "acquire":
      return names(words, "stake") || names(words, "equity")
        ? asked("kind-open", ["equity_investment", "stake"])
        : names(words, "goods") || names(words, "services")
          ? traded(words)
          : asked("kind-open", ["control", "equity_investment"]);
    case "provide":
      return provided(words);
    case "raise":
    case "receive":
      return raised(words);
    case "lease":
    case "rent-out":
      return read("lease");
    case "guarantee":
      return names(words, "residual") ? read("residual_value_guarantee") : read("guarantee_backstop");
    case "pay":
      return paid(words);
    case "issue":
      if (names(words, "warrant")) return read("warrant");
      if (names(words, "bond")) return read("bond");
      return asked(
        "kind-open",
        names(words, "equity") ? ["equity_investment", "stake"] : ["bond", "equity_investment", "warrant"],
      );
    case "subscribe":
      if (names(words, "warrant")) return asked("kind-open", ["warrant", "equity_investment"]);
      if (names(words, "bond"))
        return names(words, "equity") ? asked("kind-open", ["bond", "equity_investment"]) : read("bond");
      return names(words, "equity") ? read("equity_investment") : asked("kind-open", ["equity_investment", "bond"]);
    case "hold":
      return read("stake");
    case "contribute":
      if (names(words, "loan")) return read("loan");
      return names(words, "equity") ? read("equity_investment") : asked("kind-open", ["equity_investment", "loan"]);
    case "finance":
      return names(words, "loan") ? read("loan") : asked("kind-open", ["loan", "equity_investment"]);
  }
}

function traded(words: string): Reading<LinkKind> {
  if (names(words, "warrant")) return asked("kind-open", ["warrant", "equity_investment"]);
  if (names(words, "bond")) return asked("kind-open", ["bond"]);
  const [goods, services] = [names(words, "goods"), names(words, "services")];
  if (goods !== services) return read(goods ? "purchase_goods" : "purchase_services");
  if (!goods && names(words, "equity")) return asked("kind-open", ["equity_investment", "stake"]);
  return asked("kind-open", ["purchase_services", "purchase_goods"]);
}

/** What "provide" provides: debt, equity and guarantees go the way of the money, goods and services against it. */
function provided(words: string): Reading<LinkKind> {
  if (names(words, "guarantee"))
    return names(words, "residual") ? read("residual_value_guarantee") : read("guarantee_backstop");
  if (names(words, "loan")) return read("loan");
  if (names(words, "equity")) return read("equity_investment");
  if (/\b(?:financing|funding|capital|debt|credit)\b|融资|资金/i.test(words))
    return asked("kind-open", ["loan", "equity_investment"]);
  return traded(words);
}

/** Whether what is provided goes the way of the money. */
export function providesMoney(words: string): boolean | null {
  if (["guarantee", "loan", "equity"].some((thing) => names(words, thing as Thing))) return true;
  if (/\b(?:financing|funding|capital|debt|credit|cash)\b|融资|资金/i.test(words)) return true;
  return names(words, "goods") || names(words, "services") ? false : null;
}

function raised(words: string): Reading<LinkKind> {
  const [bond, loan, equity] = [names(words, "bond"), names(words, "loan"), names(words, "equity")];
  const fitting: LinkKind[] = [
    ...(loan ? (["loan"] as const) : []),
    ...(bond ? (["bond"] as const) : []),
    ...(equity || /\b(?:Series [A-H]|funding round|seed round)\b|轮融资/i.test(words)
      ? (["equity_investment"] as const)
      : []),
  ];
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return read(only);
  if (names(words, "goods") || names(words, "services"))
    return fitting.length === 0 ? traded(words) : asked("kind-open", fitting);
  return asked("kind-open", fitting.length > 0 ? fitting : ["equity_investment", "loan", "bond"]);
}

function paid(words: string): Reading<LinkKind> {
  if (names(words, "rent")) return read("lease");
  if (names(words, "distribution")) return read("distribution");
  if (names(words, "revenueShare")) return read("revenue_share");
  if (names(words, "repayment") || names(words, "loan")) {
    return asked("kind-open", ["loan", "purchase_services", "purchase_goods", "distribution"]);
  }
  const [goods, services] = [names(words, "goods"), names(words, "services")];
  if (goods !== services) return read(goods ? "purchase_goods" : "purchase_services");
  if (names(words, "equity")) return asked("kind-open", ["equity_investment", "distribution"]);
  return asked("kind-open", ["purchase_services", "purchase_goods", "loan", "equity_investment"]);
}

const KIND_WORDS: readonly (readonly [LinkKind, RegExp])[] = [
  ["residual_value_guarantee", /residual|残值/i],
  ["guarantee_backstop", /guarant|backstop|担保|保证/i],
  ["warrant", /warrant|认股权/i],
  ["bond", /bond|notes?\b|debenture|债券|票据/i],
  ["loan", /loan|credit|debt|lend|borrow|贷款|借款|授信/i],
  ["lease", /lease|rent|租/i],
  ["stake", /stake|shareholding|持股/i],
  ["equity_investment", /equity|invest|投资|入股|增资/i],
  ["purchase_goods", /goods|chips?|hardware|equipment|gpus?|货|芯片|设备/i],
  ["purchase_services", /services?|cloud|capacity|compute|hosting|power|服务|算力|云|电力/i],
  ["revenue_share", /revenue share|分成/i],
  ["distribution", /dividend|distribution|分红|股息/i],
  ["licence", /licen[cs]e|许可/i],
];

/** The kinds that a word of a cell may name: "term loan", 租赁. */
export function kindsNamed(text: string): readonly LinkKind[] {
  return KIND_WORDS.filter(([, words]) => words.test(text)).map(([kind]) => kind);
}
