import type { SourceKind, Stage } from "../model/vocabulary";
import { type Deed, SETTLING } from "./deeds";
import { asked, type Reading, read, type Span } from "./spans";

/** How a verb stands: what is still to come, what has happened, and how sure the words are of it. */
export type VerbForm = "will" | "agreed" | "past" | "perfect" | "present" | "doubtful";

const CONDITION =
  /\b(?:subject to|conditional (?:on|upon)|conditioned (?:on|upon)|contingent (?:on|upon)|provided that|pending (?:approval|regulatory|shareholder))\b[^.;,]{0,80}|(?:须经|尚需|尚须|仍需|须待|有待|待)[^，。；]{0,30}(?:批准|同意|核准|审批|交割|完成|通过)|以[^，。；]{1,30}为(?:前提|条件)|取决于[^，。；]{1,30}|附条件/i;
const CONDITION_NOT = /\bsubject to (?:interest|tax(?:es)?|adjustment|a |an |annual|change|the terms)/i;
const SIGNED =
  /\b(?:signed|entered into|executed|has inked|inked|concluded)\b|(?:签署|签订|订立|签约)(?!后|之后|前|之前)|签了/i;
const RUMOUR =
  /\b(?:in talks|talks to|considering|exploring|weighing|might|could|reportedly|rumou?red|is said to|are said to|people familiar|person familiar|sources? (?:said|say|told|close)|according to (?:a person|people|sources)|seeking|hopes? to|aims? to|looking to|would|proposed|proposes|offered)\b|据报道|据悉|知情人士|消息人士|传闻|据传|考虑|洽谈|磋商|有意|可能|或将|拟议/i;
/** The month has a capital. */
const MAY = /\bmay\b/;
const REPORT =
  /\b(?:people familiar|person familiar|sources? (?:said|say|told|close)|according to (?:a person|people|sources)|reportedly)\b|据报道|知情人士|消息人士|据悉/i;
const PLAN =
  /\b(?:plans?|planned|planning|intends?|intended|expects?|expected|expect|scheduled|due) (?:to|for)\b|计划|打算|预计|有望|意向|谅解备忘录|memorandum of understanding|letter of intent|non-binding|框架协议/i;
const ALLEGED = /\b(?:alleg\w+|claims? that|purported\w*|contends?|asserts?|accus\w+)\b|指控|诉称|声称|主张|称其/i;
const SAID =
  /\b(?:said|says|announced|announces|announce|disclosed|told reporters)\b|宣布|公告|(?<!未)披露|表示|(?<!未)公布/i;
const DONE =
  /\b(?:has|have|had) (?:already |now |fully )?(?:paid|invested|lent|closed|completed|funded|transferred|contributed|received|borrowed|wired|subscribed)|\b(?:completed|closed) (?:its|the|an?|on)\b|已(?:经)?(?:支付|付清|付款|完成|交割|到账|投资|出资|注资|缴付|汇入|划转|转入)|支付完毕|完成(?:了)?(?:支付|付款|交割|出资|投资)/i;
const DRAWN = /\b(?:drew down|drawn down|has drawn|have drawn|drew)\b|提取了|已提款|已提取/i;
const ENDED =
  /\b(?:terminated|cancell?ed|called off|abandoned|lapsed|expired|rescinded|withdrawn)\b|终止|取消|解除|失效/i;

export interface StageGround {
  readonly deed: Deed;
  readonly form: VerbForm;
  /** What kind of source the words stand in; null where nobody has said yet. */
  readonly sourceKind: SourceKind | null;
  /** Whether another sentence sets a condition for what the text is about. */
  readonly isConditionElsewhere: boolean;
}

/**
 * How far a link has come, by the words of its sentence. A condition beats a signature. Bare "will" and "agreed to" are
 * announced where a party says so itself, in its release; everywhere else they are asked, as are plans, talks and
 * allegations.
 */
export function readStage(flat: string, clause: Span, ground: StageGround): Reading<Stage> {
  const words = flat.slice(clause.start, clause.end);
  const at = (pattern: RegExp): Span | null => {
    const match = pattern.exec(words);
    return match
      ? { start: clause.start + match.index, end: clause.start + match.index + match[0].trimEnd().length }
      : null;
  };
  const ended = at(ENDED);
  if (ended) return asked("stage-open", ["cancelled", "lapsed", "announced"], ended);
  const alleged = at(ALLEGED);
  if (alleged) return asked("stage-open", ["reported", "completed", "rumoured"], alleged);
  const rumour = at(RUMOUR) ?? at(MAY);
  if (rumour)
    return asked("stage-open", at(REPORT) ? ["reported", "rumoured"] : ["rumoured", "reported", "announced"], rumour);
  const plan = at(PLAN);
  if (plan) return asked("stage-open", ["announced", "rumoured", "signed"], plan);
  const condition = at(CONDITION);
  if (condition && !CONDITION_NOT.test(words.slice(condition.start - clause.start)))
    return read("conditional", condition);
  const drawn = at(DRAWN);
  if (drawn) return asked("stage-open", ["drawn", "completed"], drawn);
  const done = at(DONE);
  const signed = at(SIGNED);
  if (done) return signed ? asked("stage-open", ["completed", "signed"], done) : settled(ground.deed, done);
  if (signed)
    return ground.isConditionElsewhere
      ? asked("stage-open", ["conditional", "signed"], signed)
      : read("signed", signed);
  return byForm(ground, at(SAID));
}

function settled(deed: Deed, span: Span): Reading<Stage> {
  return SETTLING.has(deed) ? read("completed", span) : asked("stage-open", ["completed", "signed", "drawn"], span);
}

function byForm({ deed, form, sourceKind, isConditionElsewhere }: StageGround, said: Span | null): Reading<Stage> {
  const isOwnWord = sourceKind === "release" || (said !== null && sourceKind !== "filing");
  switch (form) {
    case "perfect":
      return SETTLING.has(deed) && deed !== "subscribe" && deed !== "borrow"
        ? read("completed")
        : asked("stage-open", ["completed", "signed", "announced"]);
    case "past":
      return deed === "pay" ? read("completed") : asked("stage-open", ["completed", "signed", "announced"]);
    case "present":
      return asked("stage-open", deed === "hold" ? ["completed"] : ["signed", "announced", "completed"]);
    case "doubtful":
      return asked("stage-open", ["rumoured", "reported", "announced"]);
    case "will":
    case "agreed":
      if (isConditionElsewhere) return asked("stage-open", ["conditional", "announced", "signed"], said);
      if (isOwnWord) return read("announced", said);
      return asked(
        "stage-open",
        form === "agreed" ? ["signed", "announced"] : ["announced", "signed", "reported"],
        said,
      );
  }
}

/** Whether a sentence that states no link itself sets a condition for the whole: "The transaction is subject to …". */
export function setsCondition(flat: string, sentence: Span): boolean {
  const words = flat.slice(sentence.start, sentence.end);
  return (
    CONDITION.test(words) &&
    !CONDITION_NOT.test(words) &&
    /\b(?:transaction|deal|agreement|investment|loan|financing|closing|completion|offer|acquisition|purchase)s?\b|交易|协议|合同|投资|收购|贷款|事项|发行|认购|担保|本次|上述/i.test(
      words,
    )
  );
}
