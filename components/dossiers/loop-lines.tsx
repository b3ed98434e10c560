import { useDesk } from "#desk";
import { joinWay } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import { deskLoopPath } from "@/lib/view/desk/record-addresses";
import type { LoopLine } from "@/lib/view/dossiers/loop-lines";
import { formatMoneyInterval } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";

/** Loops as lines, each leading to its page; null while they are being measured for the first time. */
export function LoopLines({
  loops,
  most,
  nameOf,
}: {
  loops: readonly LoopLine[] | null;
  most: number;
  nameOf: (party: Slug) => string;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale).loopList;
  if (loops === null) return <p className="desk-empty">{words.measuring}</p>;
  if (loops.length === 0) return <p className="desk-empty">{words.none}</p>;
  return (
    <ul className="loop-lines">
      {loops.slice(0, most).map(({ id, kind, lens, parties, most: sum }) => (
        <li key={id}>
          <a href={deskLoopPath(locale, caseSlug, id)}>{joinWay([...parties.map(nameOf), "↩"])}</a>
          <span className={`stage-tag ${lens}`}>{words.from(label.lens(lens, locale))}</span>
          <span className="loop-sum">
            {kind === "mixed" ? words.withStakes : sum === null ? words.noAmount : formatMoneyInterval(sum, locale)}
          </span>
        </li>
      ))}
    </ul>
  );
}
