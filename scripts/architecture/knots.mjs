/** Where no rooms may import each other in a circle: each folder directly below one of these is a room, and so is a file. */
const HOUSES = ["lib/domain", "lib/interchange", "lib/server", "lib/wire"];

/** Rooms of one house that import each other in a circle, types too; one line per knot, with the imports that tie it. */
export function findKnots(modules) {
  return HOUSES.flatMap((house) => {
    const { arrows, imports } = readRooms(modules, house);
    return listKnots(arrows).map((knot) => {
      const inside = imports.filter(({ from, to }) => knot.includes(from) && knot.includes(to));
      const ties = inside.map(({ file, target }) => `${file} -> ${target}`);
      return `${knot.sort().join(", ")}: rooms that import each other in a circle (${ties.slice(0, 6).join("; ")})`;
    });
  });
}

function readRooms(modules, house) {
  const depth = house.split("/").length + 1;
  const roomOf = (file) => (file.startsWith(`${house}/`) ? file.split("/").slice(0, depth).join("/") : null);
  const arrows = new Map();
  const imports = [];
  for (const { file, imports: all } of modules) {
    const from = roomOf(file);
    if (from === null) continue;
    if (!arrows.has(from)) arrows.set(from, new Set());
    for (const { target, isOurs } of all) {
      const to = isOurs ? roomOf(target) : null;
      if (to === null || to === from) continue;
      arrows.get(from).add(to);
      imports.push({ file, target, from, to });
    }
  }
  return { arrows, imports };
}

/** Strongly connected rooms of more than one, by Tarjan's algorithm. */
function listKnots(arrows) {
  const order = new Map();
  const lowest = new Map();
  const open = [];
  const knots = [];
  const visit = (room) => {
    order.set(room, order.size);
    lowest.set(room, order.get(room));
    open.push(room);
    for (const next of arrows.get(room) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(room, Math.min(lowest.get(room), lowest.get(next)));
    }
    if (lowest.get(room) !== order.get(room)) return;
    const knot = open.splice(open.indexOf(room));
    if (knot.length > 1) knots.push(knot);
  };
  for (const room of arrows.keys()) if (!order.has(room)) visit(room);
  return knots;
}
