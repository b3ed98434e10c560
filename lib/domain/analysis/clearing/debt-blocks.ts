import { buildCompactGraph } from "../loops/compact-graph";
import { findStrongComponents } from "../loops/strong-components";
import type { DebtTable } from "./obligations";

/** Parties that owe one another, directly or through others; or one party alone. */
export interface DebtBlock {
  readonly members: readonly number[];
  /**
   * True where every debt of a member is owed to a member and receipts are passed on whole even in default: what such a
   * circle pays comes back to it.
   */
  readonly isClosed: boolean;
}

/** The blocks of all parties that owe something and are free to pay what they can, each after those that owe to it. */
export function listBlocks(table: DebtTable): readonly DebtBlock[] {
  const isOpen = (party: number) => (table.due[party] as bigint) > 0n && table.setShares[party] === null;
  const arcs = table.owedBy.flatMap((debts, party) =>
    isOpen(party) ? debts.flatMap(({ place }) => (isOpen(place) ? [[party, place] as const] : [])) : [],
  );
  const component = findStrongComponents(buildCompactGraph(table.parties.length, arcs));
  const blocks = new Map<number, number[]>();
  component.forEach((name, party) => {
    if (isOpen(party)) blocks.set(name, [...(blocks.get(name) ?? []), party]);
  });
  // A component is numbered when all it leads to is: the highest number lies furthest upstream.
  return [...blocks]
    .sort(([one], [other]) => other - one)
    .map(([name, members]) => ({
      members,
      isClosed:
        table.ofReceipts === table.unit &&
        members.every((party) =>
          (table.owedBy[party] ?? []).every(({ place }) => isOpen(place) && component[place] === name),
        ),
    }));
}
