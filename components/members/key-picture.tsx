import { encode } from "uqr";

/** An address as a picture that a telephone reads: dark squares on white, whatever the theme. */
export function KeyPicture({ address, title }: { address: string; title: string }) {
  const { data, size } = encode(address, { ecc: "M", border: 3 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="desk-key" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join("")} fill="#000" />
    </svg>
  );
}
