import { Fragment } from "react";
import { FigureTools } from "@/components/chapters/figure-tools";
import { HubSvg } from "@/components/pictures/hub-svg";
import { InkLegend } from "@/components/pictures/ink-legend";
import { LoopDots } from "@/components/pictures/loop-dots";
import { NestedBarFigure } from "@/components/pictures/nested-bar-svg";
import { RingSvg } from "@/components/pictures/ring-svg";
import { joinWay } from "@/lib/domain/bidi";
import { LENSES, type Locale } from "@/lib/domain/model/vocabulary";
import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import type { ExposureBar } from "@/lib/view/charts/exposure-series";
import { formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { figureToolMessages } from "@/lib/view/messages/figure-tools";
import { networkMessages } from "@/lib/view/network/network-messages";
import { listPartyBars } from "@/lib/view/pictures/case-bars";
import { drawHubs, type HubPicture } from "@/lib/view/pictures/hub-picture";
import { listRingLoops, loopsAmong, type RingLoop } from "@/lib/view/pictures/loop-rings";
import { readNestedBar } from "@/lib/view/pictures/nested-bar";
import { partyPanelId } from "@/lib/view/pictures/network-panels";
import { shortAmount } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import { FLOWS } from "@/lib/view/pictures/streams";
import { cashSums, countForAnswer } from "@/lib/view/snapshots/answer";
import { composeFinding } from "@/lib/view/snapshots/finding";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Loops that the first screen lights up, one after another. */
const SHOWN_LOOPS = 5;

/** The first screen: the finding, the money in one bar, the loops that close, and the hubs with what runs between them. */
export function Front({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  const { header } = index.document;
  const words = caseFrontMessages(locale);
  const finding = composeFinding(index, locale);
  const bar = readNestedBar(index);
  const picture = drawHubs(index, locale);
  const hasLoops = listRingLoops(index).some(({ kind }) => kind === "cash");
  const loops = loopsAmong(index, new Set(picture.hubs.map(({ party }) => party)), SHOWN_LOOPS);
  return (
    <div className="front" data-record={viewPath(header.slug, index.document.number, RECORD_VIEW, locale)}>
      <div className="finding">
        <p className="kicker">{localize(header.title, locale)}</p>
        <h1>
          <Phrases phrases={finding.first} locale={locale} />
          {finding.second === null ? null : (
            <>
              {" "}
              <span className="second">
                <Phrases phrases={finding.second} locale={locale} />
              </span>
            </>
          )}
        </h1>
        <p className="deck">
          {firstSentence(localize(header.summary, locale), locale)}
          {hasLoops ? marksOf(locale).space : null}
          {hasLoops ? words.structure : null}
        </p>
        {bar === null ? null : <NestedBarFigure bar={bar} context={context} />}
      </div>
      <p className="fine">
        {messages.asOf(formatPartialDate(header.asOf, locale))}
        {marksOf(locale).stop}
        <FineWords context={context} />
      </p>
      {hasLoops ? <LoopDots context={context} /> : null}
      {picture.hubs.length < 2 ? null : <HubFigure picture={picture} loops={loops} context={context} />}
      {loops.length > 0 ? (
        <RingCarousel loops={loops} context={context} />
      ) : (
        <HubCards picture={picture} context={context} />
      )}
      {loops.length === 0 ? null : (
        <div className="rings-legend">
          <InkLegend flows={flowsOf(picture)} lenses={LENSES} currency={picture.currency} context={context} />
        </div>
      )}
    </div>
  );
}

function Phrases({ phrases, locale }: { phrases: readonly string[]; locale: Locale }) {
  return phrases.map((phrase, at) => (
    <span key={phrase}>
      {at > 0 ? marksOf(locale).space : null}
      {marksOf(locale).space === "" ? <span className="phrase">{phrase}</span> : <Unbroken text={phrase} />}
    </span>
  ));
}

/** A phrase whose sums stay on one line. */
function Unbroken({ text }: { text: string }) {
  return text.split(" ").map((word, at) => (
    <Fragment key={word}>
      {at > 0 ? " " : null}
      {word.includes("–") ? <span className="phrase">{word}</span> : word}
    </Fragment>
  ));
}

/** What is told and never drawn, and sums that stand apart. */
function FineWords({ context: { index, locale } }: { context: PageContext }) {
  const words = caseFrontMessages(locale);
  const { toldLinks } = countForAnswer(index);
  const [, ...others] = cashSums(index, "ANNOUNCED");
  return (
    <>
      {toldLinks === 0 ? null : words.told(toldLinks)}
      {toldLinks > 0 && others.length > 0 ? marksOf(locale).space : null}
      {others.length === 0
        ? null
        : words.others(others.map(({ sum }) => formatMoneyInterval(sum, locale)).join(marksOf(locale).list))}
    </>
  );
}

function firstSentence(text: string, locale: Locale): string {
  const [first] = new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text);
  return first?.segment.trim() ?? text;
}

function HubFigure({
  picture,
  loops,
  context,
}: {
  picture: HubPicture;
  loops: readonly RingLoop[];
  context: PageContext;
}) {
  const { locale } = context;
  const words = caseFrontMessages(locale);
  const flows = flowsOf(picture);
  return (
    <div className="hubs-figure" id="picture">
      <a className="skip-picture" href="#after-picture">
        {words.skipPicture}
      </a>
      <HubSvg picture={picture} loops={loops} context={context} />
      <div id="after-picture">
        <InkLegend flows={flows} lenses={LENSES} currency={picture.currency} context={context} />
        {loops.length === 0 ? null : <LoopChoice loops={loops} context={context} />}
        <p role="status" className="address-note" data-address-note={networkMessages(locale).unknownChoice} hidden />
        <p className="for-voice" role="status" data-live="" />
        <p className="lit-line">
          <span className="says-all">{filledWords(picture, context)}</span>
          {loops.map((loop, at) => (
            <span key={loop.id} className={`says-one says-${at + 1}`}>
              {words.lit(wayOf(loop, context), words.closes[loop.lens])}
            </span>
          ))}
        </p>
        <FigureTools id="picture" title={figureToolMessages(locale).hubsFigure} picture="hubs" context={context} />
      </div>
    </div>
  );
}

function flowsOf(picture: HubPicture) {
  return FLOWS.filter((flow) => picture.arrows.some(({ stream }) => stream.flow === flow));
}

function LoopChoice({ loops, context }: { loops: readonly RingLoop[]; context: PageContext }) {
  const { locale } = context;
  const words = caseFrontMessages(locale);
  return (
    <fieldset className="loop-choice" data-loop-choice="" data-play={words.playLoops} data-stop={words.stopLoops}>
      <legend>{words.followLoop}</legend>
      <label>
        <input type="radio" name="loop" value="" defaultChecked />
        {words.allLoops}
      </label>
      {loops.map((loop, at) => (
        <label key={loop.id}>
          <input type="radio" name="loop" value={loop.id} className={`choose-${at + 1}`} />
          {loop.parties.map((party) => nameInPicture(context.index, party, locale)).join("–")}
        </label>
      ))}
    </fieldset>
  );
}

function filledWords({ arrows }: HubPicture, { index, locale }: PageContext): string {
  const words = caseFrontMessages(locale);
  const paid = arrows.filter(({ stream }) => stream.sure > 0);
  if (paid.length === 0) return words.nothingFilled;
  return words.filled(
    paid
      .map(({ stream }) =>
        [stream.giver, stream.receiver].map((party) => nameInPicture(index, party, locale)).join(" → "),
      )
      .join(marksOf(locale).semicolon),
  );
}

function wayOf({ parties }: RingLoop, { index, locale }: PageContext): string {
  const names = parties.map((party) => nameInPicture(index, party, locale));
  return joinWay([...names, names[0] ?? ""]);
}

/** On small screens, in a case without a loop to show: what comes into each hub and what goes out of it. */
function HubCards({ picture, context }: { picture: HubPicture; context: PageContext }) {
  const { index, locale } = context;
  const words = caseFrontMessages(locale);
  const bars = new Map(listPartyBars(index).map((bar) => [bar.party, bar]));
  const sumOf = (bar: ExposureBar | undefined) => shortAmount(bar?.totals.REPORTED ?? null, locale) ?? words.nothing;
  if (picture.hubs.length < 2) return null;
  return (
    <ul className="hub-cards">
      {picture.hubs.map(({ party, name }) => (
        <li key={party}>
          <a href={`#${partyPanelId(party)}`}>{name}</a>
          <span>{words.inAndOut(sumOf(bars.get(party)?.incoming), sumOf(bars.get(party)?.outgoing))}</span>
        </li>
      ))}
    </ul>
  );
}

/** On small screens one ring at a time; the next one shows its edge. */
function RingCarousel({ loops, context }: { loops: readonly RingLoop[]; context: PageContext }) {
  const { locale } = context;
  const words = caseFrontMessages(locale);
  return (
    <ol className="rings rings-figure" tabIndex={0} aria-label={words.followLoop}>
      {loops.map((loop, at) => {
        const way = wayOf(loop, context);
        return (
          <li key={loop.id}>
            <h2>{way}</h2>
            <RingSvg loop={loop} label={way} context={context} />
            <p>
              {words.ringOf(at + 1, loops.length)} · {words.closes[loop.lens]}
              {loop.older === null ? null : ` · ${words.olderStep(loop.older.later, loop.older.earlier)}`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
