import { recordPath } from "@/lib/view/addresses";
import { chapterMessages } from "@/lib/view/messages/chapters";
import type { WholePicture } from "@/lib/view/pictures/network-all";
import { nameBox } from "@/lib/view/pictures/place-rim";
import { largestLink, streamWords } from "@/lib/view/pictures/stream-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { InkPaths, NamedDisc, PillLabel } from "./ink-paths";

/** All parties around the hubs; what a lens takes away is decided by the fields before the picture alone. */
export function WholeNetworkSvg({ picture, context }: { picture: WholePicture; context: PageContext }) {
  const { index, locale } = context;
  const { hubs, others, arrows, width, top, height } = picture;
  return (
    <svg
      className="picture whole"
      viewBox={`0 ${top} ${width} ${height}`}
      role="group"
      aria-label={chapterMessages(locale).network.description(hubs.length + others.length)}
    >
      {arrows.map(({ stream, paths }) => (
        <a
          key={stream.id}
          className={`stream ${stream.flow}`}
          href={recordPath(index.document, "link", largestLink(stream).link, locale)}
          aria-label={streamWords(index, stream, locale)}
          tabIndex={-1}
        >
          <InkPaths paths={paths} />
        </a>
      ))}
      {arrows.flatMap(({ stream, pills }) =>
        pills.map(({ pill, lenses }) => (
          <g
            key={`${stream.id} ${pill.text}`}
            className={`pill ${lenses.map((lens) => `at-${lens}`).join(" ")}`}
            aria-hidden="true"
          >
            <PillLabel pill={pill} />
          </g>
        )),
      )}
      {hubs.map((hub) => (
        <a
          key={hub.party}
          className={`hub far-${hub.lens}`}
          href={recordPath(index.document, "party", hub.party, locale)}
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
            href={recordPath(index.document, "party", other.party, locale)}
            aria-label={other.name}
          >
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
