import { bakeInTurn, bakeSite } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { publicAddress } from "@/lib/server/env";
import type { Renderer } from "@/lib/server/publications/workflows";
import { keepHeapLean } from "./lean-heap";
import { readIsland } from "./read-island";
import { canRenderBeside, renderBeside } from "./render-beside";

/** Drawing and baking as publishing needs them, with the island script that was built last. */
export async function openRenderer(): Promise<Renderer> {
  keepHeapLean();
  const island = await readIsland();
  const address = publicAddress();
  return {
    layoutNetwork,
    bakeSnapshot: (version) => bakeInTurn({ ...version, island, address, ...(canRenderBeside() && { renderBeside }) }),
    bakeSite: (cases) => bakeSite({ cases, island, address }),
  };
}
