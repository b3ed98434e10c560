import { layerOf } from "./layers.mjs";

const SERVER_TOP = /^lib\/server\/(away|env|db|hide-withdrawn|transaction|turns|clock|log|http|route)\.ts$/;
const SERVER_ROOM = /^lib\/server\/[^/]+\/./;
const NAMES_NOTHING = /(^|[/-])(manager|controller|handler|model|dao)s?\.ts$/;
const DRAWER = /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.[a-z]+$)|(^|\/)index\.[a-z]+$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const ROUTE_PART = /^(\([a-z-]+\)|\[\[?(\.\.\.)?[a-z]+\]?\])$/;
const CHANCE_OR_CLOCK =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\bprocess\.env\b/;
const ESCAPE_HATCH = /\bas unknown as\b|\bas any\b|: any\b|<any>|@ts-(ignore|nocheck|expect-error)|(ox|es)lint-disable/;
const ENDS_WITHOUT_ROLE = /\b(fromParty|toParty|from(Party)?(Id|Slug)|to(Party)?(Id|Slug)|sourceParty|targetParty)\b/;
const BANNED_TYPE = /\b(?:interface|type|class|enum)\s+\w*(Entity|Entities|Fact|Transaction)\b/;
const DRAWN_TYPE = /\b(?:interface|type|class|enum)\s+\w*(Node|Edge)s?\b/;
const DRAWS = /^(lib\/view\/network|components\/network|lib\/publication\/layout)/;
const COMMENT = /^\s*(\/\*\*?|\*)(?!.*@ts-)/;
const DATABASE_CALL = /\b(tx|db\(\))\s*\.\s*[a-z$]/;
const MINTS_RIGHTS = "lib/server/auth/actor.ts";
const MADE_UP_RIGHT = /\b(?:as|is) Actor\b|\bcan\((?:\w+\.)?actor\.role\b/;
const TAKES_ANYBODY = /^export (?:async )?function \w+\(\s*actor: Actor\b(?!<)/m;
const MAY_CALL_DATABASE = /^lib\/server\/(db|transaction)\.ts$|^lib\/server\/(auth|accounts)\/|\/repository\.ts$/;

/** Habits that the layer picture does not show: names of files, words, escape hatches. One line per breach. */
export function findBadHabits(modules) {
  return modules.flatMap(({ file, text }) => {
    const isScript = layerOf(file) === "scripts";
    const told = [];
    const check = (broken, words) => {
      if (broken) told.push(`${file}: ${words}`);
    };
    const line = (pattern) => text.split("\n").findIndex((one) => pattern.test(one) && !COMMENT.test(one)) + 1;
    const checkText = (pattern, words) => {
      const at = line(pattern);
      if (at > 0) told.push(`${file}:${at}: ${words}`);
    };

    check(DRAWER.test(file), "a drawer or a barrel; name the file after what it does");
    check(
      !file.split("/").every((part) => KEBAB.test(part) || (file.startsWith("app/") && ROUTE_PART.test(part))),
      "names of files are kebab-case",
    );
    checkText(/^export \* from/, "a barrel hides what is imported");
    if (file.startsWith("lib/server/")) {
      check(
        !SERVER_ROOM.test(file) && !SERVER_TOP.test(file),
        "the server is rooms by noun; what is below them all has its place at the top",
      );
      check(NAMES_NOTHING.test(file), "a repository, loaders, workflows or actions, or the name of what it is");
      check(
        !text.startsWith('import "server-only";') && !text.startsWith('"use server";'),
        'server files begin with import "server-only"',
      );
    }
    if (!isScript) {
      checkText(ESCAPE_HATCH, "a silenced check");
      checkText(ENDS_WITHOUT_ROLE, "ends of a link are named by role, such as payer and payee");
      checkText(BANNED_TYPE, "not a word of the glossary");
      if (!DRAWS.test(file)) checkText(DRAWN_TYPE, "node and edge are words of the drawing only");
      if (!MAY_CALL_DATABASE.test(file))
        checkText(DATABASE_CALL, "only repositories, transactions and sign-in call the database");
      if (file !== MINTS_RIGHTS) checkText(MADE_UP_RIGHT, "what an actor may do is said by `holds` alone");
      check(
        /\/(loaders|workflows)\.ts$/.test(file) && TAKES_ANYBODY.test(text),
        "a loader or workflow names the right that it needs",
      );
    }
    if (["domain", "view", "wire", "interchange"].includes(layerOf(file))) {
      checkText(CHANCE_OR_CLOCK, "clock, chance and settings are arguments here");
    }
    return told;
  });
}
