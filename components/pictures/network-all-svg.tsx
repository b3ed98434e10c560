import { chapterMessages } from "@/lib/view/messages/chapters";
import type { WholePicture } from "@/lib/view/pictures/network-all";
import { partyPanelId } from "@/lib/view/pictures/network-panels";
import { nameBox } from "@/lib/view/pictures/place-rim";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { NamedDisc, PillLabel, ReachedPaths } from "./ink-paths";
import { StreamLink } from "./stream-link";

/** All parties around the hubs; what a lens takes away is decided by the fields before the picture alone. */
export function WholeNetworkSvg({ picture, context }: { picture: WholePicture; context: PageContext }) {
  const { locale } = context;
  const { hubs, others, arrows, width, top, height } = picture;
  return (
    <svg
      className="picture whole"
      viewBox={`0 ${top} ${width} ${height}`}
      role="group"
      aria-label={chapterMessages(locale).network.description(hubs.length + others.length)}
    >
      {arrows.map(({ stream, paths, reach }) => (
        <StreamLink key={stream.id} stream={stream} className={`stream ${stream.flow}`} context={context}>
          <ReachedPaths paths={paths} reach={reach} lens={stream.lens} />
        </StreamLink>
      ))}
      {arrows.flatMap(({ stream, pills }) =>
        pills.map(({ pill, lenses }) => (
          <g
            key={`${stream.id} ${pill.text}`}
            className={`pill ${lenses.map((lens) => `at-${lens}`).join(" ")}`}
            aria-hidden="true"
            data-ends={`${stream.giver} ${stream.receiver}`}
          >
            <PillLabel pill={pill} />
          </g>
        )),
      )}
      {hubs.map((hub) => (
        <a
          key={hub.party}
          className={`hub far-${hub.lens}`}
          href={`#${partyPanelId(hub.party)}`}
          data-party={hub.party}
          aria-label={hub.name}
        >
          <NamedDisc {...hub} />
        </a>
      ))}
      {others.map((other) => {
        const box = nameBox(other, 0);
        return (
          <a
            key={other.party}
            className={`rim far-${other.lens}`}
            href={`#${partyPanelId(other.party)}`}
            data-party={other.party}
            aria-label={other.name}
          >
            <circle className="reach" cx={other.x} cy={other.y} r="13" />
            {other.isGroup ? <circle className="hull" cx={other.x} cy={other.y} r="11" /> : null}
            <circle cx={other.x} cy={other.y} r="7" />
            <text x={box.x} y={box.y + 5} textAnchor={anchorOf(other.side)}>
              {other.text}
            </text>
          </a>
        );
      })}
    </svg>
  );
}

function anchorOf(side: string): "start" | "end" | "middle" {
  if (side.endsWith("right")) return "start";
  return side.endsWith("left") ? "end" : "middle";
}
