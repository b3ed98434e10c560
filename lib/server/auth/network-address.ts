import "server-only";
import { isIPv6 } from "node:net";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";

let hasWarned = false;

/**
 * The network address whose attempts are counted. That of the connection, unless `TRUSTED_PROXIES` says how many
 * proxies of ours stand before the server: then the entry of `X-Forwarded-For` that the outermost of them wrote.
 * Entries before that one were claimed by the client and count for nothing.
 *
 * Requests whose connection is unknown share one address: too many of them are refused, none is let through unseen. The
 * first request that other proxies handed on than the settings say is told of in the log: behind a proxy that nobody
 * counted, all people would share the attempts of one address.
 */
export function readNetworkAddress(headerOf: (name: string) => string | null | undefined): string {
  const { TRUSTED_PROXIES: proxies, ROUNDTRIP_PEER_HEADER: peerHeader } = env();
  const peer = peerHeader === undefined ? null : headerOf(peerHeader);
  const forwarded = headerOf("x-forwarded-for") ?? "";
  const entries = forwarded === "" ? [] : forwarded.split(",").map((entry) => entry.trim());
  // Our own front writes the address of the connection where nobody has written anything.
  const handedOnBy = entries.length === 1 && entries[0] === peer ? 0 : entries.length;
  if (proxies === 0 ? handedOnBy > 0 : handedOnBy < proxies) warnOnce(proxies, handedOnBy);
  if (proxies === 0) return groupAddress(peer ?? "unknown");
  return groupAddress(entries.at(-proxies) || peer || "unknown");
}

/** Once per process, and without the header: whoever sends one writes it. */
function warnOnce(trusted: number, counted: number): void {
  if (hasWarned) return;
  hasWarned = true;
  log(
    "warn",
    "requests come through other proxies than TRUSTED_PROXIES says, so attempts are counted by the wrong address",
    {
      TRUSTED_PROXIES: trusted,
      entriesOfForwardedFor: counted,
    },
  );
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
