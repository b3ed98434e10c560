import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { publicAddress } from "@/lib/server/env";
import type { Renderer } from "@/lib/server/publications/workflows";
import { readIsland } from "./read-island";

/** Drawing and baking as publishing needs them, with the island script that was built last. */
export async function openRenderer(): Promise<Renderer> {
  const island = await readIsland();
  const address = publicAddress();
  return {
    layoutNetwork,
    bakeSnapshot: (version) => bakeSnapshot({ ...version, island, address }),
    bakeSite: (cases) => bakeSite({ cases, island, address }),
  };
}
