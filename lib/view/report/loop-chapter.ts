import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { label } from "../labels";
import { askedLines } from "../loops/asked-words";
import { proofNeeded, repliesOn } from "../loops/link-ladder";
import { boundOf } from "../loops/loop-counts";
import { type LoopStory, tellLoops, wayRound } from "../loops/loop-stories";
import { ordinaryExplanation, shapeName } from "../loops/motif-words";
import { tellPayments } from "../loops/payment-words";
import { proofText } from "../loops/proof-words";
import { caseFrontMessages } from "../messages/case-front";
import { chapterMessages } from "../messages/chapters";
import { listRingLoops, type RingLoop } from "../pictures/loop-rings";
import { shortAmount, shortMoney } from "../pictures/short-amount";
import { nameInPicture, streamWords, termOfStream } from "../pictures/stream-words";
import type { Stream } from "../pictures/streams";
import { loopsTitle } from "../snapshots/chapter-titles";
import { sourceName } from "../sources/source-words";
import { claimsBehind, claimsOfFigure, plainTitle, type ReportGround } from "./report-ground";
import { beside } from "./report-notes";
import type { LoopCardParts, LoopRow, ReportChapter, ReportLine, ReportPart } from "./report-parts";

/** Loops with a ring of their own: the others stand in a row each. */
const MOST_RINGS = 36;
const LADDER = ["REPORTED", "ANNOUNCED", "COMMITTED", "PAID"] as const satisfies readonly Lens[];

interface ToldLoop {
  readonly ring: RingLoop;
  readonly story: LoopStory;
}

/** Every loop with its story, in the order of the rings: money first, the strongest evidence first. */
function pairLoops({ index, locale }: ReportGround): readonly ToldLoop[] {
  const stories = new Map(tellLoops(index, locale).map((story) => [story.reading.loop.id, story]));
  return listRingLoops(index).flatMap((ring) => {
    const story = stories.get(ring.id);
    return story === undefined ? [] : [{ ring, story }];
  });
}

/** The loops that have a ring in the report, by name of their pictures. */
export function listRings(ground: Pick<ReportGround, "index">): readonly RingLoop[] {
  return listRingLoops(ground.index)
    .filter(({ kind }) => kind === "cash")
    .slice(0, MOST_RINGS);
}

/** The loops of money: counts, then each with its ring, its ladder, the ordinary explanation and what was replied. */
export function writeLoops(ground: ReportGround): ReportChapter {
  const { index, locale, words, notes } = ground;
  const chapter = chapterMessages(locale);
  const front = caseFrontMessages(locale);
  const { loopSets } = index.document;
  const all = pairLoops(ground);
  const rings = listRings(ground);
  const mixed = all.filter(({ ring }) => ring.kind !== "cash");
  const claims = LENSES.flatMap((lens) => claimsOfFigure(index, `loops/${lens}/cash`));
  const title = [notes.rest(plainTitle(loopsTitle(index, locale)), claims)];
  const intro: readonly ReportPart[] = [
    { is: "guide", text: `${front.structure}${marksOf(locale).space}${chapter.loops.lead}` },
    {
      is: "picture",
      picture: { name: "dots", alt: front.loopsByInk },
      caption: [
        notes.rest(
          `${front.loopsByInk}${locale === "zh" ? "，" : ". "}${front.loopsBound(boundOf(loopSets, locale))}`,
          claims,
        ),
      ],
      width: 62,
      isPage: false,
    },
    ...(mixed.length === 0
      ? []
      : [
          {
            is: "lines",
            title: null,
            lines: [
              [
                notes.rest(
                  chapter.loops.mixed(mixed.length, boundOf(loopSets, locale)),
                  mixed.flatMap(({ ring }) => claimsOfLoop(ring)),
                ),
              ],
            ],
          } as const,
        ]),
  ];
  const groups = LENSES.flatMap((lens): readonly ReportPart[] => {
    const own = all.filter(({ ring }) => rings.includes(ring) && ring.lens === lens);
    if (own.length === 0) return [];
    return [
      {
        is: "loops",
        title: words.loopGroup(chapter.loops.group[lens], own.length),
        cards: own.map((one) => writeCard(ground, one, all.indexOf(one) + 1)),
      },
    ];
  });
  return { id: "loops", name: chapter.names.loops, title, parts: [...intro, ...groups] };
}

/** The loops without a ring, a row for each. */
export function writeLoopRows(ground: ReportGround): readonly LoopRow[] {
  const { locale, notes } = ground;
  const front = caseFrontMessages(locale);
  const rings = new Set(listRings(ground));
  return pairLoops(ground).flatMap(({ ring, story }, at) =>
    rings.has(ring)
      ? []
      : [
          {
            number: at + 1,
            way: [notes.rest(wayRound(story), claimsOfLoop(ring))],
            closes: front.closes[ring.lens],
            most: ring.most === null ? front.noSum : shortMoney(ring.most.amount, ring.most.currency, locale),
            shape: story.shapes.map((shape) => shapeName(shape, locale)).join(marksOf(locale).list),
          },
        ],
  );
}

function claimsOfLoop({ steps }: RingLoop) {
  return claimsBehind(steps.flatMap(({ links }) => links));
}

function writeCard(ground: ReportGround, { ring, story }: ToldLoop, number: number): LoopCardParts {
  const { index, locale, words, notes } = ground;
  const front = caseFrontMessages(locale);
  const claims = claimsOfLoop(ring);
  const most =
    ring.most === null
      ? chapterMessages(locale).loops.noSum
      : chapterMessages(locale).loops.most(shortMoney(ring.most.amount, ring.most.currency, locale));
  const way = notes.rest(wayRound(turned(story, ring)), claims, "strong");
  const [shape = "plain_cash"] = story.shapes;
  return {
    number,
    way: [way],
    standing: [
      notes.rest(words.loopStanding(front.closes[ring.lens], most), claims),
      ...(ring.older === null ? [] : [beside(front.olderStep(ring.older.later, ring.older.earlier), "faint")]),
    ],
    picture: {
      name: `ring-${number}`,
      alt: words.picture(
        wayRound(turned(story, ring)),
        ring.steps.map((step) => streamWords(index, step, locale)).join(marksOf(locale).semicolon),
      ),
    },
    heads: Object.values(words.ladder),
    steps: ring.steps.map((step) => writeStep(ground, step)),
    known: tellKnown(ground, ring, story, claims),
    settle: tellSettle(ground, ring),
    ordinaryTitle: words.ordinary(shapeName(shape, locale)),
    ordinary: notes.withoutEach(ordinaryExplanation(shape, locale), "general"),
    replyTitle: words.replies,
    replies: tellReplies(ground, ring),
  };
}

/** The names of a story in the order in which its ring begins. */
function turned(story: LoopStory, ring: RingLoop): Pick<LoopStory, "names"> {
  const start = story.reading.loop.parties.indexOf(ring.parties[0] ?? "");
  return { names: [...story.names.slice(start), ...story.names.slice(0, start)] };
}

/** One step: who gives whom what, and how much of it under each lens. */
function writeStep({ index, locale, words, notes }: ReportGround, step: Stream): readonly ReportLine[] {
  const kinds = [...new Set(step.links.map(({ kind }) => label.kind(kind, locale)))];
  const years = termOfStream(index, step, locale);
  const what = [
    kinds.slice(0, 2).join(words.between),
    ...(step.links.length > 1 ? [words.dealsFor(step.links.length)] : []),
    ...(years === null ? [] : [years]),
  ].join(words.comma);
  return [
    [
      notes.rest(
        words.way(nameInPicture(index, step.giver, locale), nameInPicture(index, step.receiver, locale)),
        claimsBehind(step.links),
      ),
      beside(what, "faint"),
    ],
    ...LADDER.map((lens): ReportLine => {
      const amount = shortAmount(step.sums[lens], locale, { isOpen: step.isOpen[lens] });
      const counts = step.links.some(({ amounts }) => amounts[lens] !== null);
      return [amount === null ? beside(counts ? words.notStated : words.none, "faint") : beside(amount)];
    }),
  ];
}

function tellKnown(
  { index, locale, notes }: ReportGround,
  ring: RingLoop,
  story: LoopStory,
  claims: readonly string[],
): ReportLine {
  const { kind, lens, loop } = story.reading;
  const payments = tellPayments(index, { kind, lens, hops: loop.hops }, locale);
  return payments === null ? [] : notes.restEach(payments.conclusion, claims.length > 0 ? claims : claimsOfLoop(ring));
}

function tellSettle({ index, locale, words, notes }: ReportGround, ring: RingLoop): ReportLine {
  const papers = [
    ...new Set(
      ring.steps.flatMap(({ links }) =>
        links.flatMap((link) => proofNeeded(index, link).map((needed) => proofText(needed, locale))),
      ),
    ),
  ];
  return papers.length === 0 ? [] : [notes.without(words.settle(papers.slice(0, 3)), "absent")];
}

/** What the parties were asked and answered, and texts that contradict a claim of the loop. */
function tellReplies({ index, locale, words, notes }: ReportGround, ring: RingLoop): readonly ReportLine[] {
  const links = ring.steps.flatMap((step) => step.links.flatMap(({ link }) => index.links.get(link) ?? []));
  const asked = askedLines(index, ring.parties, locale);
  const against = repliesOn(index, links).slice(0, 2);
  return [
    asked.map((line) => notes.without(line, "asked")),
    ...against.map(({ claim, source, fragment }): ReportLine => {
      const record = index.sources.get(source);
      const name = record === undefined ? source : sourceName(record, locale);
      return [
        notes.rest(words.contradicted(name), [claim.slug]),
        ...(fragment === null ? [] : [beside(words.quoted(fragment), "quote")]),
      ];
    }),
  ].filter((line) => line.length > 0);
}
