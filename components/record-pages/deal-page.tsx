import { AskedParties } from "@/components/loops/asked-parties";
import { ReaderText } from "@/components/words/reader-text";
import type { Deal, Link } from "@/lib/domain/model/case-records";
import { LINK_KIND_ROWS } from "@/lib/domain/model/link-kinds";
import { anchorId, RECORD_VIEW } from "@/lib/view/addresses";
import { dayOfStage } from "@/lib/view/deals/link-day";
import { linkSentence, linkSentenceText } from "@/lib/view/deals/link-sentence";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { ladderOfStream } from "@/lib/view/loops/step-ladder";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { sumOfDeal } from "@/lib/view/parties/sums-on-record";
import { streamAmount } from "@/lib/view/pictures/short-amount";
import { termOfStream } from "@/lib/view/pictures/stream-words";
import { lensOfLink } from "@/lib/view/pictures/streams";
import { partyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { ClaimCards } from "./claim-cards";
import { FirstRows } from "./first-rows";
import { InkLadder } from "./ink-ladder";
import { RecordFrame, type RecordPageProps } from "./record-frame";
import { WithoutSection } from "./without-section";

/** One deal: how far its money has come, each of its links with all that is claimed of it, and what hangs on it. */
export function DealPage(props: RecordPageProps) {
  const { context, record } = props;
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const deal = index.deals.get(record);
  if (deal === undefined) throw new RangeError(`no deal is called ${record}`);
  const links = index.linksOfDeal.get(record) ?? [];
  const bar = sumOfDeal(index, record);
  const claims = index.claimsOf("deal", record);
  const parties = [...new Set(links.flatMap(({ payer, payee }) => [payer, payee]))];
  return (
    <RecordFrame
      {...props}
      kind="deal"
      list={RECORD_VIEW}
      listName={words.deal.index(index.document.deals.length)}
      here={localize(deal.title, locale)}
      title={findingOf(deal, links, context)}
      description={localize(deal.title, locale)}
    >
      <WhatItIs deal={deal} isNamed={links.length !== 1} context={context} />
      {bar === null ? null : (
        <div className="record-ladder">
          <InkLadder
            levels={bar.levels}
            most={Math.max(1, bar.levels[0]?.amount ?? 0)}
            cells={ladderOfStream(index, bar.stream, locale)}
          />
        </div>
      )}
      {claims.length === 0 ? null : (
        <section id="claims" aria-labelledby="claims-title" className="record-part">
          <h2 id="claims-title">{words.deal.claims}</h2>
          <ClaimCards claims={claims} context={context} />
        </section>
      )}
      <FirstRows rows={links} context={context}>
        {(rows) => rows.map((link) => <LinkSection key={link.slug} link={link} context={context} />)}
      </FirstRows>
      {parties.length === 0 ? null : (
        <section id="asked" aria-labelledby="asked-title" className="record-part">
          <h2 id="asked-title">{words.deal.asked}</h2>
          <AskedParties parties={parties} context={context} />
        </section>
      )}
      <WithoutSection kind="deal" record={record} title={words.without} context={context} />
    </RecordFrame>
  );
}

/** Who gives whom what, how much, and how far it has come. */
function findingOf(deal: Deal, links: readonly Link[], { index, locale }: PageContext): string {
  const words = recordPageMessages(locale).deal;
  const [only, second] = links;
  const title = localize(deal.title, locale);
  if (only === undefined) return words.none(title);
  if (second !== undefined) {
    const bar = sumOfDeal(index, deal.slug);
    const sum = bar === null ? null : streamAmount(bar.stream, "REPORTED", locale);
    const term = bar === null ? null : termOfStream(index, bar.stream, locale);
    return words.several(title, sum === null ? "" : [sum, term ?? ""].join(" ").trimEnd(), links.length);
  }
  return words.one(
    linkSentenceText(index, only, index.networkLinks.get(only.slug), locale),
    stageOf(only, index, locale),
  );
}

function stageOf(link: Link, index: PageContext["index"], locale: PageContext["locale"]): string {
  const words = recordPageMessages(locale).deal;
  const drawn = index.networkLinks.get(link.slug);
  if (link.layer === "told" || drawn === undefined) return words.told;
  return drawn.disputed ? words.disputed : words.stages[lensOfLink(drawn)];
}

/** Title where the heading has another, days, what it lies in and what lies in it. */
function WhatItIs({ deal, isNamed, context }: { deal: Deal; isNamed: boolean; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const days = (["announced", "signed", "effective", "ended"] as const).flatMap((step) => {
    const day = deal[step];
    return day === null ? [] : [`${words.deal.days[step]} ${formatPartialDate(day, locale)}`];
  });
  const parts = index.document.deals.filter(({ partOf }) => partOf === deal.slug);
  const dealLink = (slug: string) => {
    const other = index.deals.get(slug);
    return (
      <a key={slug} href={placeOfRecord(index, "deal", slug, locale)}>
        {other === undefined ? slug : localize(other.title, locale)}
      </a>
    );
  };
  return (
    <>
      <p className="record-lead">
        {[...(isNamed ? [] : [localize(deal.title, locale)]), label.stage(deal.stage, locale), ...days].join(" · ")}
      </p>
      {deal.partOf === null ? null : (
        <p>
          {words.deal.partOf}
          {words.colon}
          {dealLink(deal.partOf)}
        </p>
      )}
      {deal.supersededBy === null ? null : (
        <p>
          {words.deal.supersededBy}
          {words.colon}
          {dealLink(deal.supersededBy)}
        </p>
      )}
      <FirstRows rows={parts} context={context}>
        {(rows) => (
          <p>
            {words.deal.parts}
            {words.colon}
            {rows.map(({ slug }, at) => (
              <span key={slug}>
                {at > 0 ? words.comma : null}
                {dealLink(slug)}
              </span>
            ))}
          </p>
        )}
      </FirstRows>
      {deal.note === null ? null : (
        <p className="remark">
          <ReaderText text={deal.note} locale={locale} />
        </p>
      )}
    </>
  );
}

/** One link of the deal: who stands in which role, how far it has come, and every claim on it. */
function LinkSection({ link, context }: { link: Link; context: PageContext }) {
  const { index, locale, messages } = context;
  const words = recordPageMessages(locale);
  const drawn = index.networkLinks.get(link.slug);
  const { roles } = LINK_KIND_ROWS[link.kind];
  const claims = index.claimsOf("link", link.slug);
  const facts = [
    [label.role(roles.payer, locale), partyName(index, link.payer, locale)],
    [label.role(roles.payee, locale), partyName(index, link.payee, locale)],
    [messages.kind, label.kind(link.kind, locale)],
    [messages.stage, drawn ? label.stage(drawn.stage, locale) : words.party.told],
    [messages.date, formatPartialDate(drawn ? dayOfStage(drawn) : link.start, locale)],
  ];
  return (
    <section id={anchorId("link", link.slug)} className="record-part" data-link={link.slug} tabIndex={-1}>
      <h2 id={`title-${link.slug}`}>
        {linkSentence(index, link, drawn, locale).map((part) =>
          part.type === "party" ? (
            <a key={part.slug} href={placeOfRecord(index, "party", part.slug, locale)}>
              {part.name}
            </a>
          ) : (
            part.text
          ),
        )}
      </h2>
      <dl className="details">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {link.note === null ? null : (
        <p className="remark">
          <ReaderText text={link.note} locale={locale} />
        </p>
      )}
      {claims.length === 0 ? (
        <p className="faint">{words.deal.noClaims}</p>
      ) : (
        <ClaimCards claims={claims} context={context} />
      )}
    </section>
  );
}
