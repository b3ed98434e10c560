import "server-only";
import { isIPv6 } from "node:net";
import { env } from "@/lib/server/env";

/**
 * The network address whose attempts are counted. That of the connection, unless `TRUSTED_PROXIES` says how many
 * proxies of ours stand before the server: then the entry of `X-Forwarded-For` that the outermost of them wrote.
 * Entries before that one were claimed by the client and count for nothing.
 *
 * Requests whose connection is unknown share one address: too many of them are refused, none is let through unseen.
 */
export function readNetworkAddress(headerOf: (name: string) => string | null | undefined): string {
  const { TRUSTED_PROXIES: proxies, ROUNDTRIP_PEER_HEADER: peerHeader } = env();
  const peer = peerHeader === undefined ? null : headerOf(peerHeader);
  if (proxies === 0) return groupAddress(peer ?? "unknown");
  const entries = (headerOf("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return groupAddress(entries.at(-proxies) || peer || "unknown");
}

/** One household or host has a whole /64 of version 6: its addresses are one. */
function groupAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const front = head === "" ? [] : head.split(":");
  const back = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => "0");
  const groups = [...front, ...gap, ...back].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, 4).join(":")}::/64`;
}
