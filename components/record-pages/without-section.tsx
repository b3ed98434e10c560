import { boundOf } from "@/lib/view/loops/loop-counts";
import { loopsWithout } from "@/lib/view/loops/without";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { ringLoopOf } from "@/lib/view/pictures/loop-rings";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { RingList } from "./ring-list";

/** What falls without one party or deal: the loops that hang on it, the strongest evidence first. */
export function WithoutSection({
  kind,
  record,
  title,
  context,
}: {
  kind: "party" | "deal";
  record: string;
  title: string;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const { fallen, of } = loopsWithout(index, kind, record);
  const loops = fallen.flatMap((id) => ringLoopOf(index, id) ?? []);
  return (
    <section id="without" aria-labelledby="without-title" className="record-part">
      <h2 id="without-title">{title}</h2>
      <p>
        {of === 0 ? words.noLoops : words.loopsFall(fallen.length, of, boundOf(index.document.loopSets, locale))}{" "}
        {fallen.length === 0 ? null : <span className="faint">{words.withoutNote}</span>}
      </p>
      <RingList loops={loops} context={context} />
    </section>
  );
}
