import type { AnalogyStep, CaseRecords, Statement } from "@/lib/domain/model/case-records";
import type { Say } from "./transfer-words";

type Told = Pick<CaseRecords, "statements" | "discrepancies" | "analogies" | "glossary">;

/** What a made-up chairman said of a made-up club: statements, what sources say of them, and examples told on the way. */
export function toldOfTransfers(say: Say): Told {
  const statement = (
    order: number,
    topic: string,
    text: readonly [string, string],
    about: readonly string[],
    claims: readonly string[] = [],
  ): Statement => ({
    slug: `st-${order}`,
    order,
    section: say("Opening", "开场"),
    paragraph: order,
    paraphrase: say(...text),
    anchor: say("as he said", "如其所言"),
    kind: "fact",
    topic,
    about,
    claims,
    verdict: "imprecise",
    explanation: say("The register has another sum.", "登记册上的金额不同。"),
  });
  const step = (
    analogy: string,
    number: number,
    action: readonly [string, string],
    amount: string | null,
    unit: string | null,
  ): AnalogyStep => ({
    slug: `an-${analogy.replaceAll("_", "-")}-${number}`,
    analogy,
    step: number,
    actor: say("stall-keeper", "摊主"),
    action: say(...action),
    amount,
    unit,
    fromTestedDocument: true,
    note: null,
  });
  return {
    statements: [
      statement(1, "ring", ["The fee came home.", "转会费又回来了。"], ["l-fee"], ["c-fee-amount"]),
      statement(
        2,
        "stand",
        ["The stand paid for itself.", "看台自己养活自己。"],
        ["north-stand", "l-stand-lease"],
        ["c-stand-lease"],
      ),
      statement(3, "stall", ["A seat is a stall.", "座席就像摊位。"], ["north-stand"]),
      statement(
        4,
        "age",
        ["Ruritania is in the first band.", "鲁里坦尼亚在第一档。"],
        ["age-rule"],
        ["c-age-enforced"],
      ),
      statement(5, "academy", ["The academy trains boys abroad.", "青训营在国外训练少年。"], ["l-told-academy"]),
      statement(6, "ring", ["Nobody is paid twice.", "没有人拿双份钱。"], [], []),
    ],
    discrepancies: [
      {
        slug: "x-fee",
        statement: say("The fee was 20 million", "转会费是2000万"),
        language: "both",
        testedValue: say("20 million", "2000万"),
        sourcedValue: say("18 million", "1800万"),
        claims: ["c-fee-amount"],
        explanation: say("The register has 18 million.", "登记册上是1800万。"),
        statements: ["st-1"],
        errorOrigin: "speaker",
        verdict: "imprecise",
      },
      {
        slug: "x-age",
        statement: say("The age rule binds", "年龄规则具有约束力"),
        language: "both",
        testedValue: null,
        sourcedValue: say("It is not enforced", "并未执行"),
        claims: ["c-age-enforced"],
        explanation: say("The board left it aside.", "联赛委员会将其搁置。"),
        statements: ["st-4"],
        errorOrigin: "speaker",
        verdict: "imprecise",
      },
    ],
    analogies: [
      step("market_stall", 1, ["buys a stall", "买下摊位"], "1000", "EUR"),
      step("market_stall", 2, ["lends the price", "借出价款"], "1000", "EUR"),
      step("market_stall", 3, ["sells the promise on", "把承诺转卖"], null, null),
      step("market_stall", 4, ["takes wagers", "收下赌注"], "3", "wagers"),
      step("market_stall", 5, ["size of a wager", "每份赌注"], "1000", "EUR"),
      step("stand_in_five_steps", 1, ["sets up a company", "设立公司"], null, null),
      step("stand_in_five_steps", 2, ["puts money in", "出资"], "2000000", "EUR"),
      step("stand_in_five_steps", 4, ["sells seats", "出售座席"], "1200", "season_tickets"),
    ],
    glossary: [
      {
        slug: "transfer-fee",
        term: say("transfer fee", "转会费"),
        definition: say("What a club pays for a player.", "俱乐部为球员支付的钱。"),
        testedProblem: say("He counts wages as fees.", "他把工资算作转会费。"),
        seeAlso: [],
      },
    ],
  };
}
