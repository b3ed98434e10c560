import type { DeskPlace } from "@/lib/view/desk/desk-addresses";

/** Strokes of the signs of the rail, on a square of 16. */
const STROKES = {
  overview: "M2 2h5v6H2zM9 2h5v4H9zM9 8h5v6H9zM2 10h5v4H2z",
  review: "M2 8.5 6 12.5 14 3.5",
  todo: "M2 3h2v2H2zM2 11h2v2H2zM7 4h7M7 8h7M7 12h7",
  inbox: "M2 9 4 3h8l2 6v4H2zM2 9h4l1 2h2l1-2h4",
  record: "M8 2.5v11M2.5 8h11",
  deals: "M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3",
  parties: "M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6M2.5 14c.5-3 2.5-4 5.5-4s5 1 5.5 4",
  claims: "M3 3h4v4c0 3-1 4-3 5M9 3h4v4c0 3-1 4-3 5",
  sources: "M3 2h7l3 3v9H3zM10 2v3h3",
  rules: "M3 2h10v12H5a2 2 0 0 1-2-2zM3 12a2 2 0 0 1 2-2h8",
  network:
    "M4 3a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M12 5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M5 11a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M5.5 4.8 10.5 6.2M4.2 6 4.8 11M11 7.6 6.2 11.6",
  vehicles: "M8 2 14 8 8 14 2 8z",
  "what-if": "M3 13 8 3l5 10M5 9.5h6",
  loops: "M13 8a5 5 0 1 1-2-4M11 1v3H8",
  exposure: "M3 3v10M3 4.5h9M3 8h6M3 11.5h3",
  timeline: "M2 8h12M5 5.5v5M9 5.5v5M13 5.5v5",
  publish: "M4 6V2h8v4M2 6h12v5h-2M4 11H2V6M4 9h8v5H4z",
  snapshots: "M3 2h10v12H3zM5 5h6M5 8h6M5 11h4",
  settings:
    "M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M8 1v3M8 12v3M1 8h3M12 8h3M3 3l2 2M11 11l2 2M13 3l-2 2M5 11l-2 2",
  search: "M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2M11 11l3.5 3.5",
  add: "M8 2v12M2 8h12",
  rail: "M2 3h12v10H2zM6 3v10",
} as const;

type Sign = keyof typeof STROKES;

/** A sign beside the word that says what it stands for. */
export function Icon({ of }: { of: Sign }) {
  return (
    <svg className="desk-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={STROKES[of]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** The sign of an entry of the rail; the square where it has none of its own. */
export function PlaceIcon({ place }: { place: DeskPlace }) {
  return <Icon of={place in STROKES ? (place as Sign) : "snapshots"} />;
}
