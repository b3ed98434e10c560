import type { Locale } from "@/lib/domain/model/vocabulary";
import { anchorHref } from "@/lib/view/addresses";
import { networkMessages } from "@/lib/view/network/network-messages";
import type { NetworkPicture as Picture, PictureArrow, PictureNode } from "@/lib/view/network/network-picture";
import { NodeGlyph } from "./node-glyph";

/**
 * The network as plain SVG: every arrow and party is an anchor into the page, so it works before and without script.
 * A group and not an image to assistive software, because its parts can be followed; the table holds the same links.
 */
export function NetworkPicture({ picture, locale }: { picture: Picture; locale: Locale }) {
  const messages = networkMessages(locale);
  return (
    <svg
      className="network-picture"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-labelledby="network-picture-title network-picture-desc"
      data-network=""
    >
      <title id="network-picture-title">{messages.pictureTitle}</title>
      <desc id="network-picture-desc">{messages.pictureDescription(picture.nodes.length, countLinks(picture))}</desc>
      <g className="arrows">
        {picture.arrows.map((arrow) => (
          <Arrow key={arrow.links.join(" ")} arrow={arrow} />
        ))}
      </g>
      <g className="nodes">
        {picture.nodes.map((node) => (
          <Node key={node.party} node={node} />
        ))}
      </g>
      <g className="tags" aria-hidden="true">
        {picture.arrows.map((arrow) => (arrow.tag ? <Tag key={arrow.links.join(" ")} arrow={arrow} /> : null))}
      </g>
    </svg>
  );
}

function countLinks(picture: Picture): number {
  return picture.arrows.reduce((sum, arrow) => sum + arrow.links.length, 0);
}

function Arrow({ arrow }: { arrow: PictureArrow }) {
  const [first = ""] = arrow.links;
  return (
    <a
      href={anchorHref("link", first)}
      className={`arrow flow-${arrow.family} line-${arrow.line} width-${arrow.widthClass}`}
      aria-label={arrow.title}
      tabIndex={-1}
      data-link={arrow.links.join(" ")}
      data-giver={arrow.giver}
      data-receiver={arrow.receiver}
      data-family={arrow.family}
      data-lens={arrow.lenses.join(" ")}
    >
      <title>{arrow.title}</title>
      <path className="arrow-reach" d={arrow.path} />
      <path className="arrow-line" d={arrow.path} />
      {arrow.head === null ? null : <path className="arrow-head" d={arrow.head} />}
    </a>
  );
}

function Node({ node }: { node: PictureNode }) {
  return (
    <a
      href={anchorHref("party", node.party)}
      className={`node kind-${node.kind} label-${node.side}${node.isHub ? " is-hub" : ""}`}
      aria-label={node.name}
      data-party={node.party}
      data-neighbours={node.neighbours.join(" ")}
    >
      {node.isCut ? <title>{node.name}</title> : null}
      <NodeGlyph kind={node.kind} x={node.x} y={node.y} radius={node.radius} />
      <text className="node-label" textAnchor={node.anchor}>
        {node.lines.map((line) => (
          <tspan key={line.y} x={line.x} y={line.y}>
            {line.text}
          </tspan>
        ))}
      </text>
    </a>
  );
}

function Tag({ arrow }: { arrow: PictureArrow }) {
  if (arrow.tag === null) return null;
  return (
    <text
      className={`tag flow-${arrow.family}${arrow.tag.isCount ? " tag-count" : ""}`}
      textAnchor="middle"
      x={arrow.tag.x}
      y={arrow.tag.y}
      data-link={arrow.links.join(" ")}
    >
      {arrow.tag.text}
    </text>
  );
}
