import { caseFrontMessages } from "@/lib/view/messages/case-front";
import type { HubPicture, PictureStream } from "@/lib/view/pictures/hub-picture";
import type { RingLoop } from "@/lib/view/pictures/loop-rings";
import { partyPanelId } from "@/lib/view/pictures/network-panels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { NamedDisc, PillLabel, ReachedPaths, StepBadge } from "./ink-paths";
import { StreamLink } from "./stream-link";

/** The hubs with what runs between them; loops are lit by the fields that stand before the picture. */
export function HubSvg({
  picture,
  loops,
  context,
}: {
  picture: HubPicture;
  loops: readonly RingLoop[];
  context: PageContext;
}) {
  const { locale } = context;
  const words = caseFrontMessages(locale);
  const stepsOf = (arrow: PictureStream) =>
    loops.flatMap(({ parties }, loop) => {
      const step = parties.findIndex(
        (giver, at) => giver === arrow.stream.giver && (parties[at + 1] ?? parties[0]) === arrow.stream.receiver,
      );
      return step < 0 ? [] : [{ loop: loop + 1, step: step + 1 }];
    });
  const lit = (arrow: PictureStream) =>
    stepsOf(arrow)
      .map(({ loop }) => ` in-${loop}`)
      .join("");
  return (
    <svg
      className="picture hubs"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-labelledby="hubs-title hubs-desc"
    >
      <title id="hubs-title">{words.hubsTitle(picture.hubs.length)}</title>
      <desc id="hubs-desc">{words.hubsDescription}</desc>
      {picture.arrows.map((arrow) => (
        <StreamLink
          key={arrow.stream.id}
          stream={arrow.stream}
          className={`stream ${arrow.stream.flow}${lit(arrow)}`}
          context={context}
        >
          <ReachedPaths paths={arrow.paths} reach={arrow.reach} lens={arrow.stream.lens} />
        </StreamLink>
      ))}
      {picture.arrows.map((arrow) =>
        arrow.pill === null ? null : (
          <g
            key={arrow.stream.id}
            className={`pill${lit(arrow)}`}
            aria-hidden="true"
            data-ends={`${arrow.stream.giver} ${arrow.stream.receiver}`}
          >
            <PillLabel pill={arrow.pill} />
          </g>
        ),
      )}
      {picture.hubs.map((hub) => (
        <a
          key={hub.party}
          className={`hub${loops.map(({ parties }, at) => (parties.includes(hub.party) ? ` in-${at + 1}` : "")).join("")}`}
          href={`#${partyPanelId(hub.party)}`}
          data-party={hub.party}
          aria-label={hub.name}
        >
          <NamedDisc {...hub} isGroup={hub.members.length > 0} />
        </a>
      ))}
      {picture.arrows.flatMap((arrow) =>
        stepsOf(arrow).map(({ loop, step }) => (
          <g key={`${arrow.stream.id} ${loop}`} className={`badge of-${loop}`} aria-hidden="true">
            <StepBadge {...arrow.badge} step={step} />
          </g>
        )),
      )}
    </svg>
  );
}
