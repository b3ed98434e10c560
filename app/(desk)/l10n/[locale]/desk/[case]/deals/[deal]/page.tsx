import { DealForm } from "@/components/deals/deal-form";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordLinks } from "@/components/desk/record-links";
import type { Slug } from "@/lib/domain/model/case-records";
import { loadDeal } from "@/lib/server/deals/loaders";
import { deskSearchPath, networkPath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskDealPath, deskLinkPath } from "@/lib/view/desk/record-addresses";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { linkMessages } from "@/lib/view/messages/links";
import { webMessages } from "@/lib/view/messages/web";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

/** One deal with its links. */
export default async function DealPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; deal: string }>;
}) {
  const { case: caseSlug, deal: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskDealPath(locale, caseSlug, slug));
  const { locale, actor } = opened;
  const record = { type: "deal", slug } as const;
  const frame = frameOf(opened, "deals", deskDealPath(otherLocale(locale), caseSlug, slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const { deal, version, links, names, titles } = orNotFound(await loadDeal(actor, slug));
  const messages = webMessages(locale);
  const nameOf = (party: Slug) => {
    const name = names[party];
    return name ? localize(name, locale) : party;
  };
  return (
    <DeskCaseFrame {...frame} title={localize(deal.title, locale)}>
      <div className="desk-record">
        <RecordWaiting opened={opened} records={[record]} />
        <h2>{deskMessages(locale).place.links}</h2>
        <ul>
          {links.map((link) => (
            <li key={link.slug}>
              <a href={deskLinkPath(locale, caseSlug, link.slug)}>
                <bdi>{nameOf(link.payer)}</bdi> → <bdi>{nameOf(link.payee)}</bdi>
              </a>{" "}
              <small>
                {label.kind(link.kind, locale)}
                {link.tranche === null ? null : (
                  <>
                    {" "}
                    · <bdi>{localize(link.tranche, locale)}</bdi>
                  </>
                )}
              </small>{" "}
              <a href={networkPath(locale, caseSlug, [link.payer, link.payee])}>
                <small>{linkMessages(locale).showNetwork}</small>
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={deskSearchPath(locale, caseSlug, "claims", localize(deal.title, locale))}>{messages.claims}</a> ·{" "}
          <a href={newClaimPath(locale, caseSlug, "deal", slug)}>{messages.addClaim}</a>
          {" · "}
          <RecordLinks record={{ type: "deal", slug }} />
        </p>
        <DealForm deal={deal} titles={titles} version={version} />
        <WithdrawPart opened={opened} record={record} />
      </div>
    </DeskCaseFrame>
  );
}
