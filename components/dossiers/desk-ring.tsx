import { useDesk } from "#desk";
import { InkPaths, NamedDisc, PillLabel, StepBadge } from "@/components/pictures/ink-paths";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { dashboardMessages } from "@/lib/view/messages/dashboard";
import { drawLoopRing, type RingLoop } from "@/lib/view/pictures/loop-rings";
import { shortMoney } from "@/lib/view/pictures/short-amount";
import { largestLink, streamWords } from "@/lib/view/pictures/stream-words";
import type { DocumentIndex } from "@/lib/view/snapshots/document-index";

/** A loop as the readers' own ring; a step opens its link at the desk. */
export function DeskRing({ index, loop, label }: { index: DocumentIndex; loop: RingLoop; label: string }) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale).loop;
  const ring = drawLoopRing(index, loop, locale);
  const [middle, centre] = [ring.width / 2, ring.height / 2];
  return (
    <svg className="desk-ring" viewBox={`0 16 ${ring.width} ${ring.height - 32}`} role="group" aria-label={label}>
      {ring.steps.map(({ stream, paths }) => (
        <a
          key={stream.id}
          className={`stream ${stream.flow}`}
          href={deskLinkPath(locale, caseSlug, largestLink(stream).link)}
          aria-label={streamWords(index, stream, locale)}
        >
          <InkPaths paths={paths} />
        </a>
      ))}
      {ring.discs.map((disc) => (
        <g key={disc.party} className="hub" aria-hidden="true">
          <NamedDisc {...disc} radius={ring.radius} />
        </g>
      ))}
      {ring.steps.map(({ stream, pill, badge }, at) => (
        <g key={stream.id} aria-hidden="true">
          {pill === null ? null : (
            <g className="pill">
              <PillLabel pill={pill} />
            </g>
          )}
          <g className="badge">
            <StepBadge {...badge} step={at + 1} />
          </g>
        </g>
      ))}
      <g className="middle">
        <text x={middle} y={centre - 10}>
          {words.most}
        </text>
        <text className="most" x={middle} y={centre + 16}>
          {loop.most === null ? words.unknown : shortMoney(loop.most.amount, loop.most.currency, locale)}
        </text>
      </g>
    </svg>
  );
}
