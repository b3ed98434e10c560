import type { ReactNode } from "react";
import { Years } from "@/components/chapters/chapter";
import { AskedLines } from "@/components/loops/asked-parties";
import type { Slug } from "@/lib/domain/model/case-records";
import type { ExposureBar } from "@/lib/view/charts/exposure-series";
import { joinedTermYears, termsOfLinks } from "@/lib/view/deals/term-words";
import { localize } from "@/lib/view/labels";
import { tellAsked } from "@/lib/view/loops/asked-words";
import { boundOf } from "@/lib/view/loops/loop-counts";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { panelMessages } from "@/lib/view/messages/panels";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { type DealBar, MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { INK_OF_LENS } from "@/lib/view/pictures/ink";
import type { WholePicture } from "@/lib/view/pictures/network-all";
import {
  dealPanelId,
  dealPanelLinks,
  listPartyPanels,
  listStreamPanels,
  type PanelDeal,
  type PartyPanel,
  partyPanelId,
  type StreamPanel,
  streamPanelId,
} from "@/lib/view/pictures/network-panels";
import { shortAmount, shortRange, streamAmount } from "@/lib/view/pictures/short-amount";
import { nameInPicture, termOfStream } from "@/lib/view/pictures/stream-words";
import { flowOf, lensOfLink } from "@/lib/view/pictures/streams";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** Deals on either side of a hub, and of whoever is none: a page of hundreds of parties stays short. */
const ROWS_OF_HUBS = 10;
const ROWS_OF_OTHERS = 3;
/** Links that a deal opens; the rest stands in its record. */
const ROWS_OF_DEALS = 8;
/** Loops that a panel names; more of them stand in their chapter. */
const SHOWN_LOOPS = 4;
/** Where an open panel leads back to: nothing is there, so that the page stays where it is. */
const CLOSED = "panel-closed";

/** What discs and arrows open: a panel each, shown by the style sheet where it is addressed. */
export function NetworkPanels({ picture, context }: { picture: WholePicture; context: PageContext }) {
  const places = new Map([...picture.hubs, ...picture.others].map(({ party, x }) => [party, x / picture.width]));
  const hubs = new Set(picture.hubs.map(({ party }) => party));
  // The panel opens away from what it is about.
  const sideOf = (parties: readonly Slug[]) =>
    parties.some((party) => (places.get(party) ?? 0) < 0.42) ? "panel" : "panel at-left";
  return (
    <div className="panels">
      <span id={CLOSED} className="panel-closed" />
      {listPartyPanels(context.index, picture).map((panel) => (
        <PartyPanelSection
          key={panel.party}
          panel={panel}
          isHub={hubs.has(panel.party)}
          className={sideOf([panel.party])}
          context={context}
        />
      ))}
      {listStreamPanels(picture).map((panel) => (
        <StreamPanelSection
          key={panel.stream.id}
          panel={panel}
          className={sideOf([panel.stream.giver, panel.stream.receiver])}
          context={context}
        />
      ))}
    </div>
  );
}

function Panel({
  id,
  title,
  className,
  parties,
  context,
  children,
}: {
  id: string;
  title: string;
  className: string;
  parties: readonly Slug[];
  context: PageContext;
  children: ReactNode;
}) {
  return (
    <section id={id} className={className} aria-labelledby={`${id}-name`} tabIndex={-1} data-panel={parties.join(" ")}>
      <a className="panel-close" href={`#${CLOSED}`}>
        {panelMessages(context.locale).close}
      </a>
      <h3 id={`${id}-name`}>{title}</h3>
      {children}
    </section>
  );
}

function PartyPanelSection({
  panel: { party, members, bar, deals, loops },
  isHub,
  className,
  context,
}: {
  panel: PartyPanel;
  isHub: boolean;
  className: string;
  context: PageContext;
}) {
  const { index, locale } = context;
  const { document } = index;
  const words = panelMessages(locale);
  const nameOf = (slug: Slug) => nameInPicture(index, slug, locale);
  const sides = [
    { head: words.out, side: bar?.outgoing, rows: deals.filter(({ isOutgoing }) => isOutgoing) },
    { head: words.incoming, side: bar?.incoming, rows: deals.filter(({ isOutgoing }) => !isOutgoing) },
  ];
  return (
    <Panel
      id={partyPanelId(party)}
      title={[party, ...members].map(nameOf).join(words.comma)}
      className={className}
      parties={[party]}
      context={context}
    >
      {sides.map(({ head, side, rows }) => (
        <PartySide
          key={head}
          title={head}
          sum={sideWords(side, context)}
          rows={rows}
          most={isHub ? ROWS_OF_HUBS : ROWS_OF_OTHERS}
          context={context}
        />
      ))}
      <p>
        <a href={placeOfRecord(index, "party", party, locale)}>{words.allDeals(deals.length)}</a>
      </p>
      {loops.length === 0 ? null : (
        <>
          <h4>{words.loops(loops.length, boundOf(document.loopSets, locale))}</h4>
          <ul>
            {loops.slice(0, SHOWN_LOOPS).map((loop) => (
              <li key={loop.id}>
                <a href={placeOfRecord(index, "loop", loop.id, locale)}>{loop.parties.map(nameOf).join(" – ")}</a>{" "}
                <span className="faint">{caseFrontMessages(locale).closes[loop.lens]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Replies parties={[party]} context={context} />
    </Panel>
  );
}

/** What the parties of a panel were asked and said to it, where anybody asked them. */
function Replies({ parties, context }: { parties: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  if (tellAsked(index, parties, locale).asked.length === 0) return null;
  return (
    <>
      <h4>{recordPageMessages(locale).deal.asked}</h4>
      <AskedLines parties={parties} context={context} />
    </>
  );
}

/** One side of a party: its sum, and the deals that make it, the most money first. */
function PartySide({
  title,
  sum,
  rows,
  most,
  context,
}: {
  title: string;
  sum: string;
  rows: readonly PanelDeal[];
  most: number;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = panelMessages(locale);
  const shown = rows.slice(0, most);
  return (
    <>
      <h4>
        {title}
        {words.colon}
        {sum}
      </h4>
      {shown.length === 0 ? null : (
        <ul>
          {shown.map(({ link, isOutgoing, isInsideAnother, other }) => (
            <li key={link.link}>
              <a href={placeOfRecord(index, "link", link.link, locale)}>
                {(isOutgoing ? words.to : words.from)(nameInPicture(index, other, locale))}
              </a>
              <LinkWords link={link} context={context} />
              {isInsideAnother ? <span className="faint">{words.comma + words.inside}</span> : null}
            </li>
          ))}
          {rows.length > shown.length ? <li>{words.further(rows.length - shown.length)}</li> : null}
        </ul>
      )}
    </>
  );
}

/** What the sum of a deal opens where it is named at more than one link: each of them, and that they make the sum. */
export function DealPanels({ bars, context }: { bars: readonly DealBar[]; context: PageContext }) {
  const { index, locale } = context;
  const words = panelMessages(locale);
  return (
    <div className="panels">
      {bars.map((bar) => {
        const links = dealPanelLinks(bar);
        if (links === null) return null;
        const nameOf = (slug: Slug) => nameInPicture(index, slug, locale);
        const sum = streamAmount(bar.stream, "REPORTED", locale);
        return (
          <Panel
            key={bar.deal}
            id={dealPanelId(bar)}
            title={localize(index.deals.get(bar.deal)?.title ?? { en: bar.deal, zh: bar.deal }, locale)}
            className="panel"
            parties={[]}
            context={context}
          >
            <p>{sum === null ? words.noAmount : <b className="num">{sum}</b>}</p>
            <ul>
              {links.slice(0, ROWS_OF_DEALS).map((link) => (
                <li key={link.link}>
                  <a href={placeOfRecord(index, "link", link.link, locale)}>
                    {`${nameOf(link.giver)} → ${nameOf(link.receiver)}`}
                  </a>
                  <LinkWords link={link} context={context} />
                </li>
              ))}
              {links.length > ROWS_OF_DEALS ? (
                <li>
                  <a href={placeOfRecord(index, "deal", bar.deal, locale)}>
                    {words.further(links.length - ROWS_OF_DEALS)}
                  </a>
                </li>
              ) : null}
            </ul>
            <p className="faint">{words.sumOf(links.length)}</p>
          </Panel>
        );
      })}
    </div>
  );
}

function StreamPanelSection({
  panel: { stream, links },
  className,
  context,
}: {
  panel: StreamPanel;
  className: string;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = panelMessages(locale);
  const nameOf = (slug: Slug) => nameInPicture(index, slug, locale);
  const term = termOfStream(index, stream, locale);
  const sum = streamAmount(stream, "REPORTED", locale);
  return (
    <Panel
      id={streamPanelId(stream)}
      title={`${nameOf(stream.giver)} → ${nameOf(stream.receiver)}`}
      className={className}
      parties={[stream.giver, stream.receiver]}
      context={context}
    >
      <p>
        {caseFrontMessages(locale).flows[stream.flow]}
        {words.colon}
        {sum === null ? words.noAmount : <b className="num">{sum}</b>}
        {term === null || sum === null ? null : <span className="faint"> {term}</span>}
      </p>
      <ul>
        {links.slice(0, MOST_ROWS).map((link) => (
          <li key={link.link}>
            <a href={placeOfRecord(index, "link", link.link, locale)}>
              {localize(index.deals.get(link.deal)?.title ?? { en: link.deal, zh: link.deal }, locale)}
            </a>
            <LinkWords link={link} context={context} />
          </li>
        ))}
      </ul>
      <p className="faint">{words.sumOf(links.length)}</p>
      <Replies parties={[stream.giver, stream.receiver]} context={context} />
    </Panel>
  );
}

/** A deal in a panel: how much, how far it has come, and what for where that is no money. */
function LinkWords({ link, context: { index, locale } }: { link: StreamPanel["links"][number]; context: PageContext }) {
  const words = panelMessages(locale);
  const inks = caseFrontMessages(locale).inks;
  const flow = flowOf(link);
  const ink = INK_OF_LENS[lensOfLink(link)];
  const amount = shortAmount(link.amount, locale);
  const isMoney = flow !== "other";
  return (
    <>
      {" "}
      {amount === null ? isMoney ? words.noAmount : words.noMoney : <b className="num">{amount}</b>}
      {amount === null ? null : <Years years={joinedTermYears(termsOfLinks(index, [link.link]), locale)} />}
      {words.comma}
      {ink === "unsure" ? inks.paid : inks[ink]}
    </>
  );
}

function sideWords(bar: ExposureBar | undefined, { index, locale }: PageContext): string {
  const words = panelMessages(locale);
  if (bar === undefined || bar.links.length + bar.unstated.length === 0) return words.none;
  const { PAID, REPORTED } = bar.totals;
  const links = bar.links.map(({ link }) => link);
  const years = joinedTermYears(termsOfLinks(index, links), locale);
  const sum = [shortAmount(REPORTED, locale) ?? words.noAmount, years ?? ""].join(" ").trimEnd();
  const paid = PAID !== null && /[1-9]/.test(PAID.high ?? PAID.low) ? words.paid(shortRange(PAID, locale)) : "";
  const silent = bar.unstated.length === 0 ? "" : words.more(bar.unstated.length);
  return [sum, paid, silent].filter((part) => part !== "").join(words.comma);
}
