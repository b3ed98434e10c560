import type { CompactGraph } from "./compact-graph";

/**
 * The strongly connected component of every party, by number (Tarjan, without recursion). A party alone in its
 * component is on no loop at all, whatever the length.
 */
export function findStrongComponents(graph: CompactGraph): Int32Array {
  const { size, offsets, targets } = graph;
  const component = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = Int32Array.from(offsets.subarray(0, size));
  const stack: number[] = [];
  const path: number[] = [];
  let counter = 0;
  let components = 0;
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    path.push(root);
    while (path.length > 0) {
      const party = path[path.length - 1] as number;
      if (order[party] === -1) {
        order[party] = low[party] = counter++;
        stack.push(party);
      }
      const arc = next[party] as number;
      if (arc < (offsets[party + 1] as number)) {
        next[party] = arc + 1;
        const target = targets[arc] as number;
        if (order[target] === -1) path.push(target);
        else if (component[target] === -1) low[party] = Math.min(low[party] as number, order[target] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[party] as number);
      if (low[party] !== order[party]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        component[member] = components;
        if (member === party) break;
      }
      components++;
    }
  }
  return component;
}
