import { z } from "zod";
import { faultOfName } from "@/lib/domain/namesakes";
import { optionalText } from "./citations";

/** A name that must be given: what the sheets and `analyze` refuse as a name is refused here too. */
export function nameText(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => faultOfName(text) === null, "name_unfit");
}

/** A name that may be left out. */
export function optionalName(longest: number) {
  return optionalText(longest).refine((text) => text === null || faultOfName(text) === null, "name_unfit");
}
