import { AskedParties } from "@/components/loops/asked-parties";
import { InkLegend } from "@/components/pictures/ink-legend";
import { RingSvg } from "@/components/pictures/ring-svg";
import { joinWay } from "@/lib/domain/bidi";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { viewPath } from "@/lib/view/addresses";
import { sentenceOf } from "@/lib/view/deals/link-sentence";
import { restsOnSentence } from "@/lib/view/figures/evidence-words";
import { localize } from "@/lib/view/labels";
import { ladderOfLink, proofNeeded } from "@/lib/view/loops/link-ladder";
import { boundOf } from "@/lib/view/loops/loop-counts";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { type LoopStory, listNames, storyOfLoop } from "@/lib/view/loops/loop-stories";
import { ordinaryExplanation, shapeName } from "@/lib/view/loops/motif-words";
import { tellPayments } from "@/lib/view/loops/payment-words";
import { proofText } from "@/lib/view/loops/proof-words";
import { ladderOfStream } from "@/lib/view/loops/step-ladder";
import { loopsWithout } from "@/lib/view/loops/without";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { nestInk } from "@/lib/view/pictures/ink";
import { type RingLoop, type RingSheet, ringLoopOf } from "@/lib/view/pictures/loop-rings";
import { quotesOfPart } from "@/lib/view/pictures/part-quotes";
import { shortMoney } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import { FLOWS, type Stream } from "@/lib/view/pictures/streams";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { viewAddress } from "@/lib/view/snapshots/reader-views";
import { neighboursOf, placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { documentMessages } from "@/lib/view/words/document-messages";
import { InkLadder } from "./ink-ladder";
import { Otherwise } from "./otherwise";
import { QuoteLine } from "./quote-line";
import { RecordFrame, type RecordPageProps } from "./record-frame";

/** Deals that are told at one step of a short and of a long loop; the others stand on their own pages. */
const SHOWN_DEALS = { short: 2, long: 1 };
/** From so many steps on, amounts need room beside the ring. */
const LONG = 4;

/** One loop: its ring, each step with its ladder and its words, and what stands against it. */
export function LoopPage(props: RecordPageProps) {
  const { context, record } = props;
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const loop = ringLoopOf(index, record);
  const story = storyOfLoop(index, record, locale);
  if (loop === null || story === null) throw new RangeError(`no loop is called ${record}`);
  const names = loop.parties.map((party) => nameInPicture(index, party, locale));
  const way = joinWay([...names, names[0] ?? ""]);
  const sheets: readonly RingSheet[] =
    loop.steps.length < LONG ? ["narrow"] : ["wide", loop.steps.length > LONG ? "plain" : "narrow"];
  const most = Math.max(1, ...loop.steps.map(({ reach }) => reach.REPORTED));
  return (
    <RecordFrame
      {...props}
      kind="loop"
      list="loops"
      listName={words.loop.index(loopsWithout(index, "party", "").of, boundOf(index.document.loopSets, locale))}
      here={words.loop.place(neighboursOf(index, "loop", record).place + 1)}
      title={findingOf(loop, names, context)}
      description={`${way}. ${chapterMessages(locale).loops.lead}`}
    >
      <div className="loop-page">
        <div className="loop-picture">
          {sheets.map((sheet) => (
            <RingSvg
              key={sheet}
              loop={loop}
              label={words.loop.ring(way)}
              hrefOf={(step) => `#step-${step}`}
              sheet={sheet}
              context={context}
            />
          ))}
          <InkLegend
            flows={FLOWS.filter((flow) => loop.steps.some((step) => step.flow === flow))}
            lenses={LENSES.filter((lens) => loop.steps.some((step) => step.lens === lens))}
            currency={loop.most?.currency ?? null}
            context={context}
          />
          <Order loop={loop} story={story} context={context} />
        </div>
        <ol className="loop-steps" aria-label={words.loop.steps}>
          {loop.steps.map((stream, at) => (
            <li key={stream.id} id={`step-${at + 1}`}>
              <span className="step-number" aria-hidden="true">
                {at + 1}
              </span>
              <Step
                stream={stream}
                most={most}
                shown={loop.steps.length > LONG ? SHOWN_DEALS.long : SHOWN_DEALS.short}
                context={context}
              />
            </li>
          ))}
        </ol>
      </div>
      <div className="loop-foot">
        <section aria-labelledby="ordinary">
          <h2 id="ordinary">{loopMessages(locale).ordinary}</h2>
          {story.shapes[0] === undefined ? null : (
            <p>
              <b>{sentenceCase(shapeName(story.shapes[0], locale))}</b>
              {words.colon}
              {ordinaryExplanation(story.shapes[0], locale)}
            </p>
          )}
          <p className="faint">{loopMessages(locale).ordinaryNote}</p>
        </section>
        <section aria-labelledby="say">
          <h2 id="say">{words.loop.say}</h2>
          <AskedParties parties={loop.parties} context={context} />
          <Otherwise links={loop.steps.flatMap(({ links }) => links)} context={context} />
        </section>
        <section aria-labelledby="settle">
          <h2 id="settle">{words.loop.settle}</h2>
          <Settle loop={loop} context={context} />
        </section>
        <section aria-labelledby="without">
          <h2 id="without">{words.without}</h2>
          <Without loop={loop} story={story} context={context} />
        </section>
      </div>
    </RecordFrame>
  );
}

/** What the loop comes to, in one sentence. */
function findingOf({ kind, lens, most }: RingLoop, names: readonly string[], { locale }: PageContext): string {
  const words = recordPageMessages(locale);
  const called = words.names(names);
  const closes = words.loop.closes[lens];
  if (kind === "mixed") return words.loop.mixed(called, closes);
  return most === null
    ? words.loop.open(called, closes)
    : words.loop.most(called, shortMoney(most.amount, most.currency, locale), closes);
}

/** Whether the days fit, for whom; which step is older than the one before it; what is known of payments. */
function Order({ loop, story, context }: { loop: RingLoop; story: LoopStory; context: PageContext }) {
  const { index, locale } = context;
  const words = loopMessages(locale);
  const { kind, lens, loop: found } = story.reading;
  const payments = tellPayments(index, { kind, lens, hops: found.hops }, locale);
  return (
    <>
      <h2>{recordPageMessages(locale).loop.order}</h2>
      <ul className="plain loop-order">
        {story.orders.map(({ order, parties }) => (
          <li key={order}>{words.orderFor(order, listNames(index, parties, locale))}</li>
        ))}
        {loop.older === null ? null : (
          <li>
            {sentenceCase(caseFrontMessages(locale).olderStep(loop.older.later, loop.older.earlier))}
            {recordPageMessages(locale).stop}
          </li>
        )}
      </ul>
      {payments === null ? null : <p>{payments.conclusion}</p>}
    </>
  );
}

/** One step: who gives whom what, how far it has come, and the words that carry it. */
function Step({ stream, most, shown, context }: { stream: Stream; most: number; shown: number; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale).loop;
  const links = [...stream.links].sort((one, other) => sizeOf(other) - sizeOf(one));
  const [only, second] = links;
  const left = links.length - shown;
  return (
    <div>
      <h2>
        {only !== undefined && second === undefined ? (
          <a href={placeOfRecord(index, "link", only.link, locale)}>{linkTitle(only, context)}</a>
        ) : (
          words.pass(
            nameInPicture(index, stream.giver, locale),
            nameInPicture(index, stream.receiver, locale),
            caseFrontMessages(locale).flows[stream.flow],
            links.length,
          )
        )}
      </h2>
      <InkLadder
        levels={stream.flow === "other" ? [] : nestInk(stream)}
        most={most}
        cells={ladderOfStream(index, stream, locale)}
      />
      {links.slice(0, shown).map((link) => (
        <StepWords key={link.link} link={link} isAlone={second === undefined} context={context} />
      ))}
      {left > 0 ? <p className="faint">{words.moreDeals(left)}</p> : null}
    </div>
  );
}

function linkTitle(networkLink: NetworkLink, { index, locale }: PageContext): string {
  const link = index.links.get(networkLink.link);
  if (link === undefined) return networkLink.link;
  return sentenceOf(index, link, null, locale)
    .map((part) => (part.type === "party" ? part.name : part.text))
    .join("");
}

/** The quote that carries a link, the way to all others, and how firm the weakest of its claims is. */
function StepWords({ link, isAlone, context }: { link: NetworkLink; isAlone: boolean; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const { low = "0", high = null, currency = "USD" } = link.amount ?? {};
  const { quotes, isStated } = quotesOfPart(index, { link: link.link, low, high, claims: [] }, [], currency);
  const [quote] = quotes;
  const rests = restsOnSentence(link.claims.length, link.weakest, locale);
  const deal = index.deals.get(link.deal);
  const { header, number } = index.document;
  const [statement] = ladderOfLink(index, link).flatMap(({ statements }) => statements);
  return (
    <div className="step-words">
      {isAlone ? null : (
        <p>
          <a href={placeOfRecord(index, "link", link.link, locale)}>
            {deal === undefined ? link.link : localize(deal.title, locale)}
          </a>
        </p>
      )}
      {quote === undefined ? (
        <p className="faint">{words.wordingNotSeen}</p>
      ) : (
        <>
          {isStated || link.amount === null ? null : (
            <p className="faint">{chapterMessages(locale).check.stopsBefore}</p>
          )}
          <QuoteLine citation={quote} context={context} />
        </>
      )}
      <p className="faint">
        {rests === null ? null : `${sentenceCase(rests)}${words.stop} `}
        <a href={placeOfRecord(index, "link", link.link, locale)}>
          {quotes.length > 1 ? words.allQuotes(quotes.length) : words.inTheDeal}
        </a>
        {statement === undefined ? null : (
          <>
            {" · "}
            <a href={`${viewPath(header.slug, number, viewAddress("statements", header.words), locale)}#${statement}`}>
              {documentMessages(locale, header.words).told}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function sizeOf({ amount }: NetworkLink): number {
  return Number(amount?.high ?? amount?.low ?? 0);
}

/** Which document would settle which step. */
function Settle({ loop, context }: { loop: RingLoop; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const needed = new Map<string, number[]>();
  for (const [at, { links }] of loop.steps.entries()) {
    for (const text of new Set(
      links.flatMap((link) => proofNeeded(index, link).map((one) => proofText(one, locale))),
    )) {
      needed.set(text, [...(needed.get(text) ?? []), at + 1]);
    }
  }
  if (needed.size === 0) return <p>{loopMessages(locale).nothingToSettle}</p>;
  return (
    <ul className="plain">
      {[...needed].map(([text, steps]) => (
        <li key={text}>
          <b>{words.loop.settleStep(words.list(steps.map(String)))}</b>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What falls without one of its parties or its deals, each with the page that says which loops. */
function Without({ loop, story, context }: { loop: RingLoop; story: LoopStory; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const alone = loop.steps.flatMap(({ giver }, at) => {
    const hop = story.reading.loop.hops.find((one) => one.giver === giver);
    const deals = new Set((hop?.links ?? []).map((link) => index.networkLinks.get(link)?.deal));
    return deals.size === 1 ? [String(at + 1)] : [];
  });
  return (
    <>
      <p>{words.loop.withoutStep(words.list(alone))}</p>
      <p>{words.loop.ofAll(loopsWithout(index, "party", "").of, boundOf(index.document.loopSets, locale))}</p>
      <ul className="plain">
        {loop.parties.map((party) => {
          const { fallen } = loopsWithout(index, "party", party);
          const page = placeOfRecord(index, "party", party, locale);
          const text = words.loop.withoutParty(nameInPicture(index, party, locale), fallen.length);
          return (
            <li key={party}>
              <a href={page.includes("#") ? page : `${page}#without`}>{text}</a>
            </li>
          );
        })}
      </ul>
      <p className="faint">{words.withoutNote}</p>
    </>
  );
}
