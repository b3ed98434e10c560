import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { drawLoopRing, drawSmallRing, type RingLoop, type RingSheet } from "@/lib/view/pictures/loop-rings";
import { shortMoney } from "@/lib/view/pictures/short-amount";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { InkPaths, NamedDisc, PillLabel, ReachedPaths, StepBadge } from "./ink-paths";
import { StreamLink } from "./stream-link";

/** One loop as a ring: its steps numbered, and in its middle the most that could be the same money. */
export function RingSvg({
  loop,
  label,
  hrefOf = () => null,
  sheet = "narrow",
  context,
}: {
  loop: RingLoop;
  label: string;
  sheet?: RingSheet;
  /** Where a step leads, counted from 1, on a page that tells of the steps itself. */
  hrefOf?: (step: number) => string | null;
  context: PageContext;
}) {
  const { index, locale } = context;
  const ring = drawLoopRing(index, loop, locale, sheet);
  const words = caseFrontMessages(locale);
  const [middle, centre] = [ring.width / 2, ring.height / 2];
  return (
    <svg
      className={`picture ring-of-loop is-${sheet}`}
      viewBox={`0 0 ${ring.width} ${ring.height}`}
      role="group"
      aria-label={label}
    >
      {ring.steps.map(({ stream, paths, reach }, at) => (
        <StreamLink
          key={stream.id}
          stream={stream}
          className={`stream ${stream.flow}`}
          href={hrefOf(at + 1)}
          context={context}
        >
          <ReachedPaths paths={paths} reach={reach} lens={stream.lens} />
        </StreamLink>
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
          <g className="badge is-on">
            <StepBadge {...badge} step={at + 1} />
          </g>
        </g>
      ))}
      <g className="middle">
        {loop.most === null ? (
          <>
            <text className="most" x={middle} y={centre}>
              {words.noSum}
            </text>
            <text x={middle} y={centre + 22}>
              {words.noSumWhy}
            </text>
          </>
        ) : (
          <>
            <text x={middle} y={centre - 20}>
              {words.atMost}
            </text>
            <text className="most" x={middle} y={centre + 6}>
              {shortMoney(loop.most.amount, loop.most.currency, locale)}
            </text>
            <text x={middle} y={centre + 28}>
              {words.sameMoney}
            </text>
          </>
        )}
      </g>
    </svg>
  );
}

/** The shape of a loop in the size of a stamp: discs and arrows alone. */
export function RingThumbnail({ loop, context }: { loop: RingLoop; context: PageContext }) {
  const { discs, steps, size } = drawSmallRing(context.index, loop);
  return (
    <svg className="picture stamp" viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
      {steps.map(({ stream, paths }) => (
        <g key={stream.id} className={`stream ${stream.flow}`}>
          <InkPaths paths={paths} />
        </g>
      ))}
      {discs.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="5" />
      ))}
    </svg>
  );
}
