// Contract: at most the stated share of what was promised comes back through a stake; "at least x percent" leaves all of
// it open, "up to" and a range end at their upper end.
// Must reject: a lower end that is taken for an upper one.
import { expect, test } from "vitest";
import { stakeBackFigures } from "@/lib/domain/analysis/measures/stake-back-figures";
import type { Bounds } from "@/lib/domain/model/case-records";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { aCase, aClaim, aLink } from "@/tests/builders/case-builders";

const bounds = (over: Partial<Bounds>): Bounds => ({ qualifier: "exact", value: null, min: null, max: null, ...over });

test.each([
  [bounds({ value: "7" }), "441000000"],
  [bounds({ qualifier: "up_to", value: "9" }), "567000000"],
  [bounds({ qualifier: "between", min: "5", max: "8" }), "504000000"],
  [bounds({ qualifier: "at_least", value: "7" }), "6300000000"],
])("%j of a promise of 6.3 billion", (share, high) => {
  const records = aCase({
    links: [
      aLink({ slug: "l-promise", kind: "guarantee_backstop", valueFlow: "guarantee", payer: "alder", payee: "birch" }),
      aLink({ slug: "l-stake", kind: "stake", valueFlow: "equity", payer: "alder", payee: "birch" }),
    ],
    claims: [
      aClaim({
        slug: "c-promise",
        subject: "l-promise",
        value: { type: "money", currency: "USD", ...bounds({ value: "6300000000" }) },
      }),
      aClaim({ slug: "c-share", subject: "l-stake", property: "share_percent", value: { type: "percent", ...share } }),
    ],
  });
  const network = projectNetwork(records, records.header.asOf);
  const [figure] = stakeBackFigures({ records, network, loopSets: [] });
  expect(figure).toMatchObject({ id: "stake-back/alder/birch", low: "0", high });
});
