import type { Locale } from "@/lib/domain/model/vocabulary";
import type { DocumentCounts } from "../snapshots/record-counts";
import { isolateValues } from "./isolate-values";
import type { Widen } from "./widen";

/** One section of the method page. */
export interface MethodSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const en = {
  title: "Roundtrip",
  lead: "Who pays whom, who says so, and how much of it comes back.",
  description: "Circular deals, told claim by claim: every link cited, every loop measured, every figure with its day.",
  casesTitle: "Published cases",
  noCases: "Nothing has been published yet.",
  published: (day: string) => `figures as of ${day}`,
  counts: ({ parties, linksOnRecord, linksTold, claims, sources }: DocumentCounts) =>
    `${parties} parties, ${linksOnRecord} links on record and ${linksTold} only told, ${claims} claims, ${sources} sources`,
  desk: "Sign in to the desk",
  methodTitle: "How the figures are made",
  methodLead:
    "Every figure on a case page is computed from one frozen document, by the rules below. With the document anyone can compute it again.",
  lensTable: "The four lenses, from narrow to wide",
  lens: "Lens",
  means: "What counts",
  lensOfLink: "The narrowest lens of a link, by kind and stage",
  lensOfLinkLead:
    "A lens belongs to the link, not to the deal. Whatever counts under a narrow lens counts under every wider one; a dash counts under none.",
  lensOfLinkNote:
    "What a source says was paid of a link counts as paid, and so does a link that a source calls completed. Of everything else that is signed nobody knows how much has been paid: its paid amount is unknown, neither zero nor the whole, and a total says how many such links it holds. Revenue that the payee has booked is no payment. Where it was never published how much of a sum was cash, the cash is anything up to it and closes no loop of payments. Of a signed link with a firm part and a higher headline, the firm part counts as signed and the rest as announced. Links that are only told, and links that no longer stand, count under no lens.",
  stage: "Stage",
  sections: [
    {
      id: "claims",
      title: "Claims, not facts",
      paragraphs: [
        "Somebody said it, somewhere, on a day. A claim has one subject, one property and one value, and names its sources with the words they used. Claims that contradict each other stay side by side; an editor may say which is shown first and why, but overwrites none.",
        "Verified means that the text exists or the statement was made: an original document, a party’s own announcement or two publishers, at least one of them graded B or better. It does not mean that money moved. Everything weaker is reported; what is contradicted, or said by the starting document alone, is disputed and counts nowhere.",
      ],
    },
    {
      id: "A2",
      title: "Amounts are ranges",
      paragraphs: [
        "“Up to 100 billion” is a range that begins at nothing. “At least 10” has no upper end. A firm part with a higher headline counts with the firm part where only what is signed counts, and with the headline where announcements count. An amount that nobody stated is a gap and is counted as one; it is never taken as zero.",
        "Ranges are added end by end. Euro stays euro: nothing is converted without a dated rate.",
      ],
    },
    {
      id: "A3",
      title: "On record, or only told",
      paragraphs: [
        "A link is on record when a document shows it. A link that exists only as somebody’s statement stands in its own register with the name of who said it. It is not drawn, closes no loop and enters no figure.",
      ],
    },
    {
      id: "A5",
      title: "Nothing is added twice",
      paragraphs: [
        "A round and the shares taken in it, an umbrella deal and the deals below it, a loan and its drawings are the same money. Which part lies inside which whole is recorded line by line, and a total takes one level only. Equity raised and goods bought with it are two steps of the same money: each step counts once in the sum of all links, so that sum is a volume of traffic and not a pile of money.",
      ],
    },
    {
      id: "B2",
      title: "Loops",
      paragraphs: [
        "A loop is a chain of links through different parties that leads back to where it began. Parallel links between two parties are one step. Loops of up to six steps are looked for, and that bound stands beside every count; when the search reaches its limit the count is given as “at least”. A loop closes under a lens only by links that sources show to have come that far. A party and the company that controls it are joined: what a subsidiary pays counts as paid by its parent.",
        "Loops of cash alone are kept apart from mixed loops, in which at least one step is a stake, a warrant or a guarantee. What can go round a loop is no more than its narrowest step.",
        "A purchase and its own price are an exchange and no round trip. Two links that run opposite ways between the same two parties close no loop between them where one is a stake and the other the investment it was got for, or where within one deal a warrant, a stake or a guarantee is given for an investment, a guarantee, a licence or a levy. Both are drawn. A loop stays where something else leads back: a warrant beside the orders it comes with is one. The page of loops of a case lists what was left out for this reason.",
      ],
    },
    {
      id: "benign",
      title: "A loop is not an accusation",
      paragraphs: [
        "Suppliers lend to customers, landlords take shares in tenants and partners invest in each other in many trades. A loop says where money may return; it says nothing about intent, accounting or law.",
      ],
    },
    {
      id: "grades",
      title: "Grades",
      paragraphs: [
        "Two characters, never mixed into one number. The letter grades the source: A a filing, a regulator or the party itself, B an established publisher or agency, or a filing or a party’s own announcement printed in full elsewhere, C trade press or one outlet, D a digest, a copy or a second-hand account. The digit grades the information: 1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. A figure shows the weakest grade that went into it.",
      ],
    },
    {
      id: "frozen",
      title: "Frozen",
      paragraphs: [
        "A published version never changes. Its document is written in one canonical form (RFC 8785) and named by its sha-256; page, picture and tables are computed from it once and kept. A later version says in its corrections what changed and why.",
      ],
    },
  ],
};

type SiteMessages = Widen<typeof en>;

const zh: SiteMessages = {
  title: "Roundtrip",
  lead: "谁付钱给谁，谁这么说，又有多少钱转了回来。",
  description: "逐条说法讲清循环交易：每个环节有出处，每个回路有度量，每个数字有日期。",
  casesTitle: "已发布的案例",
  noCases: "尚未发布任何内容。",
  published: (day) => `数据截至${day}`,
  counts: ({ parties, linksOnRecord, linksTold, claims, sources }) =>
    `${parties}方、${linksOnRecord}个有据可查的环节（另有${linksTold}个仅有说法）、${claims}条说法、${sources}份来源`,
  desk: "登录编辑台",
  methodTitle: "数字怎么算",
  methodLead: "案例页上的每个数字，都按下列规则从一份冻结的文档算出。拿到文档，任何人都能重算一遍。",
  lensTable: "四种计入范围，由窄到宽",
  lens: "范围",
  means: "计入什么",
  lensOfLink: "一个环节的最窄口径：看种类与进展",
  lensOfLinkLead: "口径属于单个环节，不属于整笔交易。窄口径计入的，宽口径一律计入；短横表示不计入任何口径。",
  lensOfLinkNote:
    "来源写明的已付金额算已付，来源称已完成的环节也算已付。其余已签约的环节，付了多少无从得知：已付金额记为未知，既不是零，也不是全额；合计时会说明有多少个这样的环节。收款方入账的收入不等于付款。一笔钱里有多少现金从未公布的，现金部分可以是零到该金额之间的任何数，不构成已付款的回路。已签约环节若有确定部分和更高的宣传总额，确定部分算已签约，其余算已宣布。仅有说法的环节、已不再成立的环节，不计入任何口径。",
  stage: "进展",
  sections: [
    {
      id: "claims",
      title: "只记说法，不下定论",
      paragraphs: [
        "某人在某时某处说过某事，这就是一条说法。每条说法只有一个对象、一个属性、一个值，并附出处和原文。互相矛盾的说法并列保存；编辑可以决定先展示哪一条并说明理由，但不会覆盖任何一条。",
        "“已核实”是指文件确实存在，或确有此言：有原始文件、当事方自己的宣布，或两家媒体的报道，且至少有一个来源在B级以上。它不表示钱已经付了。证据较弱的记为“据报道”；遭到反驳的，或只有起始材料一家之言的，记为“有争议”，不计入任何数字。",
      ],
    },
    {
      id: "A2",
      title: "金额是一个区间",
      paragraphs: [
        "“最多1000亿”是从零开始的区间；“至少10”没有上端。既有确定部分、又有更高总额的，按已签约计时只取确定部分，按已宣布计时才取总额。没有人说过的金额就是空缺，按空缺计数，绝不当作零。",
        "区间相加，上端加上端，下端加下端。欧元就是欧元：没有注明日期的汇率，不作换算。",
      ],
    },
    {
      id: "A3",
      title: "有据可查，还是仅有说法",
      paragraphs: [
        "有文件佐证的环节，才算有据可查。只见于某人说法的，另列一表并注明是谁说的；既不入图，也不构成回路，更不进入任何数字。",
      ],
    },
    {
      id: "A5",
      title: "同一笔钱不重复计算",
      paragraphs: [
        "一轮融资与其中各家的份额、总括协议与其下的合同、贷款与历次提款，说的都是同一笔钱。哪一部分包含在哪个整体之内，逐条登记；求和时只取一层。融来的股本和用它买的货物，是同一笔钱走了两步，在环节总和里各计一次，所以总和表示往来规模，而不是一堆现钱。",
      ],
    },
    {
      id: "B2",
      title: "回路",
      paragraphs: [
        "一连串环节经过不同的各方，最后回到起点，就是回路。两方之间的多个同向环节算作一步。本站查找六步以内的回路，凡写出数目之处都注明这一范围；检索达到上限时，数目写作“至少”。回路在某一口径下闭合，须每一步都有来源证明已走到那一步。控股公司与其所控制的一方合并计算：子公司付的钱算作母公司付的。",
        "纯现金回路与混合回路分开列示；后者至少有一步是持股、认股权证或担保。一个回路能转的钱，不会超过其中最窄的一步。",
        "买卖与其对价是一次交换，不是资金转了一圈。同样两方之间方向相反的两个环节，如果一个是股份、另一个是换得这些股份的出资，或者在同一笔交易里，认股权证、股份或担保是为出资、担保、许可或上缴而给出的，二者之间就不构成回路。两者照样入图。若另有环节通向来处，回路仍然成立，例如随订单授予的认股权证与该订单。案例的回路页列有因此而未计入的环节。",
      ],
    },
    {
      id: "benign",
      title: "回路不等于指控",
      paragraphs: [
        "供应商借钱给客户，房东入股租户，合作伙伴相互投资，各行各业都有。回路只说明钱可能从哪里转回来，并不说明动机、会计处理或是否合法。",
      ],
    },
    {
      id: "grades",
      title: "等级",
      paragraphs: [
        "等级由两个字符组成，从不合成一个数。字母评来源：A为申报文件、监管机构或当事方本身，B为主流媒体、通讯社，或他处全文刊载的申报文件与当事方自己的公告，C为行业媒体或单一媒体，D为摘编、转载副本或转述。数字评信息：1已获旁证，2很可能属实，3可能属实，4存疑，5不太可信，6无法判断。每个数字都标出所依据的最弱一级。",
      ],
    },
    {
      id: "frozen",
      title: "冻结",
      paragraphs: [
        "发布过的版本不再改动。文档按统一格式（RFC 8785）写成，以其sha-256命名；页面、图和表由它一次算出并保存。后续版本会在更正中说明改了什么、为什么改。",
      ],
    },
  ],
};

const MESSAGES: Readonly<Record<Locale, SiteMessages>> = { en: isolateValues(en), zh: isolateValues(zh) };

/** The wording of the pages that belong to no case. */
export function siteMessages(locale: Locale): SiteMessages {
  return MESSAGES[locale];
}
