import { findBadHabits } from "./habits.mjs";
import { findKnots } from "./knots.mjs";
import { findForbiddenImports, findRings } from "./layers.mjs";
import { findDoubledNames } from "./names.mjs";
import { findUnreached } from "./reach.mjs";
import { readModules, readRootFiles } from "./read-modules.mjs";

/** Fewer than these were seen means that the check looked in the wrong place, not that all is well. */
const FLOOR = { files: 150, arrows: 400 };

/**
 * Checks the sources below `root` against the layer picture and the habits of the code.
 *
 * @param {string} root
 * @returns {{ files: number, arrows: number, breaches: string[] }}
 */
export function checkArchitecture(root) {
  const modules = readModules(root);
  const judged = judgeModules(modules);
  return { ...judged, breaches: [...judged.breaches, ...findUnreached([...modules, ...readRootFiles(root)])] };
}

/** What `checkArchitecture` says of sources that were read already. */
export function judgeModules(modules) {
  const files = modules.length;
  const arrows = modules.reduce((sum, { imports }) => sum + imports.length, 0);
  const breaches = [
    ...findForbiddenImports(modules),
    ...findRings(modules),
    ...findKnots(modules),
    ...findDoubledNames(modules),
    ...findBadHabits(modules),
  ];
  if (files < FLOOR.files) breaches.push(`only ${files} files were seen; at least ${FLOOR.files} are known to exist`);
  if (arrows < FLOOR.arrows)
    breaches.push(`only ${arrows} imports were seen; at least ${FLOOR.arrows} are known to exist`);
  return { files, arrows, breaches };
}
