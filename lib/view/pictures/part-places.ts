import type { Lens } from "@/lib/domain/model/vocabulary";

/** Id of the place where a sum of the first screen opens into its parts. */
export function partsId(lens: Lens): string {
  return `parts-${lens}`;
}
