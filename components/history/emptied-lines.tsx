import { useLocale } from "#desk";
import type { Emptying } from "@/lib/domain/history/decide-emptying";
import { emptiedText } from "@/lib/view/history/emptied-words";

/** What was emptied of a write: when, by whom, and why. */
export function EmptiedLines({ emptied }: { emptied: readonly Emptying[] }) {
  const locale = useLocale();
  return emptied.map((one) => (
    <p key={one.at} className="history-emptied">
      {emptiedText(one, locale)} {one.why === null ? null : <bdi>{one.why}</bdi>}
    </p>
  ));
}
