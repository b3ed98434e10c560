import type { Bounds, Claim, PartialDate } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { aCase, aClaim, aDeal, aHeader, aLink, aParty, aSource } from "./case-builders";

/** A stake as somebody stated it; a null share has a claim on something else alone. */
export type StatedStake = readonly [
  holder: string,
  held: string,
  percent: string | Bounds | null,
  asOf: PartialDate | null,
];

/** A frozen case whose only links are these stakes. */
export function freezeStakes(stated: readonly StatedStake[]): SnapshotDocument {
  const parties = [...new Set(stated.flatMap(([holder, held]) => [holder, held]))];
  const links = stated.map(([holder, held], place) =>
    aLink({ slug: `k${place}`, deal: "d1", kind: "stake", valueFlow: "equity", payer: holder, payee: held }),
  );
  const claims = stated.flatMap(([, , percent, asOf], place): readonly Claim[] => {
    const base = { subject: `k${place}`, asOf };
    if (percent === null) {
      const value = { type: "code", codes: ["signed"] } as const;
      return [aClaim({ ...base, slug: `c${place}`, property: "stage", value })];
    }
    const bounds: Bounds =
      typeof percent === "string" ? { qualifier: "exact", value: percent, min: null, max: null } : percent;
    return [aClaim({ ...base, slug: `c${place}`, property: "share_percent", value: { type: "percent", ...bounds } })];
  });
  const frozen = freeze({
    records: aCase({
      header: aHeader({ asOf: "2026-07-01" }),
      parties: parties.map((slug) => aParty({ slug })),
      deals: [aDeal({ slug: "d1", stage: "signed" })],
      links,
      claims,
      sources: [aSource()],
    }),
    number: 1,
    layout: { width: 100, height: 100, nodes: [] },
    corrections: [],
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return frozen.value;
}
