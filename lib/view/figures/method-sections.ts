import type { Locale } from "@/lib/domain/model/vocabulary";
import type { MethodSection } from "../messages/site";

/** How the headline measures are made; figures point at these sections by their method. */
const EN: readonly MethodSection[] = [
  {
    id: "B7",
    title: "Reading a loop",
    paragraphs: [
      "Loops are listed by a visible chain of rules: the narrowest lens that still closes the loop, the weakest grade, the order of the days, the narrowest step, fewer parties, then the name. There is no blended score.",
      "The order of the days is certain, possible or impossible, and it is asked for whom: three payments can be a round trip for one party and none for another. A contract that runs for years leaves the order open. Whether all steps fall within a number of days, in any order, is a looser question and is named as such.",
    ],
  },
  {
    id: "B6",
    title: "Shapes, and how far they close",
    paragraphs: [
      "Some shapes return: a supplier that puts money into its customer, a party that takes what another cannot sell and holds a stake in it, warrants granted for orders, renting from a party one part-owns. The name of a shape is no accusation.",
      "A stake closes only its own percentage of a loop: a share of 7% in a company brings back at most 7% of what is paid to it.",
    ],
  },
  {
    id: "C3",
    title: "How much comes back to one company",
    paragraphs: [
      "The upper end is the most that can flow out of a company and through the links of the web back into it. The lower end is what must come back because there is not enough room for it to leave elsewhere. It can only be computed if all other money of the companies on the way is known for the same time. Nobody publishes that, so the lower end stands at nothing and no point is given.",
      "A share names what it is a share of. Sums of a case run over many years; they are set beside one year’s revenue in words and never divided by it.",
    ],
  },
  {
    id: "C4",
    title: "Money that can be explained as going round",
    paragraphs: [
      "The most that can go round is the largest set of payments, none above its link, in which every company receives as much as it pays. Each step counts, so a loop of three over 10 counts 30. The known two-way part is what runs both ways between the same two parties. It is never more than the most that can go round, and that never more than what would fall away if everybody settled net.",
      "“At least” and unstated sums have no upper end. One figure keeps them open; the figure “over stated sums” leaves out links without a sum, takes a floor as the sum, and says so.",
    ],
  },
  {
    id: "C5",
    title: "Journeys that end where they began",
    paragraphs: [
      "Money going round is divided over the loops so that the loops through a link add up to what goes round on it: only these loop amounts may be added. They are closed journeys. Open journeys are half of all net positions. The share of closed journeys among all does not change when a shell company is put in between. It says little without care and is printed for experts alone: by `analyze` and at the desk.",
    ],
  },
  {
    id: "C7",
    title: "Who brings how much of what is stated",
    paragraphs: [
      "Of the sums that claims state as coming to a company, the share of each payer, between its least and its most. A payer without a stated sum is named beside the share and not in it, so this is no share of revenue. Where the company itself gives the share of a customer, its figure comes first.",
      "What passed through whom before, if these links were all the money there is, is printed by `analyze` alone: a share over money that nobody stated is none.",
    ],
  },
  {
    id: "C1",
    title: "Payments to the state",
    paragraphs: ["A levy takes money out of the web. It closes no loop by itself, and lowers what can come back."],
  },
  {
    id: "E4",
    title: "Debt as reported, and seen through a vehicle",
    paragraphs: [
      "The debt of a company alone, together with its vehicle’s, and with the rents it owes are three views of the same thing and are never added: the rent is what pays the vehicle’s debt. Where a company’s whole debt is not claimed, the loans on record stand in and are named as such.",
    ],
  },
  {
    id: "E5",
    title: "If the assets lose value",
    paragraphs: [
      "Lenders are paid first, holders of equity get the rest. Debt is whole up to the fall at which the assets are worth as much as the debt. Sums said as “up to” count in full; what was assumed stands beside the figure.",
    ],
  },
  {
    id: "F2",
    title: "Claims on one asset",
    paragraphs: [
      "Three ratios, always together: all claims; independent claims, without those that only pass another one on; and claims after bets sold and bought cancel out. What a document under test tells for illustration stands beside the vehicles to compare the shape, not as a fact.",
    ],
  },
  {
    id: "G2",
    title: "Places as told and as published",
    paragraphs: [
      "A place counts when the telling and the published rule both name it and sort it differently. Places that only one of them names are left out.",
    ],
  },
];

const ZH: readonly MethodSection[] = [
  {
    id: "B7",
    title: "怎样读一个回路",
    paragraphs: [
      "回路按一串看得见的规则排列：先看能闭合的最窄范围，再看最弱的等级、日期的先后、最窄的一步、参与方多少，最后看名称。没有综合评分。",
      "日期先后分为成立、可能成立和不成立，而且要问是对谁而言：同样三笔付款，对一方是绕了一圈，对另一方却不是。延续多年的合同，先后无从断定。各步是否都落在若干天之内、不论先后，是更宽的一问，会另行注明。",
    ],
  },
  {
    id: "B6",
    title: "常见的形状，以及能闭合多少",
    paragraphs: [
      "有些形状反复出现：供货方投资于客户；一方为另一方兜底又持其股份；为换取订单授予认股权证；向自己持股的一方承租。形状的名称不是指控。",
      "持股只能闭合回路中相应的比例：持有一家公司7%的股份，付给它的钱最多收回7%。",
    ],
  },
  {
    id: "C3",
    title: "一家公司的钱转回来多少",
    paragraphs: [
      "上端是钱从一家公司出发、沿各环节流回自身的最大数额。下端是因为别处容不下而必然转回的数额，要知道沿途各公司同一期间的全部其他收支才能算。没有人公布这些，所以下端记为零，也不给中间值。",
      "凡是比例，都注明分母。案例的合计跨越多年，只与某一年的营业收入并列，从不相除。",
    ],
  },
  {
    id: "C4",
    title: "可以解释为在转圈的钱",
    paragraphs: [
      "最多能转圈的钱，是各环节不超限、每家公司收付相等的前提下最大的一组付款。每一步都计，三方各付10的回路计30。同两方之间一来一往的部分，不会多于最多能转圈的钱；后者又不会多于人人按净额结算可省去的钱。",
      "“至少”和未注明的金额没有上端。一个数字如实留空；“注明金额”的数字则略去没有金额的环节、以下限为准，并加以说明。",
    ],
  },
  {
    id: "C5",
    title: "回到起点的钱",
    paragraphs: [
      "把转圈的钱分到各个回路，使经过某一环节的回路之和正好等于该环节上转圈的钱：只有这样的回路金额可以相加，它们是回到起点的路程。没有回到起点的，取各方净头寸之和的一半。前者占全部的比例，不因中间插进一家空壳公司而改变。这个比例单看容易误读，只供专家使用，由分析命令和编辑台给出。",
    ],
  },
  {
    id: "C7",
    title: "写明的进账来自谁",
    paragraphs: [
      "在写明付给一家公司的金额里，每个付款方占多少，按其最少和最多给出区间。没有写明金额的付款方列在旁边，不计入比例，所以这不是收入占比。公司自己公布过某一客户占比的，以它的数字为先。",
      "钱先经过谁的手，要假设世上只有这些环节里的钱才能算，只由分析命令给出：分母里有无人陈述过的钱，就不成比例。",
    ],
  },
  {
    id: "C1",
    title: "交给国家的款项",
    paragraphs: ["这类款项把钱带出网络，本身不构成回路，并使能转回来的钱变少。"],
  },
  {
    id: "E4",
    title: "披露的债务与穿透后的债务",
    paragraphs: [
      "公司自身的债务、连同特殊目的载体的债务、加上应付租金，是同一件事的三种看法，从不相加：租金正是用来偿还那家公司的债的。没有陈述说明公司总债务时，以记录里的贷款代替，并加以注明。",
    ],
  },
  {
    id: "E5",
    title: "如果资产跌价",
    paragraphs: [
      "先偿还出借方，其余归股东。资产跌到与债务相等之前，债务可以全数收回。“最多”按全额计；作了哪些假设，写在数字旁边。",
    ],
  },
  {
    id: "F2",
    title: "同一资产上的债权",
    paragraphs: [
      "三个比率总是一并列出：全部债权；独立债权，不含只把别的债权转一道手的；对赌买卖相抵之后的债权。被核查的材料所举的例子只用来对照形状，不是事实。",
    ],
  },
  {
    id: "G2",
    title: "说法中的归类与公布的归类",
    paragraphs: ["只有说法和公布的规则都点了名、归类又不同的地方才计数；只有一方点名的不计。"],
  },
];

/** The sections in the language of the page. */
export function methodSections(locale: Locale): readonly MethodSection[] {
  return locale === "zh" ? ZH : EN;
}

const SECTION_OF_METHOD: Readonly<Record<string, string>> = { E1: "E4", F5: "F2" };

/** The section of the method page that explains a figure's method. */
export function methodAnchor(method: string): string {
  return SECTION_OF_METHOD[method] ?? method;
}
