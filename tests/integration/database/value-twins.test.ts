// Contract: of names, texts, dates, addresses, identifiers and units, the product and plain SQL say the same of every value.
// Must reject: a character that one of them sees and the other does not, and a limit that only one of them has.
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultOfUnit } from "@/lib/domain/indicators/judge-indicator";
import { isCountryCode } from "@/lib/domain/model/country-codes";
import { judgeName } from "@/lib/domain/parties/namesakes";
import { isKeptDate, judgeDates, LINK_DATES } from "@/lib/domain/values/dates";
import { isLei, isWebAddress } from "@/lib/domain/values/identifiers";
import { faultOfText } from "@/lib/domain/values/texts";
import { caseWords } from "@/lib/wire/case-words";
import { testDatabase } from "@/tests/setup/test-database";
import { SMALL_CASE_SQL } from "./small-case";
import { TEXT_COLUMNS, writeText } from "./value-breaches";

let client: pg.Client;

beforeAll(async () => {
  const { url } = await testDatabase();
  client = new pg.Client(url);
  await client.connect();
  await client.query(SMALL_CASE_SQL);
});

afterAll(() => client.end());

/** What an expression of SQL over `value` says of each text. */
async function askSql(expression: string, texts: readonly string[]): Promise<readonly boolean[]> {
  const { rows } = await client.query<{ says: boolean }>(
    `SELECT (${expression}) AS says FROM unnest($1::text[]) WITH ORDINALITY AS t (value, place) ORDER BY place`,
    [texts],
  );
  return rows.map(({ says }) => says);
}

/** Both verdicts over many generated texts at once; the seed is told with what differs. */
async function compare(
  texts: fc.Arbitrary<string>,
  expression: string,
  judge: (text: string) => boolean,
): Promise<{ readonly taken: number; readonly refused: number }> {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const list = fc.sample(texts, { numRuns: 4000, seed });
  const theirs = await askSql(expression, list);
  const differing = list.filter((text, place) => judge(text) !== theirs[place]);
  expect(differing.slice(0, 5), `seed ${seed}`).toEqual([]);
  const taken = theirs.filter(Boolean).length;
  return { taken, refused: list.length - taken };
}

const SOME = {
  taken: expect.toSatisfy((count: number) => count > 30),
  refused: expect.toSatisfy((count: number) => count > 30),
};
/** Postgres keeps no null character in a text, and no half of a character. */
const letters = fc.string({ unit: "binary", maxLength: 30 }).filter((text) => !/\0|\p{Cs}/u.test(text));

describe("a name", () => {
  it("is judged alike for every character that there is", async () => {
    const points = Array.from({ length: 0x10ffff }, (_, at) => at + 1).filter((at) => at < 0xd800 || at > 0xdfff);
    const { rows } = await client.query<{ point: number }>(
      `SELECT point FROM unnest($1::int[]) AS point WHERE is_name(chr(point), 200)`,
      [points],
    );
    const theirs = new Set(rows.map(({ point }) => point));
    const differing = points.filter((at) => theirs.has(at) !== (judgeName(String.fromCodePoint(at), 200) === null));
    expect(differing.map((at) => at.toString(16))).toEqual([]);
    expect(theirs.size).toBeGreaterThan(1_000_000);
  }, 60_000);

  it("is judged alike with marks and gaps around it, and at any length", async () => {
    const marks = fc.constantFrom(
      "\u200d",
      "\u00a0",
      "\u200b",
      "\u202e",
      "\n",
      "\u3000",
      " ",
      "\u00ad",
      "A",
      "台",
      "😀",
    );
    const names = fc.oneof(
      fc.array(marks, { maxLength: 6 }).map((list) => list.join("")),
      letters,
      fc.integer({ min: 190, max: 210 }).chain((length) => fc.constantFrom("x".repeat(length), "😀".repeat(length))),
    );
    expect(await compare(names, "is_name(value, 200)", (name) => judgeName(name, 200) === null)).toEqual(SOME);
  });
});

const KINDS = ["line", "lines", "talk"] as const;
/** Controls, marks and gaps in twos and threes, with letters between them. */
const texts = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        "\u0085",
        "\u001c",
        "\n",
        "\t",
        "\r",
        "\ufeff",
        "\u200e",
        "\u2800",
        "\u202e",
        " ",
        "a",
        "字",
        "😀",
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((list) => list.join("")),
  letters.filter((text) => text !== ""),
  fc
    .integer({ min: 36, max: 44 })
    .chain((length) => fc.constantFrom("x".repeat(length), "a\u0301".repeat(length / 2), "😀".repeat(length))),
);

describe.each(KINDS)("a text of the kind %s", (kind) => {
  const isTaken = (text: string) => faultOfText(text, { kind, longest: 40 }) === null;

  it("is judged alike for every character that there is, alone and beside a letter", async () => {
    const points = Array.from({ length: 0x10ffff }, (_, at) => at + 1).filter((at) => at < 0xd800 || at > 0xdfff);
    const { rows } = await client.query<{ point: number; alone: boolean; beside: boolean }>(
      `SELECT point, is_text(chr(point), 40, $2) AS alone, is_text('a' || chr(point), 40, $2) AS beside
       FROM unnest($1::int[]) AS point WHERE NOT is_text(chr(point), 40, $2) OR NOT is_text('a' || chr(point), 40, $2)`,
      [points, kind],
    );
    const theirs = new Map(rows.map(({ point, ...says }) => [point, says]));
    const differing = points.filter((at) => {
      const { alone = true, beside = true } = theirs.get(at) ?? {};
      const letter = String.fromCodePoint(at);
      return isTaken(letter) !== alone || isTaken(`a${letter}`) !== beside;
    });
    expect(differing.map((at) => at.toString(16))).toEqual([]);
  }, 60_000);

  it("is judged alike with marks and gaps in it, and at any length", async () => {
    expect(await compare(texts, `is_text(value, 40, '${kind}')`, isTaken)).toEqual(SOME);
  });
});

describe("a text", () => {
  it.each(TEXT_COLUMNS.map((column) => [`${column.table}.${column.column}`, column] as const))(
    "%s is taken as long as its limit, in characters of any plane",
    async (_, column) => {
      await client.query("BEGIN");
      try {
        await client.query(writeText(column, "😀".repeat(column.longest)));
      } finally {
        await client.query("ROLLBACK");
      }
    },
  );
});

const years = fc.constantFrom("2025", "1800", "1799", "2199", "2200", "0202", "9999", "2024", "1900");
const two = fc.integer({ min: 0, max: 32 }).map((number) => String(number).padStart(2, "0"));
const dates = fc.oneof(
  years,
  fc.tuple(years, fc.constantFrom("H1", "H2", "H3", "Q0", "Q1", "Q4", "Q5")).map((parts) => parts.join("-")),
  fc.tuple(years, two).map((parts) => parts.join("-")),
  fc.tuple(years, two, two).map((parts) => parts.join("-")),
  fc.tuple(years, fc.constant("02"), fc.constantFrom("28", "29", "30")).map((parts) => parts.join("-")),
  fc.constantFrom("", " 2025", "2025-10-07 ", "2025-1-7", "2025-10-7", "7 October 2025", "2025/10/07", "２０２５"),
);

describe("a date", () => {
  it("is judged alike", async () => {
    expect(await compare(dates, "is_partial_date(value)", isKeptDate)).toEqual(SOME);
  });

  it("is no end before its beginning", async () => {
    const pairs = fc.tuple(dates, dates).map(([start, end]) => `${start}|${end}`);
    const isInOrder = (pair: string) => {
      const [start = "", end = ""] = pair.split("|");
      return judgeDates({ start, end }, [], LINK_DATES).length === 0;
    };
    const expression = "is_in_order(split_part(value, '|', 1), split_part(value, '|', 2))";
    expect(await compare(pairs, expression, isInOrder)).toEqual(SOME);
  });
});

const hosts = fc.constantFrom(
  "example.org",
  "example.org:8080",
  "例え.jp",
  "user@example.org",
  "[::1]",
  "",
  "a b",
  "-",
  "127.0.0.1",
);
const rests = fc.oneof(
  fc.constantFrom("", "/", "/a?b=c#d", "?q", "#x", "/\u00a0", '/"', "/<a>", "x", ":99999999"),
  letters,
);
const addresses = fc.oneof(
  fc
    .tuple(fc.constantFrom("https://", "http://", "ftp://", "HTTPS://", "javascript:", "//"), hosts, rests)
    .map((parts) => parts.join("")),
  fc.tuple(fc.constant("https://"), letters, rests).map((parts) => parts.join("")),
  fc.integer({ min: 1970, max: 2010 }).map((length) => `https://example.org/${"x".repeat(length)}`),
);

describe("an address", () => {
  it("is judged alike", async () => {
    expect(await compare(addresses, "is_web_address(value)", isWebAddress)).toEqual(SOME);
  });

  it("can be read as one by every program", () => {
    const plain = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(fc.property(plain, (url) => isWebAddress(url) && URL.canParse(url)));
  });
});

describe("a code of a country", () => {
  it("is judged alike for every two letters, and for others", async () => {
    const capitals = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    const codes = [
      ...capitals.flatMap((one) => capitals.map((other) => one + other)),
      "us",
      "USA",
      "",
      "U",
      "ＵＳ",
      "US ",
    ];
    const theirs = await askSql("is_country(value)", codes);
    expect(codes.filter((code, at) => isCountryCode(code) !== theirs[at])).toEqual([]);
    expect(theirs.filter(Boolean).length).toBe(251);
  });
});

describe("an LEI", () => {
  it("is judged alike, and two of its digits decide", async () => {
    const stems = fc.array(fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), {
      minLength: 18,
      maxLength: 18,
    });
    const whole = stems.chain((stem) =>
      fc.integer({ min: 0, max: 99 }).map((digits) => `${stem.join("")}${String(digits).padStart(2, "0")}`),
    );
    const fitting = stems.map((stem) => {
      const digits = [...stem, "0", "0"].map((sign) => Number.parseInt(sign, 36)).join("");
      return `${stem.join("")}${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}`;
    });
    expect(await compare(fc.oneof(whole, fitting, letters), "is_lei(value)", isLei)).toEqual(SOME);
    expect(isLei("529900T8BM49AURSDO55")).toBe(true);
  });
});

describe("the words of a case", () => {
  it("are judged alike in every place", async () => {
    const said = (text: string) => ({ en: text, zh: null });
    const stored = (text: string) => [
      { document: said(text) },
      { tier: said(text) },
      { units: [{ key: "chips", name: said(text) }] },
      { properties: [{ key: "amount", name: said(text) }] },
      { illustrations: [{ key: "house", name: said(text) }] },
      { illustrations: [{ key: "house", name: said("house"), asset: said(text) }] },
      { topics: [{ key: "loans", title: said(text) }] },
      { topics: [{ key: "loans", title: said("Loans"), lead: said(text) }] },
    ];
    const said_ = [
      "the video",
      "字".repeat(200),
      "x".repeat(201),
      "a\u202eb",
      "a\nb",
      "\u200d",
      "a\ufffd",
      "x".repeat(4001),
    ];
    const all = said_.flatMap(stored);
    const theirs = await askSql(
      "are_case_words(value::jsonb)",
      all.map((words) => JSON.stringify(words)),
    );
    const differing = all.filter((words, at) => caseWords.safeParse(words).success !== theirs[at]);
    expect(differing).toEqual([]);
    expect(theirs.filter(Boolean).length).toBe(18);
  });
});

describe("a unit of an indicator", () => {
  it("is judged alike", async () => {
    const units = fc.oneof(
      fc.constantFrom(
        "USD",
        "ZZZ",
        "percent",
        "percent_per_year",
        "USD_per_month",
        "ZZZ_per_month",
        "GW",
        "1st",
        "XXX",
      ),
      fc.stringMatching(/^[A-Za-z0-9_]{1,45}$/),
      fc.stringMatching(/^[A-Z]{3}(?:_per_(?:hour|week|year))?$/),
    );
    expect(await compare(units, "value = '' OR indicator_takes(value)", (unit) => faultOfUnit(unit) === null)).toEqual(
      SOME,
    );
  });
});
