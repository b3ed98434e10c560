import type { ControlFacts } from "@/lib/domain/analysis/vehicles/consolidation";
import type { MissingRole } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { StructureAssumption } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { isolateValues } from "../messages/isolate-values";

/** The wording of the page of vehicles. */
export interface VehicleMessages {
  readonly contents: string;
  readonly fiveTitle: string;
  readonly fiveLead: string;
  readonly questions: readonly [string, string, string, string, string];
  readonly record: string;
  readonly uncitedSponsor: (name: string) => string;
  readonly nothing: string;
  readonly gains: string;
  readonly pictureTitle: string;
  readonly pictureText: string;
  readonly roles: {
    readonly sponsor: string;
    readonly equity: string;
    readonly lenders: string;
    readonly supplier: string;
    readonly lessee: string;
    readonly guarantor: string;
    readonly holdings: string;
    readonly vehicle: string;
  };
  readonly notOnRecord: string;
  readonly tranchesTitle: string;
  readonly tranche: string;
  readonly holder: string;
  readonly amount: string;
  readonly terms: string;
  readonly stage: string;
  readonly insideOf: (name: string) => string;
  readonly balance: string;
  readonly undisclosed: string;
  readonly notStated: string;
  readonly cost: string;
  readonly costBasis: Readonly<Record<"asset_value" | "money_raised", string>>;
  readonly viewsTitle: string;
  readonly viewsLead: string;
  readonly vehicleAlone: string;
  readonly asReported: string;
  readonly knownLoans: string;
  readonly withVehicle: string;
  readonly withVehicleSponsor: string;
  readonly withLease: string;
  readonly neverAdd: string;
  readonly consolidate: (name: string) => string;
  readonly answers: Readonly<Record<"yes" | "no" | "not_determinable", string>>;
  readonly facts: Readonly<Record<keyof ControlFacts, string>>;
  readonly leaseFloor: (lessee: string, months: number, rent: string) => string;
  readonly throughTitle: string;
  readonly throughLead: (supplier: string) => string;
  readonly throughOwn: (supplier: string, share: string) => string;
  readonly through: (payer: string, payee: string, amount: string, share: string) => string;
  readonly throughOthers: string;
  readonly throughToggle: string;
  readonly waterfallTitle: string;
  readonly waterfallLead: (cost: string, debt: string, equity: string) => string;
  readonly assumed: string;
  readonly assumptions: Readonly<Record<StructureAssumption, string>>;
  readonly whole: (fall: string) => string;
  readonly fall: string;
  readonly value: string;
  readonly loanToValue: string;
  readonly debtPaid: string;
  readonly debtLoss: string;
  readonly equityLoss: string;
  readonly slider: string;
  readonly ifSentence: (row: { fall: string; value: string; debtLoss: string; equityLoss: string }) => string;
  readonly lossOf: (holder: string, loss: string) => string;
  readonly others: string;
  readonly notComputable: string;
  readonly missingTitle: string;
  readonly missing: Readonly<Record<MissingRole, (name: string) => string>>;
  readonly claims: string;
  readonly more: string;
  readonly moreOfFew: string;
  readonly including: (name: string) => string;
}

const EN: VehicleMessages = {
  contents: "Vehicles on this page",
  fiveTitle: "Five steps",
  fiveLead: "The same five questions, answered from the record alone.",
  questions: ["1. Who set it up?", "2. Who put money in?", "3. What did it buy?", "4. Who rents?", "5. Who gets what?"],
  record: "On record",
  uncitedSponsor: (name) => `${name} (record field, without a citation)`,
  nothing: "Nothing on record.",
  gains: "No claim says what each side gains; lenders are served before the holders of equity.",
  pictureTitle: "Structure",
  pictureText: "Arrows follow the money. Dashed: control or a promise, no money yet.",
  roles: {
    sponsor: "Sponsor",
    equity: "Equity",
    lenders: "Lenders",
    supplier: "Supplier",
    lessee: "Tenant",
    guarantor: "Guarantor",
    holdings: "Holds",
    vehicle: "Vehicle",
  },
  notOnRecord: "not on record",
  tranchesTitle: "Who is owed what",
  tranche: "Rank",
  holder: "Holder",
  amount: "Amount",
  terms: "Terms on record",
  stage: "Stage",
  insideOf: (name) => `inside the sum of ${name}: not added`,
  balance: "balance owed",
  undisclosed: "undisclosed",
  notStated: "no claim",
  cost: "Assets",
  costBasis: {
    asset_value: "value of the assets as claimed",
    money_raised: "the whole sum raised; what the assets cost is not claimed",
  },
  viewsTitle: "Debt as reported and debt looked through",
  viewsLead:
    "Three ways to see the debt of a company beside the vehicle. They describe the same obligation from different sides and are never added.",
  vehicleAlone: "The vehicle’s own debt",
  asReported: "As the company reports it",
  knownLoans: "Loans and notes of the company on record; its whole debt is not claimed",
  withVehicle: "If the vehicle’s debt counted as its own",
  withVehicleSponsor: "If the vehicle’s debt counted as its own; the lower end if it is already inside",
  withLease: "If the rents still due counted as debt",
  consolidate: (name) => `Would ${name} have to take it onto its own balance sheet?`,
  answers: {
    yes: "Yes, by what is on record.",
    no: "No, by what is on record.",
    not_determinable: "Not determinable.",
  },
  facts: {
    hasPower: "who decides on re-leasing and sale",
    absorbsLosses: "who bears losses that matter",
    hasBenefits: "who gets gains that matter",
    linksPowerToReturns: "whether power can be used to change what one gets",
  },
  leaseFloor: (lessee, months, rent) =>
    `If the rent of ${months} months alone had to repay the assets, without interest and with nothing left at the end, ${lessee} would pay at least ${rent} a month. The rent itself is not on record.`,
  neverAdd: "Never add these lines: rent pays the vehicle’s debt, so a sum would count it twice.",
  throughTitle: "Looked through",
  throughLead: (supplier) =>
    `If all the money raised had gone to ${supplier}, these payments would stand in place of the vehicle, each in proportion to what the payer put in:`,
  throughOwn: (supplier, share) => `If so, ${share} of what ${supplier} received would be money it had put in itself.`,
  through: (payer, payee, amount, share) => `${payer} → ${payee}: ${amount} (${share})`,
  throughOthers: "Other equity",
  throughToggle: "Show the vehicle as payments between the parties behind it",
  waterfallTitle: "If what it owns loses value",
  waterfallLead: (cost, debt, equity) =>
    `Assets of ${cost}, debt of ${debt}, equity of ${equity}. If the assets had to be sold for less, equity would lose first, then lenders.`,
  assumed: "Assumed:",
  assumptions: {
    debt_at_ceiling: "“up to” counts in full",
    slices_at_ceiling: "named slices of the equity count at their upper end",
    assets_cost_all_money: "all the money raised bought the assets",
    equity_is_the_rest: "equity is what debt leaves of the assets; no claim gives it",
    loans_share_alike: "loans share alike; no claim ranks them",
  },
  whole: (fall) => `Lenders would be repaid in full unless the fall is more than ${fall}.`,
  fall: "If value falls by",
  value: "Value left",
  loanToValue: "Debt to value",
  debtPaid: "Lenders get",
  debtLoss: "Lenders lose",
  equityLoss: "Equity loses",
  slider: "Fall in value",
  ifSentence: ({ fall, value, debtLoss, equityLoss }) =>
    `If value falls by ${fall}, ${value} is left: equity loses ${equityLoss}, lenders lose ${debtLoss}.`,
  lossOf: (holder, loss) => `${holder}: ${loss}`,
  others: "others in the equity",
  notComputable: "Not computable.",
  missingTitle: "Claims that are missing",
  missing: {
    asset_value: (name) => `what the assets of ${name} cost or are worth`,
    debt: (name) => `what ${name} borrowed`,
    equity: (name) => `who holds the equity of ${name}, and how much`,
    equity_amount: (name) => `the sum of this stake: ${name}`,
    supplier: (name) => `what ${name} bought, and from whom`,
    price: (name) => `the price: ${name}`,
    lessee: (name) => `who rents from ${name}`,
    rent: (name) => `the rent: ${name}`,
    rate: (name) => `the interest: ${name}`,
    residual: (name) => `the value left at the end of the lease: ${name}`,
    cap: (name) => `the cap of the guarantee: ${name}`,
    consolidation: (name) => `whose balance sheet ${name} stands on`,
    company_debt: (name) => `the whole debt of ${name}`,
  },
  claims: "Claims",
  more: "Five questions, debt views, look-through, missing claims",
  moreOfFew: "The little that is on record, and what is missing",
  including: (name) => `incl. ${name}`,
};

const ZH: VehicleMessages = {
  contents: "本页的特殊目的载体",
  fiveTitle: "五个步骤",
  fiveLead: "同样五个问题，只按记录回答。",
  questions: ["一、谁设立？", "二、谁出钱？", "三、买了什么？", "四、谁承租？", "五、各得什么？"],
  record: "记录",
  uncitedSponsor: (name) => `${name}（登记字段，无引证）`,
  nothing: "没有记录。",
  gains: "没有陈述说明各方所得；出借方先于股权方受偿。",
  pictureTitle: "结构",
  pictureText: "箭头是钱的方向。虚线是控制或承诺，还没有付钱。",
  roles: {
    sponsor: "发起方",
    equity: "股权",
    lenders: "出借方",
    supplier: "供应方",
    lessee: "承租方",
    guarantor: "担保方",
    holdings: "所持股份",
    vehicle: "特殊目的载体",
  },
  notOnRecord: "没有记录",
  tranchesTitle: "欠谁多少",
  tranche: "顺位",
  holder: "持有方",
  amount: "金额",
  terms: "记录中的条款",
  stage: "阶段",
  insideOf: (name) => `已含在${name}的金额内，不另加`,
  balance: "未偿余额",
  undisclosed: "未披露",
  notStated: "没有陈述",
  cost: "资产",
  costBasis: { asset_value: "陈述给出的资产价值", money_raised: "筹得的总额；资产买价没有陈述" },
  viewsTitle: "账面债务与穿透后的债务",
  viewsLead: "同一家公司的债务，连同这家特殊目的载体，有三种看法。三者说的是同一笔义务的不同侧面，绝不相加。",
  vehicleAlone: "特殊目的载体自己的债务",
  asReported: "公司自己报告的债务",
  knownLoans: "记录中该公司的贷款和票据；总债务没有陈述",
  withVehicle: "如果把特殊目的载体的债务算作它的",
  withVehicleSponsor: "如果把特殊目的载体的债务算作它的；若已并入，则为下限",
  withLease: "如果把未付租金算作债务",
  consolidate: (name) => `${name}要不要并表？`,
  answers: { yes: "按记录，要。", no: "按记录，不要。", not_determinable: "无法判断。" },
  facts: {
    hasPower: "谁决定转租和出售",
    absorbsLosses: "谁承担重大亏损",
    hasBenefits: "谁享有重大收益",
    linksPowerToReturns: "能否用权力改变所得",
  },
  leaseFloor: (lessee, months, rent) =>
    `如果只靠${months}个月的租金收回资产，不计利息、期末不留残值，${lessee}每月至少要付${rent}。租金本身没有记录。`,
  neverAdd: "这几行不能相加：租金就是用来还那笔债的，相加会算两遍。",
  throughTitle: "穿透来看",
  throughLead: (supplier) => `如果筹得的钱全部付给了${supplier}，这家公司可以换成下列付款，各按出资比例：`,
  throughOwn: (supplier, share) => `如果是这样，${supplier}收到的钱里有${share}是它自己投进去的。`,
  through: (payer, payee, amount, share) => `${payer} → ${payee}：${amount}（${share}）`,
  throughOthers: "其余股权",
  throughToggle: "把这家公司换成背后各方之间的付款",
  waterfallTitle: "如果它持有的资产跌价",
  waterfallLead: (cost, debt, equity) =>
    `资产${cost}，债务${debt}，股权${equity}。如果资产只能折价卖出，股权先亏，然后才是出借方。`,
  assumed: "假设：",
  assumptions: {
    debt_at_ceiling: "“最多”按上限计",
    slices_at_ceiling: "列名的股权份额按上限计",
    assets_cost_all_money: "筹得的钱全部用于购买资产",
    equity_is_the_rest: "股权等于资产减债务；没有陈述给出股权数额",
    loans_share_alike: "各笔贷款同等受偿；没有陈述说明先后",
  },
  whole: (fall) => `如果跌幅不超过${fall}，出借方可以足额收回。`,
  fall: "如果跌去",
  value: "剩余价值",
  loanToValue: "债务与价值之比",
  debtPaid: "出借方收回",
  debtLoss: "出借方亏损",
  equityLoss: "股权亏损",
  slider: "跌幅",
  ifSentence: ({ fall, value, debtLoss, equityLoss }) =>
    `如果跌去${fall}，剩${value}：股权亏${equityLoss}，出借方亏${debtLoss}。`,
  lossOf: (holder, loss) => `${holder}：${loss}`,
  others: "其余股权方",
  notComputable: "算不出。",
  missingTitle: "还缺哪些陈述",
  missing: {
    asset_value: (name) => `${name}的资产买价或现值`,
    debt: (name) => `${name}借了多少`,
    equity: (name) => `${name}的股权归谁、各多少`,
    equity_amount: (name) => `这笔股权的金额：${name}`,
    supplier: (name) => `${name}买了什么、向谁买`,
    price: (name) => `价款：${name}`,
    lessee: (name) => `谁向${name}承租`,
    rent: (name) => `租金：${name}`,
    rate: (name) => `利率：${name}`,
    residual: (name) => `租期结束时的残值：${name}`,
    cap: (name) => `担保上限：${name}`,
    consolidation: (name) => `${name}并入谁的报表`,
    company_debt: (name) => `${name}的总债务`,
  },
  claims: "陈述",
  more: "五个问题、三种债务看法、穿透、缺少的陈述",
  moreOfFew: "仅有的记录，以及还缺什么",
  including: (name) => `其中${name}`,
};

/** The wording in the language of the page. */
export function vehicleMessages(locale: Locale): VehicleMessages {
  return isolateValues(locale === "zh" ? ZH : EN);
}
