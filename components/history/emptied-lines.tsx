import type { Emptying } from "@/lib/domain/history/decide-emptying";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { emptiedText } from "@/lib/view/history/emptied-words";

/** What was emptied of a write: when, by whom, and why. */
export function EmptiedLines({ locale, emptied }: { locale: Locale; emptied: readonly Emptying[] }) {
  return emptied.map((one) => (
    <p key={one.at} className="history-emptied">
      {emptiedText(one, locale)} {one.why === null ? null : <bdi>{one.why}</bdi>}
    </p>
  ));
}
