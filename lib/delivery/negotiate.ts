import Negotiator from "negotiator";
import { CODINGS, type Coding } from "./encode-file";

export type Representation = Coding | "identity";

const EVERY: readonly Representation[] = [...CODINGS, "identity"];

/** Clients send few different headers; strangers may send as many as they like. */
const MOST_KNOWN = 500;
const known = new Map<string, readonly Representation[]>();

/**
 * The representations that a client accepts, the one to send first. The header is read as RFC 9110 says: weights, `q=0`,
 * `*`, and plain bytes unless they are refused by name or by `*;q=0`. Nothing is left where all of ours are refused.
 *
 * @example negotiate("gzip, br;q=0") // gzip, identity
 */
export function negotiate(header: string | undefined): readonly Representation[] {
  if (header === undefined) return ["identity"];
  const found = known.get(header);
  if (found) return found;
  const accepted = new Negotiator({ headers: { "accept-encoding": header } })
    .encodings([...EVERY], { preferred: [...CODINGS] })
    .flatMap((name) => EVERY.filter((one) => one === name));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(header, accepted);
  return accepted;
}

/** Whether `If-None-Match` names this entity tag: a list, `*`, and marks of weakness count alike. */
export function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
