import { fits, lengthOf } from "@/lib/domain/values/texts";

/** How long a text is beside how long it may be, where it is longer: "412 / 400". */
export function countBeyond(text: string, longest: number): string | undefined {
  return fits(text, longest) ? undefined : `${lengthOf(text)} / ${longest}`;
}
