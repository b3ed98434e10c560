import anyAscii from "any-ascii";
import { makeSlug } from "@/lib/domain/make-slug";
import type { Slug } from "@/lib/domain/model/case-records";

/** A name that has no letter outside Han: its pinyin, which knows how a character reads in its word, says it better. */
const HAN_ALONE = /^[\p{Script=Han}\P{L}]+$/u;

/**
 * A permanent name made of the letters of a name in any script, spelt in Latin ones: "Ørsted" is `orsted`, "Газпром" is
 * `gazprom`. The word for the kind of record is left to names without a letter.
 *
 * @param reading pinyin of a name in Chinese, where somebody worked it out
 */
export function slugOf(name: string, kind: string, isTaken: (slug: Slug) => boolean, reading = ""): Slug {
  return makeSlug(reading !== "" && HAN_ALONE.test(name) ? reading : anyAscii(name), kind, isTaken);
}
