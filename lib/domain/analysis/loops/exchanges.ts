import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { isIn } from "../../model/link-kinds";
import type { Exchange, ExchangeRule, NetworkLink } from "../../model/snapshot-document";

/**
 * Why two links are an exchange and no round trip; null where they are none (method page, B6).
 *
 * No row of a case marks such a pair, and some stand under two deals, so it is told from the kinds: a stake of one party
 * in another and its investment in that party, whatever their deals; and within one deal a warrant, a stake or a
 * guarantee against an investment, a guarantee, a licence or a levy. Beside a *purchase* of the same deal a warrant or a
 * stake is no price: who gets shares for its orders pays for goods all the same.
 *
 * The links must run opposite ways between the same two parties, those of one group being one: the shares that a
 * subsidiary holds are got by the investment of its parent too.
 */
function exchangeRule(one: NetworkLink, other: NetworkLink, headOf: (party: Slug) => Slug): ExchangeRule | null {
  const isThereAndBack =
    headOf(one.giver) === headOf(other.receiver) &&
    headOf(one.receiver) === headOf(other.giver) &&
    headOf(one.giver) !== headOf(one.receiver);
  if (!isThereAndBack) return null;
  const kinds = [one.kind, other.kind];
  if (kinds.includes("stake") && kinds.includes("equity_investment")) return "shares_for_investment";
  const isGivenFor =
    (isIn("consideration", one.kind) && isIn("considered", other.kind)) ||
    (isIn("consideration", other.kind) && isIn("considered", one.kind));
  return one.deal === other.deal && isGivenFor ? "one_deal" : null;
}

/** The links of two steps that lead there and back, without those that could only close an exchange. */
export interface RoundTripLinks {
  readonly there: readonly NetworkLink[];
  readonly back: readonly NetworkLink[];
  /** The pairs that close nothing between them, sorted by their links. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Takes out of two opposite steps every link that closes nothing with any link of the other step; both are empty where no
 * two links close. Only a loop of two parties can need both links of a pair: a longer one passes between two parties once.
 */
export function withoutExchanges(
  there: readonly NetworkLink[],
  back: readonly NetworkLink[],
  headOf: (party: Slug) => Slug,
): RoundTripLinks {
  const exchanges = there.flatMap((one) =>
    back.flatMap((other): readonly Exchange[] => {
      const rule = exchangeRule(one, other, headOf);
      const [first, second] = compareSlugs(one.link, other.link) < 0 ? [one, other] : [other, one];
      return rule === null ? [] : [{ rule, links: [first.link, second.link] }];
    }),
  );
  const closes = (one: NetworkLink, other: NetworkLink) => exchangeRule(one, other, headOf) === null;
  return {
    there: there.filter((one) => back.some((other) => closes(one, other))),
    back: back.filter((other) => there.some((one) => closes(one, other))),
    exchanges: exchanges.sort((one, other) => compareSlugs(one.links.join(" "), other.links.join(" "))),
  };
}
