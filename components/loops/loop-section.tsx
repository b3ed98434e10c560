import { isCashHop } from "@/lib/domain/analysis/loops/find-loop-sets";
import { anchorId, RECORD_VIEW, recordPath, viewPath } from "@/lib/view/addresses";
import { yearsLabel, yearsOfLinks } from "@/lib/view/deals/term-words";
import { formatGrade, formatMoneyInterval } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { tellAsked } from "@/lib/view/loops/asked-words";
import { repliesOn } from "@/lib/view/loops/link-ladder";
import { currenciesOfHops } from "@/lib/view/loops/loop-cards";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { type LoopStory, listNames, wayRound } from "@/lib/view/loops/loop-stories";
import { ordinaryExplanation, shapeName } from "@/lib/view/loops/motif-words";
import { tellPayments } from "@/lib/view/loops/payment-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { sourceName } from "@/lib/view/sources/source-words";
import { AskedParties } from "./asked-parties";
import { LinkLadderTable } from "./link-ladder-table";
import { LoopRing } from "./loop-ring";

/** One loop: ring, what decides its rank, order in time for whom, the ordinary explanation, replies, and its links. */
export function LoopSection({ story, context }: { story: LoopStory; context: PageContext }) {
  const { index, locale } = context;
  const { header, number } = index.document;
  const words = loopMessages(locale);
  const { loop } = story.reading;
  const id = anchorId("loop", loop.id);
  const [shape] = story.shapes;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="loop-story" tabIndex={-1}>
      <h3 id={`${id}-title`}>
        <span className="faint">{story.rank}</span> {wayRound(story)}
      </h3>
      <div className="loop-parts">
        <LoopRing story={story} context={context} />
        <div>
          <LoopTraits story={story} context={context} />
          <ul className="plain loop-orders">
            {story.orders.map(({ order, parties }) => (
              <li key={order}>{words.orderFor(order, listNames(index, parties, locale))}</li>
            ))}
          </ul>
          <Payments story={story} context={context} />
          {shape === undefined ? null : (
            <>
              <h4>{words.ordinary}</h4>
              <p>
                {ordinaryExplanation(shape, locale)} <span className="faint">{words.ordinaryNote}</span>
              </p>
            </>
          )}
          <h4>{words.reply}</h4>
          <AskedParties parties={loop.parties} context={context} />
          <Replies story={story} context={context} />
          <p>
            <a
              href={`${viewPath(header.slug, number, RECORD_VIEW, locale)}?loop=${encodeURIComponent(loop.id)}#network`}
            >
              {words.showInNetwork}
            </a>{" "}
            · <a href="#ranking">{words.backToList}</a>
          </p>
        </div>
      </div>
      <LinkLadderTable story={story} context={context} />
    </section>
  );
}

/** What the sources say of the payments of a loop that is signed and not shown to be paid. */
function Payments({ story, context }: { story: LoopStory; context: PageContext }) {
  const { index, locale } = context;
  const { loop, kind, lens } = story.reading;
  const payments = tellPayments(index, { kind, lens, hops: loop.hops }, locale);
  if (payments === null) return null;
  return (
    <div data-payments={loop.id}>
      <h4>{loopMessages(locale).paidTitle}</h4>
      <ul>
        {payments.links.map(({ link, text }) => (
          <li key={link} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <p>{payments.conclusion}</p>
    </div>
  );
}

/** What the ranking looks at, in its order. */
function LoopTraits({ story, context }: { story: LoopStory; context: PageContext }) {
  const { locale } = context;
  const words = loopMessages(locale);
  const { loop, lens, singleBottleneck } = story.reading;
  return (
    <dl className="loop-traits">
      <dt>{words.lens}</dt>
      <dd>{label.lens(lens, locale)}</dd>
      <dt>{words.grade}</dt>
      <dd>{formatGrade(loop.weakest)}</dd>
      <dt>{words.order}</dt>
      <dd>{words.orders[story.order]}</dd>
      <dt>{words.bottleneck}</dt>
      <dd className="num">
        {bottleneckText(story, context)}
        {singleBottleneck === null ? null : (
          <span className="faint">
            {" "}
            ({words.single}: {formatMoneyInterval(singleBottleneck, locale)})
          </span>
        )}
      </dd>
      <dt>{words.length}</dt>
      <dd>{loop.parties.length}</dd>
      <dt>{words.shape}</dt>
      <dd>{story.shapes.map((shape) => shapeName(shape, locale)).join(locale === "zh" ? "、" : ", ")}</dd>
    </dl>
  );
}

/** The narrowest step in cash, or why there is none. */
export function bottleneckText({ reading }: LoopStory, context: PageContext): string {
  const { index, locale } = context;
  const words = loopMessages(locale);
  const { bottleneck, hops } = reading.loop;
  const currencies = currenciesOfHops(index, hops);
  if (currencies.length > 1) return context.messages.severalCurrencies(currencies.join(", "));
  if (bottleneck !== null) {
    const links = hops.flatMap((hop) => hop.links);
    const years = yearsOfLinks(index, links, locale);
    return [formatMoneyInterval(bottleneck, locale), ...(years === null ? [] : [yearsLabel(years, locale)])].join(
      " · ",
    );
  }
  return hops.some(isCashHop) ? words.noSum : words.noCash;
}

function Replies({ story, context }: { story: LoopStory; context: PageContext }) {
  const { index, locale } = context;
  const links = story.steps.flatMap(({ links }) => links.flatMap(({ link }) => index.links.get(link) ?? []));
  const replies = repliesOn(index, links);
  if (replies.length === 0) {
    const { asked } = tellAsked(index, story.reading.loop.parties, locale);
    return asked.some(({ answer }) => answer !== null) ? null : <p>{loopMessages(locale).noReply}</p>;
  }
  return (
    <ul className="plain">
      {replies.map(({ claim, source, fragment }) => {
        const record = index.sources.get(source);
        return (
          <li key={`${claim.slug} ${source}`}>
            {fragment === null ? null : <q lang={record?.language}>{fragment}</q>}{" "}
            <a href={recordPath(index.document, "claim", claim.slug, locale)}>
              {record ? sourceName(record, locale) : source}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
