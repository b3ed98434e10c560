// Contract: a record is addressed by what can be read of its name, in whatever script it is written.
// Must reject: letters that fall out, and records that are numbered although they have names.
import { describe, expect, test } from "vitest";
import { slugOf } from "@/lib/interchange/names/slug-of";

const free = () => false;

describe("the permanent name of a record", () => {
  test.each([
    ["Ørsted A/S", "orsted-a-s"],
    ["Straße & Söhne AG", "strasse-and-sohne-ag"],
    ["Łódź Æther", "lodz-aether"],
    ["Газпром", "gazprom"],
    ["Αθήνα", "athina"],
    ["شركة ألدر", "shrkh-ldr"],
    ["אלון", "lvn"],
    ["ソフトバンク", "sofutobanku"],
    ["삼성전자", "samseongjeonja"],
    ["कोयला", "koyla"],
    ["TSMC 台積電", "tsmc-taijidian"],
  ])("%s is addressed as %s", (name, slug) => {
    expect(slugOf(name, "party", free)).toBe(slug);
  });

  test("a Chinese name by the pinyin of its words where it is known", () => {
    expect(slugOf("重庆", "party", free, "chongqing")).toBe("chongqing");
    expect(slugOf("重庆", "party", free)).toBe("zhongqing");
    expect(slugOf("重庆 Steel", "party", free, "chongqing")).toBe("zhongqing-steel");
  });

  test("two names of one spelling are numbered, and only a name without a letter is named by its kind", () => {
    expect(slugOf("Orsted", "party", (slug) => slug === "orsted")).toBe("orsted-2");
    expect(slugOf("※", "party", free)).toBe("party");
  });

  test("a name of another script is a slug of the sheets", () => {
    for (const name of ["ԱՐԵՎ", "საქართველო", "ไทย", "తెలుగు", "אבגד", "ኢትዮጵያ", "བོད"]) {
      const slug = slugOf(name, "party", free);
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slug).not.toBe("party");
    }
  });
});
