import type { PartyKind } from "@/lib/domain/model/vocabulary";

/** The shape of a party: a disc for companies, a diamond for vehicles, a square for public bodies, rings for groups. */
export function NodeGlyph({ kind, x, y, radius }: { kind: PartyKind; x: number; y: number; radius: number }) {
  switch (kind) {
    case "spv":
      return <path className="glyph" d={diamondPath(x, y, radius * 1.18)} />;
    case "public_body":
      return (
        <rect className="glyph" x={x - radius * 0.9} y={y - radius * 0.9} width={radius * 1.8} height={radius * 1.8} />
      );
    case "fund":
      return (
        <>
          <circle className="glyph" cx={x} cy={y} r={radius} />
          <circle className="glyph-inner" cx={x} cy={y} r={radius * 0.55} />
        </>
      );
    default:
      return <circle className="glyph" cx={x} cy={y} r={radius} />;
  }
}

function diamondPath(x: number, y: number, reach: number): string {
  const far = Math.round(reach * 10) / 10;
  return `M${x} ${y - far}L${x + far} ${y}L${x} ${y + far}L${x - far} ${y}Z`;
}
