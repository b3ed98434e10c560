import type { Deadline } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formatPartialDate } from "./format";

const MINUTE_MS = 60_000;
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** The time zones that can be chosen, by their IANA names; UTC, which the list of the platform leaves out, is the first. */
export function listZones(): readonly string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

/** Whether this is the name of a time zone; offsets such as +08:00 are none, as they know no summer time. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What a clock in the zone shows at a moment: `2026-01-12T18:00`. */
export function localTimeOf(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The moment at which a clock in the zone shows this time; null for a time that is none. A time that the clock shows
 * twice is its first one, one that it leaves out in spring is as long after the change as it seems.
 */
export function momentOf(local: string, zone: string): Date | null {
  const shown = utcOf(local);
  if (shown === null || !isZone(zone)) return null;
  const offsetAt = (at: number) => (utcOf(localTimeOf(new Date(at), zone)) ?? at) - at;
  const day = 24 * 60 * MINUTE_MS;
  // The offsets of the day before and the day after are all that there can be at that time.
  const before = offsetAt(shown - day);
  const candidates = [before, offsetAt(shown + day)].map((offset) => shown - offset);
  const meant = candidates.filter((at) => at + offsetAt(at) === shown);
  return new Date(meant.length > 0 ? Math.min(...meant) : shown - before);
}

/** A deadline as it is set: a day and an hour on the clock of a zone; null where there is no such time. */
export function deadlineAt(local: string, zone: string): Deadline | null {
  const at = momentOf(local, zone);
  return at && { at: at.toISOString(), zone, local };
}

/** A deadline in words, with its zone and how far that is from UTC: "12 January 2026, 18:00 (Asia/Shanghai, UTC+8)". */
export function deadlineText({ at, zone, local }: Deadline, locale: Locale): string {
  const [, day = "", time = ""] = LOCAL.exec(local) ?? [];
  const offset = Math.round(((utcOf(local) ?? 0) - Date.parse(at)) / MINUTE_MS);
  const place = zone === "UTC" ? "UTC" : `${zone}, ${offsetText(offset)}`;
  return locale === "zh"
    ? `${formatPartialDate(day, locale)}${time}（${place}）`
    : `${formatPartialDate(day, locale)}, ${time} (${place})`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

/** The time as if the clock stood in UTC; null for no day and time of the calendar. */
function utcOf(local: string): number | null {
  const at = LOCAL.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 16) !== local ? null : at;
}
