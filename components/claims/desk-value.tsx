import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import type { Claim, Party, Slug } from "@/lib/domain/model/case-records";
import { ValueInWords } from "./value-in-words";

/** The value of a claim at the desk: the sum of a contract with its years. Of all parties only those it names travel. */
export function DeskValue({
  claim: { value, property },
  parties,
  term,
}: {
  claim: Pick<Claim, "value" | "property">;
  parties: ReadonlyMap<Slug, Pick<Party, "name">>;
  term: ClaimTerm | null | undefined;
}) {
  const codes = value.type === "code" ? value.codes : [];
  const names = Object.fromEntries(
    codes.flatMap((code) => {
      const party = parties.get(code);
      return party === undefined ? [] : [[code, party.name] as const];
    }),
  );
  return <ValueInWords value={value} property={property} names={names} term={term ?? null} />;
}
