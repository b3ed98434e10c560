import { isCurrency } from "@/lib/domain/model/currency-codes";
import type { StoredDocument } from "@/lib/domain/snapshots/lift-document";
import { faultsOfValue } from "@/lib/interchange/sheets/claim-value";
import { sayValue } from "./amount-faults";
import type { ValueFault } from "./refusal";

/**
 * What a schema cannot say is wrong with a published document: values of claims that no form and no sheet would take, and
 * amounts of links in no currency. Nothing is reckoned with them.
 */
export function judgeDocument({ claims, network }: StoredDocument): readonly ValueFault[] {
  const unfit = claims.flatMap((claim, at): readonly ValueFault[] => {
    const value = claim.value.type === "text" ? null : claim.value;
    const [fault] = value === null ? [] : faultsOfValue(claim.property, value);
    if (fault === undefined) return [];
    const { message, detail } = fault;
    return [
      {
        code: "value-unfit",
        pointer: `/claims/${at}/value`,
        says: `the claim ${sayValue(claim.slug)} states what no claim can`,
        wayOut: detail === undefined ? message.en : `${message.en}: ${detail}`,
      },
    ];
  });
  const strange = network.links.flatMap(({ link, amount }, at): readonly ValueFault[] => {
    if (amount === null || isCurrency(amount.currency)) return [];
    return [
      {
        code: "value-unfit",
        pointer: `/network/links/${at}/amount/currency`,
        says: `the amount of ${sayValue(link)} is in ${sayValue(amount.currency)}, which is no currency`,
        wayOut: "write a code of ISO 4217 that one can pay in, such as USD, EUR or JPY",
      },
    ];
  });
  return [...unfit, ...strange];
}
