import type { SnapshotDocument } from "../model/snapshot-document";
import { NO_CURRENCY } from "../network/link-money";
import { type PackedDocument, packDocument, unpackDocument } from "./pack-document";

/** What of a packed document holds amounts that may be in no currency. */
type Measured = Pick<PackedDocument, "network" | "loopSets" | "figures" | "tables">;

/**
 * The document as it is written for readers: what figures and loops share stands in its tables once, and an open amount
 * in a case that states no sum is in no currency, so its currency is null. Within the product it has a placeholder, as
 * arithmetic needs one currency to a sum.
 */
export function writePublicDocument(document: SnapshotDocument): unknown {
  const packed = packDocument(document);
  return { ...packed, ...mapCurrencies(packed, (currency) => (currency === NO_CURRENCY ? null : currency)) };
}

/** A document as readers have it, written out and with the placeholder that arithmetic needs. */
export function readPublicDocument<Stored extends Omit<Measured, "network"> & { readonly network: unknown }>(
  stored: Stored,
): Omit<Stored, "tables" | "loopSets" | "figures"> & Pick<SnapshotDocument, "loopSets" | "figures"> {
  const { tables, loopSets, figures, ...rest } = stored;
  const { network, ...parts } = mapCurrencies(
    { ...stored, tables, loopSets, figures },
    (found) => found ?? NO_CURRENCY,
  );
  return { ...rest, network, ...unpackDocument(parts) };
}

function mapCurrencies<Holder extends { readonly [Part in keyof Measured]: unknown }>(
  { network, loopSets, figures, tables }: Holder,
  change: (currency: unknown) => unknown,
): Pick<Holder, keyof Measured> {
  return {
    network: mapField(network, "currency", change),
    loopSets: mapField(loopSets, "currency", change),
    figures: mapField(figures, "unit", change),
    tables: mapField(tables, "currency", change),
  };
}

function mapField<T>(value: T, field: string, change: (found: unknown) => unknown): T;
function mapField(value: unknown, field: string, change: (found: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one): unknown => mapField(one, field, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      name === field ? change(inner) : mapField(inner, field, change),
    ]),
  );
}
