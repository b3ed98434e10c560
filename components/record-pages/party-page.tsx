import { AskedParties } from "@/components/loops/asked-parties";
import { ReaderText } from "@/components/words/reader-text";
import type { Link, Party } from "@/lib/domain/model/case-records";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { RECORD_VIEW } from "@/lib/view/addresses";
import type { ExposureBar } from "@/lib/view/charts/exposure-series";
import { countryName } from "@/lib/view/claims/claim-words";
import { dayOfStage } from "@/lib/view/deals/link-day";
import { joinedTermYears, termsOfLinks } from "@/lib/view/deals/term-words";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { boundOf } from "@/lib/view/loops/loop-counts";
import { loopsWithout } from "@/lib/view/loops/without";
import { marksOf } from "@/lib/view/marks";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { panelMessages } from "@/lib/view/messages/panels";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { headOfParty, membersOfParty, sumsOfParty } from "@/lib/view/parties/sums-on-record";
import { INK_OF_LENS } from "@/lib/view/pictures/ink";
import { shortAmount, shortRange } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import { flowOf, lensOfLink } from "@/lib/view/pictures/streams";
import { partyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { ClaimCards } from "./claim-cards";
import { FirstRows } from "./first-rows";
import { InkLadder, type LadderCell } from "./ink-ladder";
import { RecordFrame, type RecordPageProps } from "./record-frame";
import { WithoutSection } from "./without-section";

/** One party: what goes out and comes in, its deals, its loops, what is said of it and what it was asked. */
export function PartyPage(props: RecordPageProps) {
  const { context, record } = props;
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const party = index.parties.get(record);
  if (party === undefined) throw new RangeError(`no party is called ${record}`);
  const name = partyName(index, record, locale);
  const members = membersOfParty(index, record);
  const links = linksOfGroup(context, [record, ...members]);
  const claims = index.claimsOf("party", record);
  const { fallen, of } = loopsWithout(index, "party", record);
  return (
    <RecordFrame
      {...props}
      kind="party"
      list={RECORD_VIEW}
      listName={words.party.index(index.document.parties.length)}
      here={nameInPicture(index, record, locale)}
      title={findingOf(record, links.length, context)}
      description={`${name}. ${words.party.sumsLead}`}
    >
      <WhoItIs party={party} members={members} context={context} />
      <Sums party={record} context={context} />
      {links.length === 0 ? null : (
        <section id="deals" aria-labelledby="deals-title" className="record-part">
          <h2 id="deals-title">{words.party.dealList(links.length)}</h2>
          <FirstRows rows={links} context={context}>
            {(rows) => <LinkRows links={rows} group={[record, ...members]} context={context} />}
          </FirstRows>
        </section>
      )}
      <WithoutSection
        kind="party"
        record={record}
        title={words.party.loops(fallen.length, of, boundOf(index.document.loopSets, locale))}
        context={context}
      />
      {claims.length === 0 ? null : (
        <section id="claims" aria-labelledby="claims-title" className="record-part">
          <h2 id="claims-title">{words.party.claims}</h2>
          <ClaimCards claims={claims} context={context} />
        </section>
      )}
      <section id="asked" aria-labelledby="asked-title" className="record-part">
        <h2 id="asked-title">{words.party.asked}</h2>
        <AskedParties parties={[record]} context={context} />
      </section>
    </RecordFrame>
  );
}

/** The sums in one sentence, or how many deals there are where none is named. */
function findingOf(party: string, deals: number, { index, locale }: PageContext): string {
  const bar = sumsOfParty(index, party);
  const name = nameInPicture(index, party, locale);
  if (bar === null) return recordPageMessages(locale).party.deals(name, deals);
  const words = chapterMessages(locale).parties;
  const textOf = ({ totals, links, unstated }: ExposureBar) =>
    shortAmount(totals.REPORTED, locale) ?? (links.length + unstated.length > 0 ? words.notStated : "–");
  return words.title(name, textOf(bar.outgoing), textOf(bar.incoming));
}

/** The links of a party and of those that are counted with it, most money first, each once. */
function linksOfGroup({ index }: PageContext, group: readonly string[]): readonly Link[] {
  const sizeOf = ({ slug }: Link) => {
    const amount = index.networkLinks.get(slug)?.amount;
    return Number(amount?.high ?? amount?.low ?? 0);
  };
  const links = new Set(group.flatMap((party) => index.linksOfParty.get(party) ?? []));
  return [...links].sort((one, other) => sizeOf(other) - sizeOf(one));
}

function WhoItIs({ party, members, context }: { party: Party; members: readonly string[]; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const head = headOfParty(index, party.slug);
  const shown = [partyName(index, party.slug, locale), nameInPicture(index, party.slug, locale)];
  const aliases = party.aliases.filter((alias) => !shown.some((name) => name.toLowerCase() === alias.toLowerCase()));
  const facts = [
    label.partyKind(party.kind, locale),
    party.jurisdiction === null ? "" : countryName(party.jurisdiction, locale),
    party.ticker ?? "",
  ].filter((fact) => fact !== "");
  return (
    <>
      <p className="record-lead">
        {partyName(index, party.slug, locale)} · {facts.join(" · ")}
        {party.sponsor === null ? null : (
          <>
            {" · "}
            {words.party.sponsor}
            {words.colon}
            <a href={placeOfRecord(index, "party", party.sponsor, locale)}>{partyName(index, party.sponsor, locale)}</a>
          </>
        )}
        {words.stop}
        {marksOf(locale).space}
        {aliases.length === 0 ? null : words.party.calledToo(aliases)}{" "}
        {members.length === 0
          ? null
          : words.party.withMembers(members.map((member) => nameInPicture(index, member, locale)))}{" "}
        {head === party.slug ? null : (
          <a href={placeOfRecord(index, "party", head, locale)}>
            {words.party.within(nameInPicture(index, head, locale))}
          </a>
        )}
      </p>
      {party.note === null ? null : (
        <p className="remark">
          <ReaderText text={party.note} locale={locale} />
        </p>
      )}
    </>
  );
}

/** Both sides as ladders at one scale; nothing where no money is named. */
function Sums({ party, context }: { party: string; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const bar = sumsOfParty(index, party);
  if (bar === null) return null;
  const { incoming, outgoing, inks } = bar;
  const most = Math.max(1, inks.incoming[0]?.amount ?? 0, inks.outgoing[0]?.amount ?? 0);
  return (
    <section id="sums" aria-labelledby="sums-title" className="record-part">
      <h2 id="sums-title">{words.party.sums}</h2>
      <div className="two-sides">
        <div>
          <h3>{words.party.out}</h3>
          <InkLadder levels={inks.outgoing} most={most} cells={cellsOf(outgoing, context)} />
        </div>
        <div>
          <h3>{words.party.incoming}</h3>
          <InkLadder levels={inks.incoming} most={most} cells={cellsOf(incoming, context)} />
        </div>
      </div>
      <p className="faint">{words.party.sumsLead}</p>
    </section>
  );
}

function cellsOf({ totals, links, unstated }: ExposureBar, { index, locale }: PageContext): readonly LadderCell[] {
  const words = recordPageMessages(locale).loop;
  const slugs = links.map(({ link }) => link);
  const years = joinedTermYears(termsOfLinks(index, slugs), locale);
  const silent = unstated.length === 0 ? null : panelMessages(locale).more(unstated.length);
  return [...LENSES].reverse().map((lens) => {
    const total = totals[lens];
    const sum = total === null ? null : lens === "PAID" ? paidText(total, locale) : shortAmount(total, locale);
    const beside = years === null || lens === "PAID" ? "" : ` ${years}`;
    const unnamed = lens === "PAID" ? words.notShown : slugs.length + unstated.length > 0 ? words.notStated : "–";
    return {
      lens,
      name: words.lenses[lens],
      amount: sum === null ? unnamed : `${sum}${beside}`,
      isKnown: sum !== null,
      day: lens === "REPORTED" ? silent : null,
    };
  });
}

function paidText(total: NonNullable<ExposureBar["totals"]["PAID"]>, locale: PageContext["locale"]): string | null {
  return /[1-9]/.test(total.high ?? total.low) ? shortRange(total, locale) : null;
}

/** Deals of a party: to whom or from whom, what, how much, how far it has come, when. */
function LinkRows({
  links,
  group,
  context,
}: {
  links: readonly Link[];
  group: readonly string[];
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  return (
    <ul className="link-rows">
      {links.map((link) => {
        const drawn = index.networkLinks.get(link.slug);
        const [giver, receiver] = drawn ? [drawn.giver, drawn.receiver] : [link.payer, link.payee];
        const isOutgoing = group.includes(giver);
        const other = nameInPicture(index, isOutgoing ? receiver : giver, locale);
        const deal = index.deals.get(link.deal);
        return (
          <li key={link.slug} className={drawn ? `stream ${flowOf(drawn)}` : undefined}>
            <span>
              <span className="row-way">{isOutgoing ? words.party.to(other) : words.party.from(other)}</span>{" "}
              <a href={placeOfRecord(index, "link", link.slug, locale)}>
                {deal === undefined ? link.slug : localize(deal.title, locale)}
              </a>
            </span>
            <span>
              <b className="num">{amountOf(link, context)}</b>{" "}
              <span className="faint">{joinedTermYears(termsOfLinks(index, [link.slug]), locale)}</span>
            </span>
            <span className="faint">
              {stageOf(link, context)}
              {drawn === undefined || dayOfStage(drawn) === null
                ? null
                : `${words.comma}${formatPartialDate(dayOfStage(drawn), locale)}`}
              {deal === undefined || deal.supersededBy === null ? null : ` · ${words.party.replaced}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function amountOf(link: Link, { index, locale }: PageContext): string {
  const drawn = index.networkLinks.get(link.slug);
  const words = panelMessages(locale);
  const amount = shortAmount(drawn?.amount ?? null, locale);
  if (amount !== null) return amount;
  return drawn !== undefined && flowOf(drawn) === "other" ? words.noMoney : words.noAmount;
}

function stageOf(link: Link, { index, locale }: PageContext): string {
  const drawn = index.networkLinks.get(link.slug);
  const words = recordPageMessages(locale).party;
  if (link.layer === "told" || drawn === undefined) return words.told;
  if (drawn.disputed) return words.disputed;
  const ink = INK_OF_LENS[lensOfLink(drawn)];
  const { inks } = caseFrontMessages(locale);
  return ink === "unsure" ? inks.paid : inks[ink];
}
